package io.outlay.engine.curves;

import io.outlay.progress.Monitor;
import java.util.stream.IntStream;

/// Levenberg–Marquardt for a [ReducedProblem] of at most four parameters, inside their box: parameters at an edge
/// that push outwards are held there. Ends with Gauss–Newton steps that reach full double precision.
final class ReducedSearch {
    private static final int ITERATIONS = 300;
    private static final double LONGEST_STEP = 5;
    private static final double ORTHOGONAL = 1e-6;
    private static final double NEIGHBOUR = 1e-3;
    private static final double NEGLIGIBLE = 1e-9;

    private final Monitor monitor;

    ReducedSearch(Monitor monitor) {
        this.monitor = monitor;
    }

    /// @param logs      logarithms of the shape parameters
    /// @param converged whether the residuals are orthogonal to the model's tangent there
    record Minimum(double[] logs, double beta, double baseline, double rss, boolean converged) {}

    Minimum minimise(ReducedProblem problem, double[] start) {
        return minimise(problem, start, -1, 1e-13);
    }

    /// @param held      index of a shape parameter to leave where it is, or −1
    /// @param precision of the logarithms at which to stop
    Minimum minimise(ReducedProblem problem, double[] start, int held, double precision) {
        monitor.check();
        var form = problem.form;
        int d = form.dimensions();
        double[] at = form.clamped(start);
        double rss = problem.evaluate(at);
        var jtj = new double[d][d];
        var jtr = new double[d];
        var free = new boolean[d];
        double damping = 1e-3;
        boolean moved = true;
        for (int i = 0; i < ITERATIONS && d > 0; i++) {
            if (moved) {
                problem.normalEquations(jtj, jtr);
            }
            for (int j = 0; j < d; j++) {
                free[j] = j != held
                        && jtj[j][j] > 0
                        && !(at[j] <= form.low()[j] && jtr[j] <= 0)
                        && !(at[j] >= form.high()[j] && jtr[j] >= 0);
            }
            var step = step(jtj, jtr, free, damping);
            double size = 0;
            var next = at.clone();
            for (int j = 0; j < d; j++) {
                next[j] += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[j]));
            }
            next = form.clamped(next);
            for (int j = 0; j < d; j++) {
                size = Math.max(size, Math.abs(next[j] - at[j]));
            }
            if (size == 0) {
                break;
            }
            double nextRss = problem.evaluate(next);
            // Close to the minimum the sum of squares is flat to rounding; there the step itself decides.
            boolean better = nextRss < rss || (size < 1e-5 && nextRss <= rss * (1 + 1e-13));
            if (better) {
                at = next;
                rss = nextRss;
                moved = true;
                damping = damping < 1e-9 ? 0 : damping / 10;
                if (size < precision) {
                    break;
                }
            } else {
                moved = false;
                damping = Math.max(damping * 10, 1e-6);
                if (damping > 1e12 || size < 1e-14) {
                    break;
                }
            }
            if ((i & 15) == 15) {
                monitor.check();
            }
        }
        rss = problem.evaluate(at);
        var found = new Minimum(at, problem.beta(), problem.baseline(), rss, true);
        problem.normalEquations(jtj, jtr);
        return isStationary(problem, found, jtj, jtr, held)
                ? found
                : new Minimum(at, found.beta, found.baseline, rss, false);
    }

    private static boolean isStationary(ReducedProblem problem, Minimum at, double[][] jtj, double[] jtr, int held) {
        var form = problem.form;
        if (at.rss <= SolvedFamily.roundingFloor(problem.rows)) {
            return true;
        }
        for (int j = 0; j < jtr.length; j++) {
            boolean atLow = at.logs[j] <= form.low()[j] && jtr[j] <= 0;
            boolean atHigh = at.logs[j] >= form.high()[j] && jtr[j] >= 0;
            double size = Math.sqrt(jtj[j][j] * at.rss);
            // A parameter that no longer changes the fit beyond 1e-7 of the residuals is as good as at rest.
            boolean still = jtj[j][j] <= 1e-14 * at.rss || Math.abs(jtr[j]) <= ORTHOGONAL * size;
            if (j != held && !atLow && !atHigh && !still && descends(problem, at, j)) {
                return false;
            }
        }
        return true;
    }

    /// Where the tangent is lost in rounding, the sums of squares on both sides decide.
    private static boolean descends(ReducedProblem problem, Minimum at, int j) {
        for (double step : new double[] {-NEIGHBOUR, NEIGHBOUR}) {
            var beside = at.logs.clone();
            beside[j] += step;
            if (problem.evaluate(problem.form.clamped(beside)) < at.rss * (1 - NEGLIGIBLE)) {
                return true;
            }
        }
        return false;
    }

    private static double[] step(double[][] jtj, double[] jtr, boolean[] free, double damping) {
        int d = jtr.length;
        var step = new double[d];
        if (d == 2 && free[0] && free[1]) {
            double a = jtj[0][0] * (1 + damping);
            double b = jtj[0][1];
            double c = jtj[1][1] * (1 + damping);
            double determinant = a * c - b * b;
            if (determinant > 1e-15 * a * c) {
                step[0] = (c * jtr[0] - b * jtr[1]) / determinant;
                step[1] = (a * jtr[1] - b * jtr[0]) / determinant;
                return step;
            }
        }
        if (d > 2 && solved(jtj, jtr, free, damping, step)) {
            return step;
        }
        for (int j = 0; j < d; j++) {
            step[j] = free[j] ? jtr[j] / (jtj[j][j] * (1 + damping)) : 0;
        }
        return step;
    }

    /// Cholesky's factors of the damped matrix of the free parameters, scaled to a diagonal of 1.
    ///
    /// @return false when it is singular
    private static boolean solved(double[][] jtj, double[] jtr, boolean[] free, double damping, double[] step) {
        int[] at = IntStream.range(0, jtr.length).filter(j -> free[j]).toArray();
        int m = at.length;
        var factor = new double[m][m];
        var solution = new double[m];
        for (int i = 0; i < m; i++) {
            double along = jtr[at[i]] / Math.sqrt(jtj[at[i]][at[i]]);
            for (int j = 0; j <= i; j++) {
                double sum =
                        i == j ? 1 + damping : jtj[at[i]][at[j]] / Math.sqrt(jtj[at[i]][at[i]] * jtj[at[j]][at[j]]);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (!(sum > 1e-15)) {
                        return false;
                    }
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    factor[i][j] = sum / factor[j][j];
                }
            }
            for (int k = 0; k < i; k++) {
                along -= factor[i][k] * solution[k];
            }
            solution[i] = along / factor[i][i];
        }
        for (int i = m - 1; i >= 0; i--) {
            double sum = solution[i];
            for (int k = i + 1; k < m; k++) {
                sum -= factor[k][i] * solution[k];
            }
            solution[i] = sum / factor[i][i];
        }
        for (int i = 0; i < m; i++) {
            step[at[i]] = solution[i] / Math.sqrt(jtj[at[i]][at[i]]);
        }
        return true;
    }
}
