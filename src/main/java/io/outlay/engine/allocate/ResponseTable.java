package io.outlay.engine.allocate;

import java.util.Arrays;

/// A response as straight lines between points, with the largest distance from the exact response.
final class ResponseTable {
    private static final double SLACK = 1e-9;

    final double[] xs;
    final double[] ys;
    final double error;
    private final int[] concaveFrom;
    private final int[] concaveTo;

    ResponseTable(double[] xs, double[] ys, double error) {
        this.xs = xs;
        this.ys = ys;
        this.error = error;
        int n = xs.length;
        concaveFrom = new int[n];
        concaveTo = new int[n];
        for (int i = 1; i < n; i++) {
            concaveFrom[i] = i > 1 && bendsUp(i - 1) ? i - 1 : concaveFrom[i - 1];
        }
        for (int i = n - 1; i >= 0; i--) {
            concaveTo[i] = i == n - 1 ? i : i < n - 2 && bendsUp(i + 1) ? i + 1 : concaveTo[i + 1];
        }
    }

    private boolean bendsUp(int i) {
        double before = (ys[i] - ys[i - 1]) / (xs[i] - xs[i - 1]);
        double after = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
        return after > before + SLACK * Math.abs(before);
    }

    /// The last point at or before x.
    int at(double x) {
        int i = Arrays.binarySearch(xs, x);
        return i >= 0 ? i : Math.max(0, -i - 2);
    }

    double value(double x) {
        int i = at(x);
        if (i >= xs.length - 1) {
            return ys[xs.length - 1];
        }
        return ys[i] + (ys[i + 1] - ys[i]) * ((x - xs[i]) / (xs[i + 1] - xs[i]));
    }

    /// Start of the concave stretch around x; x itself where the response is convex.
    double concaveLow(double x) {
        return convex(x) ? x : Math.min(x, xs[concaveFrom[at(x)]]);
    }

    double concaveHigh(double x) {
        return convex(x) ? x : Math.max(x, xs[concaveTo[at(x)]]);
    }

    private boolean convex(double x) {
        int i = Math.min(at(x), xs.length - 3);
        return i >= 0 && bendsUp(Math.max(1, i)) && bendsUp(Math.max(1, i + 1));
    }
}
