package io.outlay.report.model;

import io.outlay.domain.Period;
import java.util.List;
import java.util.Optional;

/// Section 5: the recommended budget.
///
/// @param period      dates that the plan is for
/// @param pace        spend in [#rows], limits and curves is per day, week or month
/// @param current     plan at today's spend, over the whole period
/// @param recommended the recommended plan, over the whole period
/// @param gain        expected change of the outcome over the whole period, 90 % range
/// @param gainProbability P(gain > 0), 0 to 1; below 0.8 the report says "no reliable improvement"
/// @param marginal    outcome that one more unit of budget would bring (shadow price), if the budget binds
/// @param groups      limits on several channels together that bind
public record Plan(
        Period period,
        Pace pace,
        Side current,
        Side recommended,
        Estimate gain,
        double gainProbability,
        Certificate certificate,
        Optional<Double> marginal,
        List<Row> rows,
        List<GroupLimit> groups,
        List<ResponseCurve> curves) {

    public static final double RELIABLE = 0.8;

    public Plan {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
        curves = List.copyOf(curves);
    }

    public boolean reliable() {
        return gainProbability >= RELIABLE;
    }

    /// @param budget  over the whole period, currency
    /// @param outcome expected over the whole period, 90 % range
    /// @param roas    outcome per 1 spent, 90 % range; absent when nothing is spent
    public record Side(double budget, Estimate outcome, Optional<Estimate> roas) {}

    /// @param current     spend per pace
    /// @param recommended spend per pace
    /// @param minimum     least allowed spend per pace, if limited
    /// @param maximum     largest allowed spend per pace, if limited
    /// @param ownMaximum  whether the person set it; otherwise it is the edge of what was observed
    /// @param binding     which of them holds the recommendation back
    /// @param marginal    outcome that the next 1 spent brings at the recommendation, if it has a slope
    /// @param observed    least and largest spend per pace in the data
    public record Row(
            ChannelKey channel,
            double current,
            double recommended,
            Optional<Double> minimum,
            Optional<Double> maximum,
            boolean ownMaximum,
            Binding binding,
            Optional<Double> marginal,
            Span observed) {

        public double change() {
            return recommended - current;
        }

        /// Whether the plan may not move the channel.
        public boolean fixed() {
            return binding == Binding.LOCKED || binding == Binding.CANNOT_TELL;
        }

        public boolean beyondData() {
            return recommended > observed.high();
        }
    }

    public enum Binding {
        NONE,
        AT_MINIMUM,
        AT_MAXIMUM,
        /// More would leave what was observed too far behind.
        OBSERVED_LIMIT,
        LOCKED,
        /// The data cannot tell what another spend would return, so it stays.
        CANNOT_TELL
    }

    /// @param limit the limit that binds, per pace
    public record GroupLimit(String name, boolean atMaximum, double limit, List<ChannelKey> channels) {
        public GroupLimit {
            channels = List.copyOf(channels);
        }
    }

    /// What the allocator proved, in the outcome's unit per pace.
    ///
    /// @param value      of the recommended plan
    /// @param upperBound no plan within the limits has more
    /// @param gap        (upper bound − value) / |upper bound|
    /// @param proven     whether the gap is within the solver's tolerance
    public record Certificate(double value, double upperBound, double gap, boolean proven) {}
}
