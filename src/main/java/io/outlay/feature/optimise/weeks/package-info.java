/// The plan week by week.
@NullMarked
package io.outlay.feature.optimise.weeks;

import org.jspecify.annotations.NullMarked;
