package io.outlay.engine.curves;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CurvePoints;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of a fit as arrays; rows of weight 0 are left out.
final class Rows {
    final double[] x;
    final double[] y;
    final double[] weight;

    /// Which period each row is; used with carry-over only.
    private final int[] period;

    private final @Nullable Exposure exposure;

    private Rows(double[] x, double[] y, double[] weight, int[] period, @Nullable Exposure exposure) {
        this.x = x;
        this.y = y;
        this.weight = weight;
        this.period = period;
        this.exposure = exposure;
    }

    static Rows of(CurvePoints points) {
        return of(points, Optional.empty());
    }

    /// @param carryOver with it, rows are periods in order of time
    static Rows of(CurvePoints points, Optional<Adstock> carryOver) {
        int n = points.size();
        var used = new boolean[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            used[i] = points.weights().isEmpty() || points.weights().get(i) > 0;
            count += used[i] ? 1 : 0;
        }
        var x = new double[count];
        var y = new double[count];
        var w = new double[count];
        var period = new int[count];
        int at = 0;
        for (int i = 0; i < n; i++) {
            if (used[i]) {
                x[at] = points.x().get(i);
                y[at] = points.y().get(i);
                w[at] = points.weights().isEmpty() ? 1 : points.weights().get(i);
                period[at] = i;
                at++;
            }
        }
        var spend = points.x().stream().mapToDouble(Double::doubleValue).toArray();
        return new Rows(
                x, y, w, period, carryOver.map(it -> new Exposure(spend, it)).orElse(null));
    }

    int size() {
        return x.length;
    }

    Rows weighted(double[] weights) {
        return new Rows(x, y, weights, period, exposure);
    }

    /// The same rows with other responses.
    Rows answering(double[] responses) {
        return new Rows(x, responses, weight, period, exposure);
    }

    /// The rows with `amount` taken from every response.
    Rows below(double amount) {
        var lower = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            lower[i] = y[i] - amount;
        }
        return new Rows(x, lower, weight, period, exposure);
    }

    Rows without(int row) {
        var rest = new int[period.length - 1];
        System.arraycopy(period, 0, rest, 0, row);
        System.arraycopy(period, row + 1, rest, row, rest.length - row);
        return new Rows(dropped(x, row), dropped(y, row), dropped(weight, row), rest, exposure);
    }

    /// Fills in what reaches every row: its spend, or that of the periods before too.
    ///
    /// @param carryOver values of its parameters; empty without one
    /// @param slopes    per parameter, derivatives
    void reached(double[] carryOver, double[] out, double[][] slopes) {
        if (exposure == null) {
            System.arraycopy(x, 0, out, 0, out.length);
        } else {
            exposure.read(period, carryOver, out, slopes);
        }
    }

    /// What reaches every row.
    double[] reached(double[] carryOver) {
        var out = new double[x.length];
        reached(carryOver, out, new double[0][]);
        return out;
    }

    /// The same rows with a carry-over that is known: what reaches them counts as their spend.
    Rows settled(double[] carryOver) {
        return new Rows(reached(carryOver), y, weight, period, null);
    }

    /// As if all effect came in the period of the spend.
    Rows withoutCarryOver() {
        return new Rows(x, y, weight, period, null);
    }

    /// As if the effect were spread evenly over all periods of the carry-over.
    Rows withLongestCarryOver() {
        return exposure == null ? this : new Rows(exposure.longest(period), y, weight, period, null);
    }

    /// Share of the effect per period; empty without carry-over.
    double[] lagWeights(double[] carryOver) {
        return exposure == null ? new double[0] : exposure.weights(carryOver);
    }

    long distinctSpends() {
        return Arrays.stream(x).distinct().count();
    }

    boolean responseVaries() {
        return Arrays.stream(y).distinct().limit(2).count() > 1;
    }

    double largestSpend() {
        return Arrays.stream(x).max().orElse(0);
    }

    double smallestPositiveSpend() {
        return Arrays.stream(x).filter(v -> v > 0).min().orElse(0);
    }

    double meanResponse() {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weight[i] * y[i];
            weights += weight[i];
        }
        return sum / weights;
    }

    /// Σw(y − ȳ)².
    double squaresAboutMean() {
        double mean = meanResponse();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weight[i] * (y[i] - mean) * (y[i] - mean);
        }
        return sum;
    }

    private static double[] dropped(double[] values, int row) {
        var rest = new double[values.length - 1];
        System.arraycopy(values, 0, rest, 0, row);
        System.arraycopy(values, row + 1, rest, row, rest.length - row);
        return rest;
    }
}
