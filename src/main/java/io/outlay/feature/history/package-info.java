/// What happened in the project, in order, and the way back.
@NullMarked
package io.outlay.feature.history;

import org.jspecify.annotations.NullMarked;
