package io.outlay.domain.study;

import io.outlay.domain.Interval;
import io.outlay.domain.plan.PlanDecision;
import java.util.List;
import java.util.Optional;

/// What lies around a recommended plan. Spends and gains are totals over the planned weeks.
///
/// @param decision how sure the plan is against today's split; its channels are those of the study, in its order
/// @param next     outcome of the next unit of budget, split as the plan with a little more money would split it;
///                 absent where no channel could take it
/// @param front    by the budget moved, from today's split to the recommended plan
/// @param knee     index in [#front] of the point farthest above the straight line from today to the plan
public record PlanExploration(
        PlanDecision decision, Optional<Interval> next, List<Moved> front, Optional<Integer> knee) {

    public PlanExploration {
        front = List.copyOf(front);
    }

    /// Each channel's spend in the plan that is best for a draw, over the draws; one per channel of the study.
    public List<Interval> bestSpends() {
        return decision.channels().stream().map(channel -> channel.best()).toList();
    }

    /// Mean over the draws of what the best plan for the draw brings more than the recommended one, ≥ 0.
    public double regret() {
        return decision.regret();
    }

    /// The split with the largest mean outcome when at most so much budget moves, every channel staying between
    /// today's spend and its planned one.
    ///
    /// @param moved  half the sum of the changes
    /// @param gain   mean outcome less that of today's split
    /// @param spends one per channel of the study, in its order
    public record Moved(double moved, double gain, List<Double> spends) {
        public Moved {
            spends = List.copyOf(spends);
        }
    }
}
