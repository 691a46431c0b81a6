package io.outlay.engine.mix;

import io.outlay.domain.curve.CurveFamily;

/// The saturating part h(a) of a response curve (β = 1) over a whole series, with its derivatives: by the adstocked
/// exposure a ≥ 0, and by its own parameters. h(0) = 0 and all derivatives there that would be infinite are given as
/// 0: a is 0 only where nothing was spent, whatever the carry-over.
final class Saturation {
    private final CurveFamily family;
    private final NegativeExponential exponential;

    Saturation(CurveFamily family, int rows) {
        this.family = family;
        exponential = new NegativeExponential(rows);
    }

    /// Parameters after β.
    static int parameters(CurveFamily family) {
        return family.parameters().size() - 1;
    }

    /// @param p     the family's parameters after β
    /// @param a     n adstocked exposures
    /// @param h     receives the values
    /// @param slope receives ∂h/∂a
    /// @param by    receives ∂h/∂p, one array per parameter, from index `from`
    void evaluate(double[] p, double[] a, int n, double[] h, double[] slope, double[][] by, int from) {
        switch (family) {
            case LOGISTIC -> logistic(p[0], a, n, h, slope, by[from]);
            case HILL -> hill(p[0], p[1], a, n, h, slope, by[from], by[from + 1]);
            case MICHAELIS_MENTEN -> michaelisMenten(p[0], a, n, h, slope, by[from]);
            case EXPONENTIAL -> exponential(p[0], a, n, h, slope, by[from]);
            case LOGARITHMIC, POWER, LINEAR -> throw new IllegalArgumentException(family + " does not saturate");
        }
    }

    private void logistic(double lambda, double[] a, int n, double[] h, double[] slope, double[] byLambda) {
        exponential.of(a, lambda, n, h);
        for (int t = 0; t < n; t++) {
            double e = h[t];
            double inverse = 1 / (1 + e);
            double change = 2 * e * inverse * inverse;
            h[t] = (1 - e) * inverse;
            slope[t] = lambda * change;
            byLambda[t] = a[t] * change;
        }
    }

    private void exponential(double k, double[] a, int n, double[] h, double[] slope, double[] byK) {
        double rate = 1 / k;
        exponential.of(a, rate, n, h);
        for (int t = 0; t < n; t++) {
            double e = h[t];
            h[t] = 1 - e;
            slope[t] = e * rate;
            byK[t] = -a[t] * e * rate * rate;
        }
    }

    private static void michaelisMenten(double k, double[] a, int n, double[] h, double[] slope, double[] byK) {
        for (int t = 0; t < n; t++) {
            double inverse = 1 / (k + a[t]);
            double share = a[t] * inverse;
            h[t] = share;
            slope[t] = k * inverse * inverse;
            byK[t] = -share * inverse;
        }
    }

    private static void hill(
            double k, double s, double[] a, int n, double[] h, double[] slope, double[] byK, double[] byS) {
        double logK = Math.log(k);
        for (int t = 0; t < n; t++) {
            if (a[t] > 0) {
                double log = Math.log(a[t]) - logK;
                double e = Math.exp(-s * Math.abs(log));
                double inverse = 1 / (1 + e);
                double product = e * inverse * inverse;
                h[t] = log >= 0 ? inverse : e * inverse;
                slope[t] = s * product / a[t];
                byK[t] = -s * product / k;
                byS[t] = product * log;
            } else {
                h[t] = 0;
                slope[t] = 0;
                byK[t] = 0;
                byS[t] = 0;
            }
        }
    }
}
