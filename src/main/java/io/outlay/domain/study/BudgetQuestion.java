package io.outlay.domain.study;

import io.outlay.domain.plan.AllocationGroup;
import java.util.List;
import java.util.Map;

/// How to split an amount over some of a study's channels, apart from the study's own plan.
///
/// @param total      money of the whole planned period, > 0; all of it is spent
/// @param channels   ids of the study's channels that share it
/// @param limits     what a person stated, by channel
/// @param groups     limits on several channels together, in money of the period
/// @param riskWeight how much the standard deviation of the outcome counts beside its mean, in [0, 1]; 0 for the mean
///                   alone, which has a proof
public record BudgetQuestion(
        double total,
        List<String> channels,
        Map<String, Stated> limits,
        List<AllocationGroup> groups,
        double riskWeight) {

    public BudgetQuestion {
        channels = List.copyOf(channels);
        limits = Map.copyOf(limits);
        groups = List.copyOf(groups);
    }

    /// Limits in money of the period; 0 and infinity where nothing is stated.
    public record Stated(double minimum, double maximum) {
        public static final Stated NOTHING = new Stated(0, Double.POSITIVE_INFINITY);

        /// What keeps both.
        public Stated and(Stated other) {
            return new Stated(Math.max(minimum, other.minimum), Math.min(maximum, other.maximum));
        }
    }
}
