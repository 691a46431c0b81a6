/// Makes what people install: the image with its own Java, and the system's package around it.
@NullMarked
package io.outlay.installer;

import org.jspecify.annotations.NullMarked;
