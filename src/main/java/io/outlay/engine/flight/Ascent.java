package io.outlay.engine.flight;

import io.outlay.progress.Monitor;

/// Accelerated projected ascent with backtracking and restart: FISTA (Beck & Teboulle, SIAM J. Imaging Sciences 2,
/// 2009) with the function restart of O'Donoghue & Candès (Found. Comput. Math. 15, 2015), in a diagonal metric that is
/// renewed as the curvature changes. For an objective that is not concave it ends at a point that no small step
/// improves.
final class Ascent {
    private static final int CHECK_EVERY = 20;
    private static final double GROWTH = 2;
    private static final double RELIEF = 0.7;
    private static final double EASE = 0.98;
    private static final int PLAIN_STEPS = 3;
    private static final double ANOTHER = 2;
    private static final double ROUNDING = 1e-14;
    private static final double STALLED = 1e-11;

    private final Objective objective;
    private final LimitTree set;
    private final Monitor monitor;
    private long steps;

    Ascent(Objective objective, LimitTree set, Monitor monitor) {
        this.objective = objective;
        this.set = set;
        this.monitor = monitor;
    }

    /// @param gap how much a linear objective with the gradient at the point could gain; infinite where not asked for
    record Summit(double[] x, double value, double gap) {}

    /// Steps of all climbs.
    long steps() {
        return steps;
    }

    /// @param start   in the set
    /// @param gap     relative Frank–Wolfe gap at which to end; 0 to end when steps no longer gain
    /// @param most    steps at most
    Summit climb(double[] start, double gap, int most) {
        int n = start.length;
        double[] x = start.clone();
        double[] y = x.clone();
        double[] next = new double[n];
        double[] gradient = new double[n];
        double[] target = new double[n];
        double[] scaled = new double[n];
        double[] metric = new double[n];
        double[] renewed = new double[n];
        objective.bend(x, metric);
        int plain = 0;
        double value = objective.value(x);
        double[] best = x.clone();
        double stiffness = 1;
        double momentum = 1;
        double marked = value;
        for (int step = 1; step <= most; step++) {
            monitor.check();
            steps++;
            double at = objective.gradient(y, gradient, false);
            double reached;
            while (true) {
                for (int i = 0; i < n; i++) {
                    scaled[i] = metric[i] * stiffness;
                    target[i] = y[i] + gradient[i] / scaled[i];
                }
                set.project(target, scaled, next);
                reached = objective.value(next);
                double model = at;
                for (int i = 0; i < n; i++) {
                    double d = next[i] - y[i];
                    model += gradient[i] * d - 0.5 * scaled[i] * d * d;
                }
                if (reached >= model - ROUNDING * Math.abs(model) || stiffness > 1e30) {
                    break;
                }
                stiffness *= GROWTH;
            }
            if (reached < value) {
                if (momentum == 1 && ++plain > PLAIN_STEPS) {
                    // plain steps that do not gain: nothing left but rounding
                    break;
                }
                momentum = 1;
                System.arraycopy(x, 0, y, 0, n);
                stiffness *= RELIEF;
                continue;
            }
            plain = 0;
            stiffness *= EASE;
            double grown = 0.5 * (1 + Math.sqrt(1 + 4 * momentum * momentum));
            double carry = (momentum - 1) / grown;
            for (int i = 0; i < n; i++) {
                double ahead = next[i] + carry * (next[i] - x[i]);
                y[i] = Math.min(set.high[i], Math.max(set.low[i], ahead));
            }
            momentum = grown;
            System.arraycopy(next, 0, x, 0, n);
            value = reached;
            if (step % CHECK_EVERY == 0) {
                if (gap > 0) {
                    double size = objective.gradient(x, gradient, false);
                    if (Objective.gain(set, gradient, x, target) <= 0.5 * gap * Math.abs(size)) {
                        break;
                    }
                } else if (value - marked <= STALLED * Math.abs(value)) {
                    break;
                }
                marked = value;
                objective.bend(x, renewed);
                if (differs(metric, renewed)) {
                    System.arraycopy(renewed, 0, metric, 0, n);
                    System.arraycopy(x, 0, y, 0, n);
                    momentum = 1;
                    stiffness = 1;
                }
            }
        }
        System.arraycopy(x, 0, best, 0, n);
        objective.gradient(best, gradient, true);
        return new Summit(best, value, gap > 0 ? Objective.gain(set, gradient, best, target) : 0);
    }

    private static boolean differs(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] > ANOTHER * b[i] || b[i] > ANOTHER * a[i]) {
                return true;
            }
        }
        return false;
    }
}
