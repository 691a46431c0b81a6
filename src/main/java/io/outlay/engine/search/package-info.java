/// Choosing what to try next: tests of channels, and slow black boxes.
@NullMarked
package io.outlay.engine.search;

import org.jspecify.annotations.NullMarked;
