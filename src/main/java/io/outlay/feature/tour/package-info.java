/// Five steps that show a newcomer around the window.
@NullMarked
package io.outlay.feature.tour;

import org.jspecify.annotations.NullMarked;
