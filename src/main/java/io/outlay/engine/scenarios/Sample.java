package io.outlay.engine.scenarios;

import java.util.Arrays;

/// Moments and quantiles of a column of draws. All sums run in draw order, so they do not depend on threads.
final class Sample {
    private final double[] sorted;
    private final double mean;
    private final double squares;
    private final double fourths;

    Sample(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
        mean = mean(values);
        double two = 0;
        double four = 0;
        for (double value : values) {
            double square = (value - mean) * (value - mean);
            two += square;
            four += square * square;
        }
        squares = two;
        fourths = four;
    }

    /// Shifted by the first value, so that equal values have exactly their own mean.
    static double mean(double[] values) {
        double shift = values[0];
        double sum = 0;
        for (double value : values) {
            sum += value - shift;
        }
        return shift + sum / values.length;
    }

    double mean() {
        return mean;
    }

    /// With n − 1.
    double sd() {
        return Math.sqrt(squares / (sorted.length - 1));
    }

    double least() {
        return sorted[0];
    }

    double greatest() {
        return sorted[sorted.length - 1];
    }

    double[] sorted() {
        return sorted;
    }

    /// Interpolated between order statistics, type 7 of Hyndman and Fan (1996): the default of R and NumPy.
    double quantile(double probability) {
        double h = (sorted.length - 1) * probability;
        int i = Math.clamp((long) Math.floor(h), 0, sorted.length - 1);
        int j = Math.min(i + 1, sorted.length - 1);
        return sorted[i] + (h - i) * (sorted[j] - sorted[i]);
    }

    /// Mean of the values at or above the limit.
    double meanFrom(double limit) {
        int from = firstAtLeast(limit);
        if (from == sorted.length) {
            return greatest();
        }
        return mean(Arrays.copyOfRange(sorted, from, sorted.length));
    }

    /// Share of values above the limit.
    double shareAbove(double limit) {
        return (double) (sorted.length - firstAtLeast(Math.nextUp(limit))) / sorted.length;
    }

    /// Share of values at or above the limit.
    double shareAtLeast(double limit) {
        return (double) (sorted.length - firstAtLeast(limit)) / sorted.length;
    }

    /// Standard error of the mean of n such draws.
    double meanError(double n) {
        return sd() / Math.sqrt(n);
    }

    /// Standard error of the standard deviation: Var(s²) = (μ₄ − σ⁴(n−3)/(n−1))/n and the delta method.
    double sdError(double n) {
        double sd = sd();
        if (sd == 0) {
            return 0;
        }
        double fourth = fourths / sorted.length / (sd * sd);
        double variance = Math.max(0, fourth - sd * sd * (n - 3.0) / Math.max(1, n - 1));
        return Math.sqrt(variance / n) / 2;
    }

    /// Standard error of a quantile: half the distance between the quantiles one binomial standard error to either
    /// side (Vehtari et al. 2021, §4.3, in the normal form).
    double quantileError(double probability, double n) {
        double step = Math.sqrt(probability * (1 - probability) / n);
        return 0.5 * (quantile(Math.min(1, probability + step)) - quantile(Math.max(0, probability - step)));
    }

    /// Standard error of the mean beyond the quantile q at the level: sd of max(0, x − q) / ((1 − level)·√n)
    /// (Trindade, Uryasev, Shapiro and Zrazhevsky 2007).
    double tailError(double q, double level, double n) {
        double sum = 0;
        double squared = 0;
        for (int i = firstAtLeast(q); i < sorted.length; i++) {
            double beyond = sorted[i] - q;
            sum += beyond;
            squared += beyond * beyond;
        }
        double m = sum / sorted.length;
        double variance = Math.max(0, squared / sorted.length - m * m);
        return Math.sqrt(variance / n) / (1 - level);
    }

    private int firstAtLeast(double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
