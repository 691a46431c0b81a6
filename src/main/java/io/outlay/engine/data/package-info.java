/// From imported facts to the series that engines read: weeks, sums, derived metrics.
@NullMarked
package io.outlay.engine.data;

import org.jspecify.annotations.NullMarked;
