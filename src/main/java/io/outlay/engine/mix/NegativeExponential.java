package io.outlay.engine.mix;

/// e^(−rate·a) of a column of a ≥ 0, to 1e-14 relative. In two loops: the first, without branches or
/// conversions, the compiler turns into vector instructions; the second moves the exponent's bits.
///
/// x = k·ln 2 + r with |r| ≤ ½ ln 2; e^r by its Taylor series to r¹¹. Cody and Waite, Software manual for the
/// elementary functions (1980), chapter 6.
final class NegativeExponential {
    /// Adding it rounds to a whole number and leaves that number in the low bits.
    private static final double ROUND = 0x1.8p52;
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /// Below it e^x is as good as 0; it keeps the exponent in range.
    private static final double LOWEST = -708;

    private final double[] rounded;

    NegativeExponential(int rows) {
        rounded = new double[rows];
    }

    void of(double[] a, double rate, int n, double[] out) {
        double minus = -rate;
        for (int t = 0; t < n; t++) {
            double x = Math.max(LOWEST, minus * a[t]);
            double z = x * LOG2_E + ROUND;
            double k = z - ROUND;
            double r = (x - k * LN2_HIGH) - k * LN2_LOW;
            double r2 = r * r;
            double r4 = r2 * r2;
            double low = (1 + r) + r2 * (1.0 / 2 + r * (1.0 / 6));
            double middle = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040));
            double high = (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800 + r * (1.0 / 39916800));
            out[t] = low + r4 * (middle + r4 * high);
            rounded[t] = z;
        }
        for (int t = 0; t < n; t++) {
            out[t] *= Double.longBitsToDouble((Double.doubleToRawLongBits(rounded[t]) + 1023) << 52);
        }
    }
}
