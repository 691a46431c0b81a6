package io.outlay.cli;

import io.outlay.domain.RunStamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a budget question, `alloc-result-1`.
///
/// @param status                 `optimal`, `limit` (the search was cut short: see `stop`) or `infeasible`
/// @param binding                names of the limits the plan rests on
/// @param limits                 the same with their prices and in words
/// @param shadowPrice            gain in the objective from one more unit of budget
/// @param marginal               worth of the response to the next unit of spend, per channel
/// @param conflictingConstraints names of the limits that contradict each other, for an infeasible question; `target`
///                               for a target that cannot be reached
/// @param conflicts              the same in words
/// @param conflict               why there is no plan, in one sentence
/// @param target                 what was to be reached and what is
/// @param decision               how sure the plan is, where curves are draws
/// @param outsideObserved        share of the plan's response beyond 1.2 times the largest observed spends
record AllocateResult(
        String schema,
        String status,
        RunStamp stamp,
        @Nullable Double value,
        @Nullable Double upperBound,
        @Nullable Double gap,
        String stop,
        long nodes,
        Map<String, Double> allocation,
        List<String> binding,
        List<LimitEntry> limits,
        @Nullable Double shadowPrice,
        Map<String, @Nullable Double> marginal,
        Map<String, Double> response,
        List<String> conflictingConstraints,
        List<String> conflicts,
        @Nullable String conflict,
        @Nullable TargetEntry target,
        @Nullable DecisionEntry decision,
        @Nullable Double outsideObserved) {
    static final String SCHEMA = "alloc-result-1";

    /// @param price gain in the objective per unit of currency by which the limit is loosened
    /// @param words the limit as a sentence
    record LimitEntry(String limit, String side, @Nullable Double price, String words) {}

    /// @param value          what was to be reached
    /// @param reached        whether the plan does
    /// @param spend          of the plan
    /// @param outcome        of the plan
    /// @param bound          for an outcome, no plan that reaches it spends less than this; else, no plan that
    ///                       reaches the target has a larger outcome; for a target out of reach, the most that is
    ///                       reached
    /// @param gap            distance from the bound
    record TargetEntry(
            String kind,
            double value,
            boolean reached,
            double spend,
            double outcome,
            @Nullable Double roas,
            @Nullable Double costPerOutcome,
            @Nullable Double bound,
            @Nullable Double gap,
            String words) {}

    /// @param regret   mean of what the best plan for a draw is worth more than this plan
    /// @param draws    how many draws were optimised for one by one
    /// @param gain     against the current plan
    record DecisionEntry(
            Map<String, ChannelEntry> channels,
            double regret,
            int draws,
            @Nullable GainEntry gain) {}

    /// The spend in the plan that is best for a draw: its mean and its ends of 90 %.
    ///
    /// @param raise share of the draws whose best plan spends more than the current one
    /// @param cut   less
    record ChannelEntry(
            double mean,
            double low,
            double high,
            @Nullable Double raise,
            @Nullable Double cut) {}

    /// @param probability P(gain > 0)
    /// @param reliable    whether that is at least 0.8
    record GainEntry(double mean, double low, double high, double probability, boolean reliable, String words) {}

    /// One row per channel.
    String csv() {
        var table = new StringBuilder("channel,spend,response,marginal\n");
        allocation.forEach((channel, spend) -> {
            var slope = marginal.get(channel);
            table.append(quoted(channel)).append(',').append(spend).append(',');
            table.append(response.get(channel))
                    .append(',')
                    .append(slope == null ? "" : slope)
                    .append('\n');
        });
        return table.toString();
    }

    static String quoted(String name) {
        return name.matches("[^\",\r\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
