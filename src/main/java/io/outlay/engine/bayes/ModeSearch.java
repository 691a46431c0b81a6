package io.outlay.engine.bayes;

import io.outlay.progress.Monitor;

/// Climbs to a mode of a log density by BFGS with a line search for the weak Wolfe conditions. Nocedal and Wright,
/// Numerical optimization (2006), §6.1; the bracketing of Lewis and Overton, Math. Program. 141 (2013), which also
/// passes the kinks of Laplace priors.
final class ModeSearch {
    private static final int ITERATIONS = 500;
    private static final int PER_DIMENSION = 10;
    private static final double SUFFICIENT = 1e-4;
    private static final double FLATTER = 0.9;
    /// Gain, in tolerances, after which the end is not yet near.
    private static final double CLIMBING = 1000;

    private final LogDensity density;
    private final Monitor monitor;
    private final int d;
    private final double[] position;
    private final double[] gradient;
    private final double[] direction;
    private final double[] nextPosition;
    private final double[] nextGradient;
    private final double[][] inverse;
    private double value;

    ModeSearch(LogDensity density, Monitor monitor) {
        this.density = density;
        this.monitor = monitor;
        d = density.dimension();
        position = new double[d];
        gradient = new double[d];
        direction = new double[d];
        nextPosition = new double[d];
        nextGradient = new double[d];
        inverse = new double[d][d];
    }

    /// @param position  of the mode
    /// @param value     log density there
    /// @param converged whether the search ended because nothing more was to be gained
    /// @param scale     square roots of the diagonal of the inverse Hessian that the search has learnt, above 0
    record Mode(double[] position, double value, boolean converged, double[] scale) {}

    /// Climbs from a point where the density is finite.
    ///
    /// @param tolerance gain in log density below which the search ends
    Mode climb(double[] from, double tolerance) {
        System.arraycopy(from, 0, position, 0, d);
        value = density.evaluate(position, gradient);
        reset();
        boolean fresh = true;
        boolean converged = false;
        boolean confirmed = false;
        for (int iteration = 0; iteration < ITERATIONS + PER_DIMENSION * d && !converged; iteration++) {
            monitor.check();
            double slope = direct();
            if (!(slope > 0)) {
                if (fresh) {
                    break;
                }
                reset();
                fresh = true;
                continue;
            }
            double before = value;
            double step = search(slope, fresh ? Math.min(1, 1 / norm(direction)) : 1);
            if (step == 0) {
                if (fresh) {
                    break;
                }
                reset();
                fresh = true;
                continue;
            }
            update(fresh);
            fresh = false;
            double gain = value - before;
            if (slope < 2 * tolerance && gain < tolerance) {
                // Correlations learnt on the way can hide a slope: the end must be seen again without them.
                converged = confirmed;
                confirmed = true;
                forgetCorrelations();
            } else if (gain > CLIMBING * tolerance) {
                confirmed = false;
            }
        }
        var scale = new double[d];
        for (int i = 0; i < d; i++) {
            scale[i] = Math.sqrt(Math.max(1e-12, inverse[i][i]));
        }
        return new Mode(position.clone(), value, converged, scale);
    }

    private void forgetCorrelations() {
        for (int i = 0; i < d; i++) {
            double own = inverse[i][i];
            java.util.Arrays.fill(inverse[i], 0);
            inverse[i][i] = own;
        }
    }

    private void reset() {
        for (int i = 0; i < d; i++) {
            java.util.Arrays.fill(inverse[i], 0);
            inverse[i][i] = 1;
        }
    }

    /// direction = H·gradient; returns the slope along it.
    private double direct() {
        double slope = 0;
        for (int i = 0; i < d; i++) {
            double sum = 0;
            for (int j = 0; j < d; j++) {
                sum += inverse[i][j] * gradient[j];
            }
            direction[i] = sum;
            slope += sum * gradient[i];
        }
        return slope;
    }

    /// Moves to a point of sufficient gain; the step taken, 0 when there is none.
    private double search(double slope, double first) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double step = first;
        double reached = 0;
        for (int trial = 0; trial < 60; trial++) {
            for (int i = 0; i < d; i++) {
                nextPosition[i] = position[i] + step * direction[i];
            }
            double next = density.evaluate(nextPosition, nextGradient);
            if (!(next >= value + SUFFICIENT * step * slope) || next == Double.POSITIVE_INFINITY) {
                high = step;
            } else if (dot(nextGradient, direction) > FLATTER * slope) {
                low = step;
            } else {
                reached = step;
                break;
            }
            step = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * low;
            if (high - low < 1e-14 * high) {
                break;
            }
        }
        if (reached == 0 && low > 0) {
            for (int i = 0; i < d; i++) {
                nextPosition[i] = position[i] + low * direction[i];
            }
            density.evaluate(nextPosition, nextGradient);
            reached = low;
        }
        if (reached > 0) {
            value = density.evaluate(nextPosition, nextGradient);
        }
        return reached;
    }

    /// Takes the step, and its change of gradient into the inverse Hessian (of −ln π).
    private void update(boolean fresh) {
        double curvature = 0;
        double change = 0;
        var s = new double[d];
        var y = new double[d];
        for (int i = 0; i < d; i++) {
            s[i] = nextPosition[i] - position[i];
            y[i] = gradient[i] - nextGradient[i];
            curvature += s[i] * y[i];
            change += y[i] * y[i];
        }
        System.arraycopy(nextPosition, 0, position, 0, d);
        System.arraycopy(nextGradient, 0, gradient, 0, d);
        if (!(curvature > 1e-12 * Math.sqrt(change) * norm(s))) {
            return;
        }
        if (fresh) {
            for (int i = 0; i < d; i++) {
                inverse[i][i] = curvature / change;
            }
        }
        var hy = new double[d];
        double yhy = 0;
        for (int i = 0; i < d; i++) {
            hy[i] = dot(inverse[i], y);
            yhy += y[i] * hy[i];
        }
        double factor = (1 + yhy / curvature) / curvature;
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / curvature;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
