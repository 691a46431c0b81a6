package io.outlay.engine.dayparts;

import org.apache.commons.math3.distribution.TDistribution;

/// A mean with its 95 % interval m ± c·s/√n.
///
/// @param sd       with n − 1
/// @param critical c: Student's t for fewer than 30 values, else the normal 1.959964
public record MeanInterval(int n, double mean, double sd, double critical, double low, double high) {
    private static final int NORMAL_FROM = 30;
    private static final double NORMAL_975 = 1.959964;

    /// @param x at least two values
    public static MeanInterval of(double... x) {
        int n = x.length;
        if (n < 2) {
            throw new IllegalArgumentException("an interval needs at least two values");
        }
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : x) {
            squares += (value - mean) * (value - mean);
        }
        return of(n, mean, Math.sqrt(squares / (n - 1)));
    }

    /// From n ≥ 2 values with this mean and standard deviation.
    public static MeanInterval of(int n, double mean, double sd) {
        double critical = critical(n);
        double half = critical * sd / Math.sqrt(n);
        return new MeanInterval(n, mean, sd, critical, mean - half, mean + half);
    }

    private static double critical(int n) {
        return n >= NORMAL_FROM ? NORMAL_975 : new TDistribution(null, n - 1).inverseCumulativeProbability(0.975);
    }
}
