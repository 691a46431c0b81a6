/// How a long computation reports where it is, hears that it should stop, and spreads its work.
@NullMarked
package io.outlay.progress;

import org.jspecify.annotations.NullMarked;
