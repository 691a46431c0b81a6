package io.outlay.engine.curves;

import io.outlay.domain.curve.CurvePoints;
import java.util.Arrays;

/// The rows of a fit as arrays; rows of weight 0 are left out.
final class Rows {
    final double[] x;
    final double[] y;
    final double[] weight;

    private Rows(double[] x, double[] y, double[] weight) {
        this.x = x;
        this.y = y;
        this.weight = weight;
    }

    static Rows of(CurvePoints points) {
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
        int at = 0;
        for (int i = 0; i < n; i++) {
            if (used[i]) {
                x[at] = points.x().get(i);
                y[at] = points.y().get(i);
                w[at] = points.weights().isEmpty() ? 1 : points.weights().get(i);
                at++;
            }
        }
        return new Rows(x, y, w);
    }

    int size() {
        return x.length;
    }

    Rows weighted(double[] weights) {
        return new Rows(x, y, weights);
    }

    /// The rows with `amount` taken from every response.
    Rows below(double amount) {
        var lower = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            lower[i] = y[i] - amount;
        }
        return new Rows(x, lower, weight);
    }

    Rows without(int row) {
        return new Rows(dropped(x, row), dropped(y, row), dropped(weight, row));
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
