package io.outlay.domain;

import java.util.Arrays;

/// A figure with its 50 % and 90 % ranges.
///
/// @param value  the estimate
/// @param low90  5 % point
/// @param low50  25 % point
/// @param high50 75 % point
/// @param high90 95 % point
public record Interval(double value, double low90, double low50, double high50, double high90) {

    /// Whether the 90 % ranges of two figures overlap, so that their order cannot be told.
    public boolean overlaps(Interval other) {
        return low90 <= other.high90 && other.low90 <= high90;
    }

    /// The figure that draws leave: their mean, shifted by the first so that equal values have exactly their own mean,
    /// and type 7 quantiles (Hyndman and Fan 1996), as simulations state them.
    ///
    /// @param draws at least one, in any order
    public static Interval ofDraws(double[] draws) {
        double shift = draws[0];
        double sum = 0;
        for (double value : draws) {
            sum += value - shift;
        }
        var sorted = draws.clone();
        Arrays.sort(sorted);
        return new Interval(
                shift + sum / draws.length,
                quantile(sorted, 0.05),
                quantile(sorted, 0.25),
                quantile(sorted, 0.75),
                quantile(sorted, 0.95));
    }

    private static double quantile(double[] sorted, double probability) {
        double h = (sorted.length - 1) * probability;
        int i = (int) Math.floor(h);
        int j = Math.min(i + 1, sorted.length - 1);
        return sorted[i] + (h - i) * (sorted[j] - sorted[i]);
    }

    public Interval times(double factor) {
        if (factor < 0) {
            return new Interval(value * factor, high90 * factor, high50 * factor, low50 * factor, low90 * factor);
        }
        return new Interval(value * factor, low90 * factor, low50 * factor, high50 * factor, high90 * factor);
    }
}
