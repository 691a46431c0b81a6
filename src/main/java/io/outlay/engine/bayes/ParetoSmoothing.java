package io.outlay.engine.bayes;

import java.util.Arrays;

/// Pareto-smoothed importance weights: the largest weights are replaced by the expected order statistics of a
/// generalised Pareto distribution fitted to them. Vehtari, Simpson, Gelman, Yao and Gabry, JMLR 25 (2024), §2 and
/// appendix G; the fit is that of Zhang and Stephens, Technometrics 51 (2009), with the paper's weak prior on k.
public final class ParetoSmoothing {
    private static final int SMALLEST_TAIL = 5;

    private ParetoSmoothing() {}

    /// @param k shape of the tail: below 0.5 the weights have finite variance, above 0.7 the estimate cannot be
    ///          trusted; 1000 when the tail is too short or constant to tell
    public record Smoothed(double k) {}

    /// Replaces log ratios by smoothed, normalised log weights.
    ///
    /// @param logRatios  any constant may be added; replaced
    /// @param efficiency effective sample size of the draws divided by their number
    public static Smoothed smooth(double[] logRatios, double efficiency) {
        int size = logRatios.length;
        double largest = Arrays.stream(logRatios).max().orElse(0);
        for (int i = 0; i < size; i++) {
            logRatios[i] -= largest;
        }
        int tail = (int) Math.ceil(Math.min(0.2 * size, 3 * Math.sqrt(size / efficiency)));
        double k = tail >= SMALLEST_TAIL && tail < size ? smoothTail(logRatios, tail) : 1000;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            logRatios[i] = Math.min(0, logRatios[i]);
            high = Math.max(high, logRatios[i]);
        }
        double sum = 0;
        for (double w : logRatios) {
            sum += Math.exp(w - high);
        }
        double normaliser = high + Math.log(sum);
        for (int i = 0; i < size; i++) {
            logRatios[i] -= normaliser;
        }
        return new Smoothed(k);
    }

    private static double smoothTail(double[] weights, int tail) {
        int size = weights.length;
        var order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(weights[a], weights[b]));
        double cutoff = weights[order[size - tail - 1]];
        if (weights[order[size - 1]] - weights[order[size - tail]] < Math.ulp(1.0) * 100) {
            return 1000;
        }
        double threshold = Math.exp(cutoff);
        var exceedances = new double[tail];
        for (int i = 0; i < tail; i++) {
            exceedances[i] = Math.exp(weights[order[size - tail + i]]) - threshold;
        }
        var fit = fit(exceedances);
        if (Double.isFinite(fit.k())) {
            for (int i = 0; i < tail; i++) {
                double p = (i + 0.5) / tail;
                weights[order[size - tail + i]] = Math.log(fit.quantile(p) + threshold);
            }
            return fit.k();
        }
        return 1000;
    }

    /// Generalised Pareto distribution with location 0.
    ///
    /// @param k     shape
    /// @param sigma scale
    record Pareto(double k, double sigma) {
        double quantile(double p) {
            return k == 0 ? -sigma * Math.log1p(-p) : sigma * Math.expm1(-k * Math.log1p(-p)) / k;
        }
    }

    /// @param x sorted, above 0
    static Pareto fit(double[] x) {
        int n = x.length;
        int grid = 30 + (int) Math.floor(Math.sqrt(n));
        double quartile = x[(int) Math.floor(n / 4.0 + 0.5) - 1];
        var theta = new double[grid];
        var likelihood = new double[grid];
        for (int j = 0; j < grid; j++) {
            theta[j] = 1 / x[n - 1] + (1 - Math.sqrt(grid / (j + 0.5))) / (3 * quartile);
            double k = 0;
            for (double value : x) {
                k += Math.log1p(-theta[j] * value);
            }
            k /= n;
            likelihood[j] = n * (Math.log(-theta[j] / k) - k - 1);
        }
        double mean = 0;
        for (int j = 0; j < grid; j++) {
            double weight = 0;
            for (double other : likelihood) {
                weight += Math.exp(other - likelihood[j]);
            }
            mean += theta[j] / weight;
        }
        double k = 0;
        for (double value : x) {
            k += Math.log1p(-mean * value);
        }
        k /= n;
        double sigma = -k / mean;
        return new Pareto((k * n + 5) / (n + 10), sigma);
    }
}
