/// Spend-response curves: the families, and fitting them to data.
@NullMarked
package io.outlay.engine.curves;

import org.jspecify.annotations.NullMarked;
