package io.outlay.engine.scenarios;

import io.outlay.domain.curve.CurveFamily;
import java.util.Arrays;

/// Responses of a column of draws with as few calls of exp and log as the family allows: at most one per draw, plus a
/// logarithm where the spend itself is uncertain. Agrees with the curves of `engine.curves` to 1e-13 of the value.
///
/// A Hill curve β·x^s / (k^s + x^s) is β / (1 + exp(s·(ln k − ln x))), with ln k kept from drawing. Near 0, where
/// 1 − exp(−z) would lose digits, the first terms of its series take its place.
final class ResponseKernel {
    /// Below this, 1 − exp(−z) is written as a series; six terms then leave less than 1e-16.
    private static final double SMALL = 0.01;

    private ResponseKernel() {}

    /// Whether the second parameter is needed as its logarithm.
    static boolean logarithmic(CurveFamily family) {
        return family == CurveFamily.HILL;
    }

    /// Writes f(x) of every draw into `out`.
    ///
    /// @param a first parameter; the others follow in the family's order, k of a Hill curve as ln k
    /// @param x the same for all draws, ≥ 0
    static void respond(CurveFamily family, double[] a, double[] b, double[] c, double x, double[] out) {
        int n = out.length;
        if (x <= 0) {
            Arrays.fill(out, 0);
            return;
        }
        switch (family) {
            case HILL -> {
                HillKernel.respond(a, b, c, Math.log(x), out);
            }
            case MICHAELIS_MENTEN -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * (x / (b[i] + x));
                }
            }
            case EXPONENTIAL -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * lack(x / b[i]);
                }
            }
            case LOGISTIC -> {
                for (int i = 0; i < n; i++) {
                    double lack = lack(b[i] * x);
                    out[i] = a[i] * (lack / (2 - lack));
                }
            }
            case LOGARITHMIC -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * logOfOneAnd(x / b[i]);
                }
            }
            case POWER -> {
                double log = Math.log(x);
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * Math.exp(b[i] * log);
                }
            }
            case LINEAR -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * x;
                }
            }
        }
    }

    /// The same for a spend that differs between draws. Spends of 0 bring 0.
    static void respond(CurveFamily family, double[] a, double[] b, double[] c, double[] x, double[] out) {
        int n = out.length;
        switch (family) {
            case HILL -> {
                // ln 0 is −∞, whose exponential below is ∞
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] / (1 + Math.exp(c[i] * (b[i] - Math.log(x[i]))));
                }
            }
            case MICHAELIS_MENTEN -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * (x[i] / (b[i] + x[i]));
                }
            }
            case EXPONENTIAL -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * lack(x[i] / b[i]);
                }
            }
            case LOGISTIC -> {
                for (int i = 0; i < n; i++) {
                    double lack = lack(b[i] * x[i]);
                    out[i] = a[i] * (lack / (2 - lack));
                }
            }
            case LOGARITHMIC -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * logOfOneAnd(x[i] / b[i]);
                }
            }
            case POWER -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * Math.exp(b[i] * Math.log(x[i]));
                }
            }
            case LINEAR -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * x[i];
                }
            }
        }
    }

    /// 1 − exp(−z) for z ≥ 0.
    private static double lack(double z) {
        return z > SMALL ? 1 - Math.exp(-z) : z * (1 - z / 2 * (1 - z / 3 * (1 - z / 4 * (1 - z / 5 * (1 - z / 6)))));
    }

    private static double logOfOneAnd(double z) {
        return z > SMALL ? Math.log(1 + z) : Math.log1p(z);
    }
}
