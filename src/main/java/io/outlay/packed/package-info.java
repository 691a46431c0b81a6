/// Rows in few bytes, the older ones in a temporary file, so that memory does not grow with what is read.
@NullMarked
package io.outlay.packed;

import org.jspecify.annotations.NullMarked;
