package io.outlay.domain.mix;

/// Fewer draws with seven digits each: what is kept of a fit, so that what is stored is exactly what is used.
final class Thinning {
    private Thinning() {}

    /// Evenly over all draws, chain after chain.
    static double[] of(double[] draws, int most) {
        int count = Math.min(most, draws.length);
        var kept = new double[count];
        for (int i = 0; i < count; i++) {
            kept[i] = rounded(draws[(int) ((long) i * draws.length / count)]);
        }
        return kept;
    }

    private static double rounded(double value) {
        float single = (float) value;
        if (Float.isInfinite(single)) {
            return Math.copySign(Float.MAX_VALUE, value);
        }
        return value > 0 && single == 0 ? Float.MIN_VALUE : single;
    }
}
