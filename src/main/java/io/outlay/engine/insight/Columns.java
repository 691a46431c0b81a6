package io.outlay.engine.insight;

import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Columns of figures, row by row, and how they go together. An absent figure is NaN.
public final class Columns {
    private static final int FEWEST_PAIRS = 3;

    private final double[][] values;
    private int rows;

    public Columns(int columns) {
        values = new double[columns][1024];
    }

    /// @param row one figure per column; NaN where absent
    public void add(double[] row) {
        if (rows == values[0].length) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Arrays.copyOf(values[i], 2 * rows);
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i][rows] = row[i];
        }
        rows++;
    }

    public int rows() {
        return rows;
    }

    public Statistics statistics(int column) {
        var known = Arrays.stream(values[column], 0, rows)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int n = known.length;
        if (n == 0) {
            var none = OptionalDouble.empty();
            return new Statistics(0, rows, none, none, none, none, none, none, none);
        }
        double mean = Arrays.stream(known).sum() / n;
        double squares = Arrays.stream(known)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Statistics(
                n,
                (long) rows - n,
                OptionalDouble.of(mean),
                n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1))),
                OptionalDouble.of(known[0]),
                OptionalDouble.of(quantile(known, 0.25)),
                OptionalDouble.of(quantile(known, 0.5)),
                OptionalDouble.of(quantile(known, 0.75)),
                OptionalDouble.of(known[n - 1]));
    }

    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// Every pair of different columns, each over the rows in which both are known.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public List<Correlation> correlations(Monitor monitor) {
        var all = new ArrayList<Correlation>();
        for (int a = 0; a < values.length; a++) {
            for (int b = a + 1; b < values.length; b++) {
                monitor.check();
                all.add(correlation(a, b));
            }
        }
        return List.copyOf(all);
    }

    private Correlation correlation(int a, int b) {
        var x = new double[rows];
        var y = new double[rows];
        int n = 0;
        for (int i = 0; i < rows; i++) {
            if (!Double.isNaN(values[a][i]) && !Double.isNaN(values[b][i])) {
                x[n] = values[a][i];
                y[n++] = values[b][i];
            }
        }
        return n < FEWEST_PAIRS
                ? new Correlation(a, b, n, OptionalDouble.empty(), OptionalDouble.empty())
                : new Correlation(a, b, n, pearson(x, y, n), pearson(ranks(x, n), ranks(y, n), n));
    }

    private static OptionalDouble pearson(double[] x, double[] y, int n) {
        double meanX = Arrays.stream(x, 0, n).sum() / n;
        double meanY = Arrays.stream(y, 0, n).sum() / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        double r = xy / (Math.sqrt(xx) * Math.sqrt(yy));
        return xx > 0 && yy > 0 && Double.isFinite(r)
                ? OptionalDouble.of(Math.clamp(r, -1, 1))
                : OptionalDouble.empty();
    }

    /// Ranks from 1; equal values share the middle of theirs.
    private static double[] ranks(double[] values, int n) {
        var sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        var ranks = new double[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = (first(sorted, values[i], false) + first(sorted, values[i], true) + 1) / 2.0;
        }
        return ranks;
    }

    /// How many of the sorted values are below a value, or not above it.
    private static int first(double[] sorted, double value, boolean notAbove) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean left = notAbove ? sorted[middle] <= value : sorted[middle] < value;
            if (left) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
