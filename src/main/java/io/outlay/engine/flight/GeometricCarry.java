package io.outlay.engine.flight;

import java.util.List;

/// An adstock as one level that decays: exactly for a geometric one, up to the weights beyond its last lag, which the
/// level keeps; for any other the one with the same total and mean lag.
///
/// @param alpha decay per period, in [0, 1)
/// @param scale adstocked spend per level
/// @param above whether scale·level is nowhere below the adstocked spend
record GeometricCarry(double alpha, double scale, boolean above) {
    private static final double SAME = 1e-9;
    private static final double SLOWEST = 0.999;

    static GeometricCarry of(List<Double> weights) {
        double first = weights.getFirst();
        double alpha = weights.size() > 1 && first > 0 ? weights.get(1) / first : 0;
        boolean geometric = first > 0 && alpha < SLOWEST;
        double expected = first;
        double sum = 0;
        double delay = 0;
        for (int lag = 0; lag < weights.size(); lag++) {
            geometric &= Math.abs(weights.get(lag) - expected) <= SAME * expected;
            expected *= alpha;
            sum += weights.get(lag);
            delay += lag * weights.get(lag);
        }
        if (geometric) {
            return new GeometricCarry(alpha, first * (1 + SAME), true);
        }
        double mean = delay / sum;
        double like = Math.min(SLOWEST, mean / (1 + mean));
        return new GeometricCarry(like, sum * (1 - like), false);
    }

    /// The level that past spends leave, the latest last.
    double level(List<Double> spends) {
        double level = 0;
        for (double spend : spends) {
            level = alpha * level + spend;
        }
        return level;
    }
}
