package io.outlay.engine.allocate;

import io.outlay.engine.curves.Hill;

/// Where a Hill curve's slope equals a price on its concave side, with all constants ready: the one function the
/// water-filling calls without end.
///
/// In u = ln(x/k) the condition is (s−1)u − 2·ln(1 + e^{su}) = ln(price·k/(βs)), whose left side is concave and, right
/// of the inflexion, falling. It lies below −(s+1)u, so Newton from u = −ln(price·k/(βs))/(s+1) starts right of the
/// root and approaches it from there without overshooting.
final class HillDemand {
    private static final int MOST_STEPS = 60;
    private static final double CONVERGED = 1e-15;

    private final double k;
    private final double s;
    private final double logScale;
    private final double leftmost;

    /// @param worth value per unit of response, > 0; the curve's β must be above 0 too
    HillDemand(Hill hill, double worth) {
        k = hill.k();
        s = hill.s();
        logScale = Math.log(hill.k()) - Math.log(hill.beta()) - Math.log(worth) - Math.log(hill.s());
        leftmost = s > 1 ? Math.log((s - 1) / (s + 1)) / s : Double.NEGATIVE_INFINITY;
    }

    /// @param price > 0, at most the slope at the inflexion
    double at(double price) {
        double target = Math.log(price) + logScale;
        double u = -target / (s + 1);
        for (int i = 0; i < MOST_STEPS; i++) {
            double su = s * u;
            double e = Math.exp(-Math.abs(su));
            double softplus = Math.max(su, 0) + Math.log1p(e);
            double share = su > 0 ? 1 / (1 + e) : e / (1 + e);
            double excess = (s - 1) * u - 2 * softplus - target;
            double fall = (s - 1) - 2 * s * share;
            double next = Math.max(leftmost, fall < 0 ? u - excess / fall : leftmost);
            if (!(next < u) || u - next <= CONVERGED * Math.max(1, Math.abs(u))) {
                return k * Math.exp(Math.min(u, next));
            }
            u = next;
        }
        return k * Math.exp(u);
    }
}
