package io.outlay.engine.search;

import org.apache.commons.math3.special.Erf;

/// ln of the expected improvement of a normal value below the best so far, accurate where the improvement itself is too
/// small a number (Ament, Daulton, Eriksson, Balandat and Bakshy, Unexpected improvements to expected improvement for
/// Bayesian optimization, 2023, eq. 9 and appendix A.1).
final class LogExpectedImprovement {
    private static final double LN_ROOT_2_PI = 0.9189385332046727;
    private static final double TAIL = -10;

    private LogExpectedImprovement() {}

    /// @param sd > 0
    static double of(double mean, double sd, double best) {
        return h((best - mean) / sd) + Math.log(sd);
    }

    /// ln(φ(z) + z·Φ(z)).
    static double h(double z) {
        if (z > -1) {
            return Math.log(Math.exp(-0.5 * z * z - LN_ROOT_2_PI) + z * 0.5 * Erf.erfc(-z / Math.sqrt(2)));
        }
        double density = -0.5 * z * z - LN_ROOT_2_PI;
        if (z > TAIL) {
            double ratio = Math.exp(0.5 * z * z + LN_ROOT_2_PI) * 0.5 * Erf.erfc(-z / Math.sqrt(2));
            return density + Math.log1p(z * ratio);
        }
        // 1 + zΦ(z)/φ(z) = z⁻² − 3z⁻⁴ + 15z⁻⁶ − 105z⁻⁸ + … for z → −∞
        double s = 1 / (z * z);
        return density + Math.log(s * (1 - s * (3 - s * (15 - s * 105))));
    }
}
