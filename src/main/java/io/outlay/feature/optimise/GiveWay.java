package io.outlay.feature.optimise;

/// Keeps a split at its total: when one channel moves, the others that may move give way in proportion to their spend,
/// each within its limits.
final class GiveWay {
    private GiveWay() {}

    /// The spends with channel `moved` as near to `wanted` as its limits and the room of the others allow.
    ///
    /// @param fixed channels that stay where they are
    static double[] drag(double[] spends, double[] low, double[] high, boolean[] fixed, int moved, double wanted) {
        if (fixed[moved]) {
            return spends.clone();
        }
        double total = 0;
        double least = 0;
        double most = 0;
        for (int c = 0; c < spends.length; c++) {
            total += spends[c];
            if (c != moved) {
                least += fixed[c] ? spends[c] : low[c];
                most += fixed[c] ? spends[c] : high[c];
            }
        }
        double from = Math.max(low[moved], total - most);
        double to = Math.min(high[moved], total - least);
        if (from > to) {
            return spends.clone();
        }
        var next = spends.clone();
        var held = fixed.clone();
        next[moved] = Math.max(from, Math.min(to, wanted));
        held[moved] = true;
        return spread(next, low, high, held, total);
    }

    /// The spends of the channels that are not held scaled alike, within their limits, so that all add up to the total;
    /// as near to it as the limits allow.
    static double[] spread(double[] spends, double[] low, double[] high, boolean[] held, double total) {
        int n = spends.length;
        var next = spends.clone();
        var stuck = held.clone();
        for (int c = 0; c < n; c++) {
            if (!held[c]) {
                next[c] = Math.max(low[c], Math.min(high[c], next[c]));
            }
        }
        boolean raise = sum(next) < total;
        for (int round = 0; round <= n; round++) {
            double free = 0;
            double rest = total;
            for (int c = 0; c < n; c++) {
                rest -= stuck[c] ? next[c] : 0;
                free += stuck[c] ? 0 : next[c];
            }
            if (free <= 0) {
                break;
            }
            double factor = rest / free;
            boolean clamped = false;
            for (int c = 0; c < n; c++) {
                double bound = raise ? high[c] : low[c];
                if (!stuck[c] && (raise ? next[c] * factor >= bound : next[c] * factor <= bound)) {
                    next[c] = bound;
                    stuck[c] = true;
                    clamped = true;
                }
            }
            if (!clamped) {
                for (int c = 0; c < n; c++) {
                    next[c] *= stuck[c] ? 1 : factor;
                }
                break;
            }
        }
        fill(next, low, high, held, total);
        return next;
    }

    /// What scaling could not place, such as money for channels that spend nothing, in proportion to their room; and
    /// the last bits of rounding.
    private static void fill(double[] next, double[] low, double[] high, boolean[] held, double total) {
        double missing = total - sum(next);
        double room = 0;
        for (int c = 0; c < next.length; c++) {
            room += held[c] ? 0 : missing > 0 ? high[c] - next[c] : next[c] - low[c];
        }
        if (room <= 0) {
            return;
        }
        double share = Math.min(1, Math.abs(missing) / room) * Math.signum(missing);
        for (int c = 0; c < next.length; c++) {
            if (!held[c]) {
                next[c] += share * (missing > 0 ? high[c] - next[c] : next[c] - low[c]);
            }
        }
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
