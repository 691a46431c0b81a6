/// Plans over time: how a budget is spent period by period.
@NullMarked
package io.outlay.domain.flight;

import org.jspecify.annotations.NullMarked;
