package io.outlay.feature.optimise;

import io.outlay.domain.Interval;
import io.outlay.domain.plan.PlanDecision.Moves;
import io.outlay.domain.study.SplitFigures;
import io.outlay.text.Figures;
import java.util.List;
import java.util.Optional;

/// What the planner shows for one split of the budget. Amounts are per week or for the whole plan, as the person chose.
///
/// @param title    what the split changes, as a sentence
/// @param subtitle unit, and what the marks mean
/// @param column   how amounts of the table are written
/// @param total    always the sum of the rows
/// @param figures  what the split is expected to bring over the whole plan
/// @param split    which split this is
/// @param unseen   share of the expected outcome that rests on spend above a channel's largest week so far
public record Planner(
        String title,
        String subtitle,
        Figures.Column column,
        List<Row> rows,
        Total total,
        SplitFigures figures,
        Split split,
        double unseen) {

    public Planner {
        rows = List.copyOf(rows);
    }

    /// Where a split comes from.
    public enum Split {
        RECOMMENDED,
        TODAY,
        OWN
    }

    /// Whether a channel may move.
    public enum Hold {
        FREE,
        /// The person locked it.
        LOCKED,
        /// The data cannot tell what another spend would return.
        CANNOT_TELL
    }

    /// One channel.
    ///
    /// @param now          today's spend
    /// @param spend        in this split
    /// @param low          least spend that the split may give it
    /// @param high         largest spend that the split may give it
    /// @param minimum      the person's own lower limit
    /// @param maximum      the person's own upper limit
    /// @param observedLow  least spend in the data
    /// @param observedHigh largest spend in the data
    /// @param next         what the next unit of money brings at the recommended plan, as text; empty elsewhere
    /// @param best         spend that is best, over the draws
    /// @param moves        in which shares of the draws the best spend is more, or less, than today's
    /// @param atLow        whether the split stands at the lower limit
    /// @param atHigh       whether the split stands at the upper limit
    /// @param changed      whether it differs from the recommended plan
    public record Row(
            String id,
            String name,
            int colour,
            Hold hold,
            double now,
            double spend,
            double low,
            double high,
            Optional<Double> minimum,
            Optional<Double> maximum,
            double observedLow,
            double observedHigh,
            String next,
            Optional<Interval> best,
            Optional<Moves> moves,
            boolean atLow,
            boolean atHigh,
            boolean changed) {

        public double change() {
            return spend - now;
        }

        public boolean free() {
            return hold == Hold.FREE;
        }

        /// The end of the row's own scale, from 0.
        public double end() {
            return 1.05 * Math.max(Math.max(high, observedHigh), now);
        }

        /// Whether so much was never spent in a week.
        public boolean beyond() {
            return spend > observedHigh * (1 + 1e-9);
        }
    }

    /// Sums of the rows.
    public record Total(double now, double spend) {}
}
