/// What every engine shares.
@NullMarked
package io.outlay.engine;

import org.jspecify.annotations.NullMarked;
