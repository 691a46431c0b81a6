package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;

/// Responses of one family for a block of draws at once, and their slopes: shared by the simulation and by means over
/// draws. Agrees with [Curve] to 1e-13 of the largest response; the bits depend neither on the machine nor on how draws
/// are cut into blocks.
///
/// Keeps room for one block: one thread at a time.
public final class ResponseKernel {
    private final CurveFamily family;
    private final double[] work;
    private final double[] magnitude;

    /// @param most draws in a block
    public ResponseKernel(CurveFamily family, int most) {
        this.family = family;
        work = new double[most];
        magnitude = new double[most];
    }

    /// Writes f and x·f′ for n draws, each with its own spend and parameters.
    ///
    /// @param x     spends ≥ 0
    /// @param logX  ln x, used by `hill` and `power`; minus infinity at 0
    /// @param a     first parameters, in the family's order
    /// @param b     second parameters; for `hill` ln k in place of k
    /// @param c     third parameters
    /// @param value responses
    /// @param steep spend times slope; 0 at spend 0
    public void respond(
            double[] x, double[] logX, double[] a, double[] b, double[] c, int n, double[] value, double[] steep) {
        switch (family) {
            case HILL -> hill(logX, a, b, c, n, value, steep);
            case POWER -> power(logX, a, b, n, value, steep);
            case EXPONENTIAL -> exponential(x, a, b, n, value, steep);
            case LOGISTIC -> logistic(x, a, b, n, value, steep);
            case MICHAELIS_MENTEN -> {
                for (int i = 0; i < n; i++) {
                    double r = 1 / (b[i] + x[i]);
                    value[i] = a[i] * x[i] * r;
                    steep[i] = value[i] * b[i] * r;
                }
            }
            case LOGARITHMIC -> {
                for (int i = 0; i < n; i++) {
                    value[i] = a[i] * Math.log1p(x[i] / b[i]);
                    steep[i] = a[i] * x[i] / (b[i] + x[i]);
                }
            }
            case LINEAR -> {
                for (int i = 0; i < n; i++) {
                    value[i] = a[i] * x[i];
                    steep[i] = value[i];
                }
            }
        }
    }

    /// β·h with h = 1/(1 + e^u), u = s·(ln k − ln x); with q = 1/(1 + e^|u|) it is q or 1 − q, and h(1 − h) = q(1 − q).
    private void hill(double[] logX, double[] beta, double[] logK, double[] s, int n, double[] value, double[] steep) {
        for (int i = 0; i < n; i++) {
            work[i] = s[i] * (logK[i] - logX[i]);
        }
        for (int i = 0; i < n; i++) {
            magnitude[i] = Math.abs(work[i]);
        }
        ExpBlock.expm1(magnitude, n);
        for (int i = 0; i < n; i++) {
            double q = 1 / (2 + magnitude[i]);
            double rest = 1 - q;
            value[i] = beta[i] * (work[i] > 0 ? q : rest);
            steep[i] = beta[i] * s[i] * (q * rest);
        }
        vanish(logX, n, value, steep);
    }

    /// β·x^p = β·e^(p·ln x), by the reciprocal where the exponent is negative.
    private void power(double[] logX, double[] beta, double[] p, int n, double[] value, double[] steep) {
        for (int i = 0; i < n; i++) {
            work[i] = p[i] * logX[i];
        }
        for (int i = 0; i < n; i++) {
            magnitude[i] = Math.abs(work[i]);
        }
        ExpBlock.expm1(magnitude, n);
        for (int i = 0; i < n; i++) {
            double e = 1 + magnitude[i];
            value[i] = beta[i] * (work[i] < 0 ? 1 / e : e);
            steep[i] = value[i] * p[i];
        }
        vanish(logX, n, value, steep);
    }

    private static void vanish(double[] logX, int n, double[] value, double[] steep) {
        for (int i = 0; i < n; i++) {
            if (logX[i] == Double.NEGATIVE_INFINITY) {
                value[i] = 0;
                steep[i] = 0;
            }
        }
    }

    /// −β·m with m = e^(−x/k) − 1; slope β/k·(1 + m), where 1 + m keeps its accuracy by the reciprocal of e^(x/k).
    private void exponential(double[] x, double[] beta, double[] k, int n, double[] value, double[] steep) {
        for (int i = 0; i < n; i++) {
            work[i] = x[i] / k[i];
        }
        System.arraycopy(work, 0, magnitude, 0, n);
        ExpBlock.expm1(magnitude, n);
        for (int i = 0; i < n; i++) {
            double left = 1 / (1 + magnitude[i]);
            value[i] = beta[i] * magnitude[i] * left;
            steep[i] = beta[i] * work[i] * left;
        }
    }

    /// β·(1 − e)/(1 + e) with e = e^(−λx) = 1/(1 + m), which is β·m/(2 + m); slope 2βλ·(1 + m)/(2 + m)².
    private void logistic(double[] x, double[] beta, double[] lambda, int n, double[] value, double[] steep) {
        for (int i = 0; i < n; i++) {
            work[i] = lambda[i] * x[i];
        }
        System.arraycopy(work, 0, magnitude, 0, n);
        ExpBlock.expm1(magnitude, n);
        for (int i = 0; i < n; i++) {
            double r = 1 / (2 + magnitude[i]);
            value[i] = beta[i] * magnitude[i] * r;
            steep[i] = 2 * beta[i] * work[i] * (1 + magnitude[i]) * r * r;
        }
    }
}
