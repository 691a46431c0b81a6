package io.outlay.domain.plan;

import io.outlay.domain.Interval;
import java.util.List;
import java.util.Optional;

/// How sure a plan is, given that its curves are only known by draws.
///
/// @param channels one per channel, in the problem's order
/// @param regret   mean over the draws of what the best plan for the draw is worth more than this plan, ≥ 0
/// @param draws    how many draws the best plans and the regret rest on
/// @param gain     against today's plan, where there is one
public record PlanDecision(List<ChannelDecision> channels, double regret, int draws, Optional<Gain> gain) {

    public PlanDecision {
        channels = List.copyOf(channels);
    }

    /// One channel over the draws.
    ///
    /// @param best  its spend in the plan that is best for a draw
    /// @param moves where there is a plan of today
    public record ChannelDecision(String channel, Interval best, Optional<Moves> moves) {}

    /// Shares of the draws whose best plan spends more, or less, than today; the rest leave the channel alone.
    public record Moves(double raise, double cut) {}

    /// What a plan is worth more than today's, draw by draw.
    ///
    /// @param gain        the mean and its ranges
    /// @param probability P(gain > 0); 0 for a plan without any difference
    public record Gain(Interval gain, double probability) {
        /// Below this probability an improvement is not reliable.
        public static final double RELIABLE = 0.8;

        public boolean reliable() {
            return probability >= RELIABLE;
        }
    }
}
