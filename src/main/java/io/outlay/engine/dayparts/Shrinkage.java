package io.outlay.engine.dayparts;

import java.util.Arrays;
import java.util.List;

/// Pulls the noisy index of a cell (1 = as expected) towards 1, the more the less the cell has seen.
public final class Shrinkage {
    private static final double KAPPA = 20;
    private static final double LEAST_K = 5;
    private static final double GREATEST_K = 500;

    private Shrinkage() {}

    /// What is left of a cell after shrinking.
    ///
    /// @param index    1 = as expected
    /// @param borrowed share that comes from the prior, in [0, 1]
    public record Shrunken(double index, double borrowed) {}

    /// Mean of the posterior θ ~ Gamma(k·m + y, k + e) of a count y with expectation e: (k·m + y)/(k + e).
    ///
    /// @param m prior index, at least 0
    /// @param k weight of the prior in expected events, above 0
    /// @param y count, at least 0
    /// @param e expectation, at least 0
    public static double gammaPoisson(double m, double k, double y, double e) {
        return (k * m + y) / (k + e);
    }

    /// Counts towards the prior 1, with k from the method of moments: var(y) = e + e²/k, kept in [5, 500].
    static Shrunken[] counts(double[] y, double[] e) {
        var prior = new double[y.length];
        Arrays.fill(prior, 1);
        double k = weight(prior, y, e);
        var shrunken = new Shrunken[y.length];
        for (int i = 0; i < y.length; i++) {
            shrunken[i] = new Shrunken(gammaPoisson(1, k, y[i], e[i]), k / (k + e[i]));
        }
        return shrunken;
    }

    /// Amounts towards the prior 1 by the normal–normal model, with the variance between cells by DerSimonian and
    /// Laird, Control. Clin. Trials 7 (1986).
    ///
    /// @param y        index of each cell
    /// @param variance of each index; infinite for a cell without samples
    static Shrunken[] amounts(double[] y, double[] variance) {
        double between = between(y, variance);
        var shrunken = new Shrunken[y.length];
        for (int i = 0; i < y.length; i++) {
            double borrowed = borrowed(variance[i], between);
            shrunken[i] = new Shrunken(borrowed + (borrowed < 1 ? (1 - borrowed) * y[i] : 0), borrowed);
        }
        return shrunken;
    }

    /// Level of some campaigns in an hour, as if each hour had seen 20 events as expected besides: (κ + y)/(κ + e).
    static double others(double y, double e) {
        return (KAPPA + y) / (KAPPA + e);
    }

    /// Weight of priors m by the method of moments: var(y) = e·m + e²·m/k, kept in [5, 500].
    static double weight(double[] m, double[] y, double[] e) {
        double excess = 0;
        double scale = 0;
        for (int i = 0; i < y.length; i++) {
            double expected = e[i] * m[i];
            excess += (y[i] - expected) * (y[i] - expected) - expected;
            scale += e[i] * expected;
        }
        return excess > 0 ? Math.clamp(scale / excess, LEAST_K, GREATEST_K) : GREATEST_K;
    }

    /// Mean of the campaigns' levels in an hour, each weighted by 1/(its variance + the variance between campaigns).
    ///
    /// @param without number of a campaign that does not count, or −1
    /// @return 1 when no campaign has samples in the hour
    static double centre(List<NicheEstimator.Seen> seen, int hour, int without, double between) {
        double sum = 0;
        double weighted = 0;
        for (int c = 0; c < seen.size(); c++) {
            double variance = seen.get(c).variance()[hour];
            if (c != without && variance > 0 && Double.isFinite(variance)) {
                sum += 1 / (variance + between);
                weighted += seen.get(c).index()[hour] / (variance + between);
            }
        }
        return sum > 0 ? weighted / sum : 1;
    }

    /// Variance between campaigns by DerSimonian and Laird, taken together over the hours.
    ///
    /// @param estimated whether the centres were estimated from the same campaigns, which costs a degree of freedom
    static double between(List<NicheEstimator.Seen> seen, double[] centre, boolean estimated) {
        double above = 0;
        double below = 0;
        for (int hour = 0; hour < centre.length; hour++) {
            double sum = 0;
            double squares = 0;
            double q = 0;
            int cells = 0;
            for (var campaign : seen) {
                double variance = campaign.variance()[hour];
                if (variance > 0 && Double.isFinite(variance)) {
                    double off = campaign.index()[hour] - centre[hour];
                    sum += 1 / variance;
                    squares += 1 / (variance * variance);
                    q += off * off / variance;
                    cells++;
                }
            }
            if (cells > 1 || cells == 1 && !estimated) {
                above += q - (estimated ? cells - 1 : cells);
                below += estimated ? sum - squares / sum : sum;
            }
        }
        return below > 0 ? Math.max(0, above / below) : 0;
    }

    static double borrowed(double variance, double between) {
        if (Double.isInfinite(variance) || between == 0) {
            return 1;
        }
        return variance / (variance + between);
    }

    private static double between(double[] y, double[] variance) {
        double sum = 0;
        double squares = 0;
        double weighted = 0;
        int cells = 0;
        for (int i = 0; i < y.length; i++) {
            if (variance[i] > 0 && Double.isFinite(variance[i])) {
                double weight = 1 / variance[i];
                sum += weight;
                squares += weight * weight;
                weighted += weight * y[i];
                cells++;
            }
        }
        if (cells < 2) {
            return 0;
        }
        double mean = weighted / sum;
        double q = 0;
        for (int i = 0; i < y.length; i++) {
            if (variance[i] > 0 && Double.isFinite(variance[i])) {
                q += (y[i] - mean) * (y[i] - mean) / variance[i];
            }
        }
        return Math.max(0, (q - (cells - 1)) / (sum - squares / sum));
    }
}
