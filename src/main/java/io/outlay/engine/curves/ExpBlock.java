package io.outlay.engine.curves;

/// e^z − 1 for a block of numbers at once, in additions and multiplications alone: the compiler turns the loops into
/// vector instructions by itself, and the bits are the same on every machine, which those of [Math#exp] are not.
///
/// z/2048 goes through the Taylor polynomial of degree 13, and (1 + m)² − 1 = m(2 + m) brings it back in eleven steps.
/// The relative error grows with |z|: below 1e-14 for |z| ≤ 40 and below 1e-13 up to [#LARGEST].
public final class ExpBlock {
    /// Arguments beyond ± this are cut there.
    public static final double LARGEST = 700;

    private static final int SQUARINGS = 11;
    private static final double SCALE = Math.scalb(1.0, -SQUARINGS);
    private static final double C2 = 1.0 / 2;
    private static final double C3 = 1.0 / 6;
    private static final double C4 = 1.0 / 24;
    private static final double C5 = 1.0 / 120;
    private static final double C6 = 1.0 / 720;
    private static final double C7 = 1.0 / 5040;
    private static final double C8 = 1.0 / 40_320;
    private static final double C9 = 1.0 / 362_880;
    private static final double C10 = 1.0 / 3_628_800;
    private static final double C11 = 1.0 / 39_916_800;
    private static final double C12 = 1.0 / 479_001_600;
    private static final double C13 = 1.0 / 6_227_020_800.0;

    private ExpBlock() {}

    /// Replaces the first n numbers z by e^z − 1.
    public static void expm1(double[] z, int n) {
        for (int i = 0; i < n; i++) {
            double r = Math.max(-LARGEST, Math.min(LARGEST, z[i])) * SCALE;
            double upper = C8 + r * (C9 + r * (C10 + r * (C11 + r * (C12 + r * C13))));
            double lower = C3 + r * (C4 + r * (C5 + r * (C6 + r * (C7 + r * upper))));
            double m = r * (1 + r * (C2 + r * lower));
            m *= 2 + m;
            m *= 2 + m;
            m *= 2 + m;
            m *= 2 + m;
            m *= 2 + m;
            m *= 2 + m;
            m *= 2 + m;
            m *= 2 + m;
            m *= 2 + m;
            m *= 2 + m;
            z[i] = m * (2 + m);
        }
    }
}
