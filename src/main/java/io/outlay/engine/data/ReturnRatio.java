package io.outlay.engine.data;

import io.outlay.domain.Interval;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/// Reported return per unit of spend as a ratio of weekly sums, R = Σy / Σx, with ranges from how much the weeks
/// scatter around it: se² = n/(n−1) · Σ(y − R·x)² / (Σx)² (ratio estimator; Cochran, Sampling Techniques, 3rd ed.,
/// eq. 6.13 without the finite-population term), Student-t with n − 1 degrees of freedom.
///
/// The range says how steady the reported return is from week to week. It says nothing about how much of it
/// advertising caused.
public final class ReturnRatio {
    private static final double INNER = 0.75;
    private static final double OUTER = 0.95;

    private ReturnRatio() {}

    /// @param spend   currency per week
    /// @param outcome outcome per week, same length
    /// @return empty without any spend; with fewer than three weeks the ranges collapse on no figure, so also empty
    public static Optional<Interval> of(List<Double> spend, List<Double> outcome) {
        int n = spend.size();
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < n; i++) {
            sumX += spend.get(i);
            sumY += outcome.get(i);
        }
        if (n < 3 || !(sumX > 0)) {
            return Optional.empty();
        }
        double ratio = sumY / sumX;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = outcome.get(i) - ratio * spend.get(i);
            squares += residual * residual;
        }
        double se = Math.sqrt(squares * n / (n - 1)) / sumX;
        var t = new TDistribution(null, n - 1);
        double inner = t.inverseCumulativeProbability(INNER) * se;
        double outer = t.inverseCumulativeProbability(OUTER) * se;
        return Optional.of(new Interval(
                ratio, Math.max(0, ratio - outer), Math.max(0, ratio - inner), ratio + inner, ratio + outer));
    }
}
