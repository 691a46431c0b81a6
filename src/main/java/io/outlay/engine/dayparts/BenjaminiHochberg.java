package io.outlay.engine.dayparts;

import java.util.Arrays;
import java.util.Comparator;

/// Keeps the expected share of false discoveries at or below q. Benjamini and Hochberg, J. R. Stat. Soc. B 57 (1995).
public final class BenjaminiHochberg {
    public static final double Q = 0.10;
    /// p·m/k and q may differ in the last bit where they are equal on paper.
    private static final double ROUNDING = 1e-12;

    private BenjaminiHochberg() {}

    /// Adjusted p-values in the order given: the running minimum, from the largest p, of p·m/rank, at most 1.
    ///
    /// @param p each in [0, 1]
    public static double[] adjust(double... p) {
        int m = p.length;
        var order = new Integer[m];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        var adjusted = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, p[i] * m / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }

    /// Whether an adjusted p-value is a discovery at rate q.
    public static boolean rejected(double adjusted, double q) {
        return adjusted <= q + ROUNDING;
    }
}
