package io.outlay.engine.scenarios;

/// Hill curves of a column of draws at one spend, β / (1 + exp(s·(ln k − ln x))), to 1 part in 10¹³.
///
/// The exponential is the first terms of the series of z / 64, squared six times: additions and multiplications alone,
/// in short runs, so that the compiler works on several draws at once. The few draws with an argument beyond ±16 take
/// the library's exponential.
final class HillKernel {
    /// Draws per run; longer ones were no longer worked on side by side.
    private static final int RUN = 512;

    private static final double FAR = 16;
    private static final double SCALE = 1.0 / 64;

    private HillKernel() {}

    /// @param logK natural logarithms of the half-saturations
    /// @param logX natural logarithm of the spend
    static void respond(double[] beta, double[] logK, double[] s, double logX, double[] out) {
        for (int from = 0; from < out.length; from += RUN) {
            int to = Math.min(out.length, from + RUN);
            near(beta, logK, s, logX, out, from, to);
            far(beta, logK, s, logX, out, from, to);
        }
    }

    private static void near(double[] beta, double[] logK, double[] s, double logX, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            double u = s[i] * (logK[i] - logX) * SCALE;
            double e = 1.0 / 39916800;
            e = e * u + 1.0 / 3628800;
            e = e * u + 1.0 / 362880;
            e = e * u + 1.0 / 40320;
            e = e * u + 1.0 / 5040;
            e = e * u + 1.0 / 720;
            e = e * u + 1.0 / 120;
            e = e * u + 1.0 / 24;
            e = e * u + 1.0 / 6;
            e = e * u + 0.5;
            e = e * u + 1;
            e = e * u + 1;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            out[i] = beta[i] / (1 + e);
        }
    }

    private static void far(double[] beta, double[] logK, double[] s, double logX, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            double z = s[i] * (logK[i] - logX);
            if (!(Math.abs(z) <= FAR)) {
                out[i] = beta[i] / (1 + Math.exp(z));
            }
        }
    }
}
