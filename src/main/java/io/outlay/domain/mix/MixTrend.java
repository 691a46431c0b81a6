package io.outlay.domain.mix;

import java.util.List;

/// The slow movement of the baseline.
public sealed interface MixTrend {

    record None() implements MixTrend {}

    /// One slope over the whole range.
    record Linear() implements MixTrend {}

    /// A slope that changes at the knots.
    ///
    /// @param knots periods, 0-based and rising, each inside the range
    record Piecewise(List<Integer> knots) implements MixTrend {
        public Piecewise {
            knots = List.copyOf(knots);
        }
    }
}
