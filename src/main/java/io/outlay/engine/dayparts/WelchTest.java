package io.outlay.engine.dayparts;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/// Compares two means without supposing equal variances. Welch, Biometrika 34 (1947).
final class WelchTest {
    private WelchTest() {}

    /// Two-sided p-value; absent when a variance is unknown.
    static OptionalDouble p(GroupMean one, GroupMean other) {
        double variance = one.variance() + other.variance();
        if (!Double.isFinite(variance)) {
            return OptionalDouble.empty();
        }
        double difference = Math.abs(one.mean() - other.mean());
        if (variance == 0) {
            return OptionalDouble.of(difference == 0 ? 1 : 0);
        }
        double freedom = variance
                * variance
                / (one.variance() * one.variance() / one.freedom()
                        + other.variance() * other.variance() / other.freedom());
        double t = difference / Math.sqrt(variance);
        double p = 2 * new TDistribution(null, freedom).cumulativeProbability(-t);
        return OptionalDouble.of(Math.clamp(p, 0, 1));
    }
}
