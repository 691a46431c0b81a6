package io.outlay.engine;

import io.outlay.domain.Interval;
import java.util.Arrays;

/// A column of draws as a figure with its ranges.
public final class Spread {
    private Spread() {}

    /// The mean, shifted by the first value so that equal values have exactly their own mean, and type 7 quantiles: as
    /// the simulation states them.
    public static Interval of(double[] values) {
        double shift = values[0];
        double sum = 0;
        for (double value : values) {
            sum += value - shift;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Interval(
                shift + sum / values.length,
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
}
