package io.outlay.engine.mix;

/// e^(−rate·a) of a series of a ≥ 0.
final class NegativeExponential {
    private NegativeExponential() {}

    static void of(double[] a, double rate, int n, double[] out) {
        for (int t = 0; t < n; t++) {
            out[t] = Math.exp(-rate * a[t]);
        }
    }
}
