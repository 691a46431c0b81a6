package io.outlay.engine.mix;

/// Loops over rows that the density spends its time in. All arrays of a loop are read and written at the same index,
/// so that the compiler may use vector instructions; sums, which it may not reorder, are kept in several parts.
final class Kernels {
    private Kernels() {}

    /// out = Σ_l w[l]·x[l].
    static void combine(double[] w, double[][] x, int n, double[] out) {
        int lags = w.length;
        int l = lags % 4;
        if (lags >= 8 && l == 0) {
            combine8(w, x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], n, out);
            l = 8;
        } else if (l == 0) {
            combine4(w[0], w[1], w[2], w[3], x[0], x[1], x[2], x[3], n, out);
            l = 4;
        } else {
            scale(w[0], x[0], n, out);
            for (int i = 1; i < l; i++) {
                add(w[i], x[i], 0, n, out);
            }
        }
        for (; l < lags; l += 4) {
            add4(w[l], w[l + 1], w[l + 2], w[l + 3], x[l], x[l + 1], x[l + 2], x[l + 3], n, out);
        }
    }

    private static void combine8(
            double[] w,
            double[] x0,
            double[] x1,
            double[] x2,
            double[] x3,
            double[] x4,
            double[] x5,
            double[] x6,
            double[] x7,
            int n,
            double[] out) {
        double w0 = w[0];
        double w1 = w[1];
        double w2 = w[2];
        double w3 = w[3];
        double w4 = w[4];
        double w5 = w[5];
        double w6 = w[6];
        double w7 = w[7];
        for (int t = 0; t < n; t++) {
            out[t] = ((w0 * x0[t] + w1 * x1[t]) + (w2 * x2[t] + w3 * x3[t]))
                    + ((w4 * x4[t] + w5 * x5[t]) + (w6 * x6[t] + w7 * x7[t]));
        }
    }

    private static void combine4(
            double w0,
            double w1,
            double w2,
            double w3,
            double[] x0,
            double[] x1,
            double[] x2,
            double[] x3,
            int n,
            double[] out) {
        for (int t = 0; t < n; t++) {
            out[t] = (w0 * x0[t] + w1 * x1[t]) + (w2 * x2[t] + w3 * x3[t]);
        }
    }

    private static void add4(
            double w0,
            double w1,
            double w2,
            double w3,
            double[] x0,
            double[] x1,
            double[] x2,
            double[] x3,
            int n,
            double[] out) {
        for (int t = 0; t < n; t++) {
            out[t] += (w0 * x0[t] + w1 * x1[t]) + (w2 * x2[t] + w3 * x3[t]);
        }
    }

    private static void scale(double factor, double[] x, int n, double[] out) {
        for (int t = 0; t < n; t++) {
            out[t] = factor * x[t];
        }
    }

    /// out[t] += factor·x[t] for t from `from` to before `to`.
    static void add(double factor, double[] x, int from, int to, double[] out) {
        for (int t = from; t < to; t++) {
            out[t] += factor * x[t];
        }
    }

    /// x[t] *= y[t].
    static void multiply(double[] x, double[] y, int n) {
        for (int t = 0; t < n; t++) {
            x[t] *= y[t];
        }
    }

    /// Σ a[t]·b[t] for t from `from` to before `to`.
    static double dot(double[] a, double[] b, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int t = from;
        for (; t + 3 < to; t += 4) {
            s0 += a[t] * b[t];
            s1 += a[t + 1] * b[t + 1];
            s2 += a[t + 2] * b[t + 2];
            s3 += a[t + 3] * b[t + 3];
        }
        for (; t < to; t++) {
            s0 += a[t] * b[t];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /// out[t] = f·x[t] + g·y[t] − shift for t from `from` to before `to`.
    static void push(double f, double[] x, double g, double[] y, double shift, int from, int to, double[] out) {
        for (int t = from; t < to; t++) {
            out[t] = f * x[t] + g * y[t] - shift;
        }
    }

    /// out[i] = Σ a[i][t]·b[t].
    static void dots(double[][] a, double[] b, int n, double[] out) {
        int i = 0;
        for (; i + 3 < out.length; i += 4) {
            dots4(a[i], a[i + 1], a[i + 2], a[i + 3], b, n, out, i);
        }
        if (i + 1 < out.length) {
            dots2(a[i], a[i + 1], b, n, out, i);
            i += 2;
        }
        if (i < out.length) {
            out[i] = dot(a[i], b, 0, n);
        }
    }

    private static void dots4(
            double[] a0, double[] a1, double[] a2, double[] a3, double[] b, int n, double[] out, int at) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double r0 = 0;
        double r1 = 0;
        double r2 = 0;
        double r3 = 0;
        int t = 0;
        for (; t + 1 < n; t += 2) {
            double even = b[t];
            double odd = b[t + 1];
            s0 += a0[t] * even;
            s1 += a1[t] * even;
            s2 += a2[t] * even;
            s3 += a3[t] * even;
            r0 += a0[t + 1] * odd;
            r1 += a1[t + 1] * odd;
            r2 += a2[t + 1] * odd;
            r3 += a3[t + 1] * odd;
        }
        if (t < n) {
            s0 += a0[t] * b[t];
            s1 += a1[t] * b[t];
            s2 += a2[t] * b[t];
            s3 += a3[t] * b[t];
        }
        out[at] = s0 + r0;
        out[at + 1] = s1 + r1;
        out[at + 2] = s2 + r2;
        out[at + 3] = s3 + r3;
    }

    private static void dots2(double[] a0, double[] a1, double[] b, int n, double[] out, int at) {
        double s0 = 0;
        double s1 = 0;
        double r0 = 0;
        double r1 = 0;
        double q0 = 0;
        double q1 = 0;
        double p0 = 0;
        double p1 = 0;
        int t = 0;
        for (; t + 3 < n; t += 4) {
            s0 += a0[t] * b[t];
            s1 += a1[t] * b[t];
            r0 += a0[t + 1] * b[t + 1];
            r1 += a1[t + 1] * b[t + 1];
            q0 += a0[t + 2] * b[t + 2];
            q1 += a1[t + 2] * b[t + 2];
            p0 += a0[t + 3] * b[t + 3];
            p1 += a1[t + 3] * b[t + 3];
        }
        for (; t < n; t++) {
            s0 += a0[t] * b[t];
            s1 += a1[t] * b[t];
        }
        out[at] = (s0 + r0) + (q0 + p0);
        out[at + 1] = (s1 + r1) + (q1 + p1);
    }

    /// Σ a[t] for t from `from` to before `to`.
    static double sum(double[] a, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int t = from;
        for (; t + 3 < to; t += 4) {
            s0 += a[t];
            s1 += a[t + 1];
            s2 += a[t + 2];
            s3 += a[t + 3];
        }
        for (; t < to; t++) {
            s0 += a[t];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
