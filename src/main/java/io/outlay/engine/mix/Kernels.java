package io.outlay.engine.mix;

/// Loops over rows that the density spends its time in, written so that the compiler turns them into vector
/// instructions, or keeps several sums going at once where it may not reorder one.
final class Kernels {
    private Kernels() {}

    /// out[t] = Σ_l w[l]·x[lags − 1 + t − l]: the weighted sum of the last periods.
    static void convolve(double[] w, double[] padded, int n, double[] out) {
        int lags = w.length;
        int l = 0;
        if (lags >= 4) {
            convolve4(w[0], w[1], w[2], w[3], padded, lags - 1, n, out, false);
            l = 4;
        } else {
            double w0 = w[0];
            for (int t = 0; t < n; t++) {
                out[t] = w0 * padded[lags - 1 + t];
            }
            l = 1;
        }
        for (; l + 3 < lags; l += 4) {
            convolve4(w[l], w[l + 1], w[l + 2], w[l + 3], padded, lags - 1 - l, n, out, true);
        }
        for (; l < lags; l++) {
            double wl = w[l];
            int from = lags - 1 - l;
            for (int t = 0; t < n; t++) {
                out[t] += wl * padded[from + t];
            }
        }
    }

    private static void convolve4(
            double w0, double w1, double w2, double w3, double[] x, int from, int n, double[] out, boolean more) {
        int f1 = from - 1;
        int f2 = from - 2;
        int f3 = from - 3;
        if (more) {
            for (int t = 0; t < n; t++) {
                out[t] += (w0 * x[from + t] + w1 * x[f1 + t]) + (w2 * x[f2 + t] + w3 * x[f3 + t]);
            }
        } else {
            for (int t = 0; t < n; t++) {
                out[t] = (w0 * x[from + t] + w1 * x[f1 + t]) + (w2 * x[f2 + t] + w3 * x[f3 + t]);
            }
        }
    }

    /// out[from + t] += factor·x[t].
    static void add(double factor, double[] x, int n, double[] out, int from) {
        for (int t = 0; t < n; t++) {
            out[from + t] += factor * x[t];
        }
    }

    /// x[t] *= y[t].
    static void multiply(double[] x, double[] y, int n) {
        for (int t = 0; t < n; t++) {
            x[t] *= y[t];
        }
    }

    /// Σ a[t]·b[from + t].
    static double dot(double[] a, double[] b, int from, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int t = 0;
        for (; t + 3 < n; t += 4) {
            s0 += a[t] * b[from + t];
            s1 += a[t + 1] * b[from + t + 1];
            s2 += a[t + 2] * b[from + t + 2];
            s3 += a[t + 3] * b[from + t + 3];
        }
        for (; t < n; t++) {
            s0 += a[t] * b[from + t];
        }
        return (s0 + s1) + (s2 + s3);
    }

    static double sum(double[] a, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int t = 0;
        for (; t + 3 < n; t += 4) {
            s0 += a[t];
            s1 += a[t + 1];
            s2 += a[t + 2];
            s3 += a[t + 3];
        }
        for (; t < n; t++) {
            s0 += a[t];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
