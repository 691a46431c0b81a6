package io.outlay.feature.optimise;

import io.outlay.domain.study.PlanTradeOffs;
import java.time.Instant;
import java.util.List;

/// What the front shows.
public sealed interface FrontShown {
    FrontAxes axes();

    /// The gain by the budget moved.
    record Moved() implements FrontShown {
        @Override
        public FrontAxes axes() {
            return FrontAxes.MOVED;
        }
    }

    /// A search under way.
    ///
    /// @param plans up and across, of the undominated plans so far
    record Searching(FrontAxes axes, double fraction, String phase, Instant startedAt, List<double[]> plans)
            implements FrontShown {
        public Searching {
            plans = List.copyOf(plans);
        }
    }

    record Found(FrontAxes axes, PlanTradeOffs found) implements FrontShown {}
}
