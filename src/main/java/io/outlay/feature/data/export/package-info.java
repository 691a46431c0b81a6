/// Daily figures for analysis elsewhere.
@NullMarked
package io.outlay.feature.data.export;

import org.jspecify.annotations.NullMarked;
