package io.outlay.engine.curves;

/// The sum of squares as a function of the shape parameters alone: β ≥ 0 and the baseline are solved exactly for each
/// of them (variable projection; Golub & Pereyra, SIAM J. Numer. Anal. 10, 1973, with Kaufman's Jacobian, BIT 15,
/// 1975). β can also be held fixed, for its profile.
///
/// Holds buffers: one thread at a time.
final class ReducedProblem {
    final FamilyForm form;
    final Rows rows;
    final boolean withBaseline;
    private final double fixedBeta;
    private final int n;
    private final double[] reached;
    private final double[][] reachedSlopes;
    private final double[] h;
    private final double[][] dh;
    private final double[] residual;
    private final double[] gradientBuffer;
    private final double totalWeight;
    private double beta;
    private double baseline;
    private double rss;

    ReducedProblem(FamilyForm form, Rows rows, boolean withBaseline) {
        this(form, rows, withBaseline, Double.NaN);
    }

    private ReducedProblem(FamilyForm form, Rows rows, boolean withBaseline, double fixedBeta) {
        this.form = form;
        this.rows = rows;
        this.withBaseline = withBaseline;
        this.fixedBeta = fixedBeta;
        n = rows.size();
        reached = new double[n];
        reachedSlopes = new double[form.dimensions() - form.own()][n];
        h = new double[n];
        dh = new double[form.dimensions()][n];
        residual = new double[n];
        gradientBuffer = new double[form.own() + 1];
        double sum = 0;
        for (double w : rows.weight) {
            sum += w;
        }
        totalWeight = sum;
    }

    ReducedProblem withBeta(double value) {
        return new ReducedProblem(form, rows, withBaseline, value);
    }

    ReducedProblem withBaselineAt(double value) {
        return new ReducedProblem(form, rows.below(value), false, fixedBeta);
    }

    ReducedProblem on(Rows other) {
        return new ReducedProblem(form, other, withBaseline, fixedBeta);
    }

    /// Solves the linear part at these shape parameters and returns the weighted residual sum of squares.
    double evaluate(double[] logs) {
        fillColumns(logs);
        solveLinear();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double r = rows.y[i] - baseline - beta * h[i];
            residual[i] = r;
            sum += rows.weight[i] * r * r;
        }
        rss = Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
        return rss;
    }

    private void fillColumns(double[] logs) {
        var curve = form.unit(logs);
        int own = form.own();
        rows.reached(form.carryOver(logs), reached, reachedSlopes);
        for (int i = 0; i < n; i++) {
            curve.gradient(reached[i], gradientBuffer);
            h[i] = gradientBuffer[0];
            for (int j = 0; j < own; j++) {
                dh[j][i] = gradientBuffer[j + 1] * form.parameter(logs, j);
            }
            for (int j = own; j < dh.length; j++) {
                double by = reachedSlopes[j - own][i];
                // where nothing arrives, whatever the carry-over, an infinite slope must not count
                dh[j][i] = by == 0 ? 0 : curve.slope(reached[i]) * by * form.parameter(logs, j);
            }
        }
    }

    private void solveLinear() {
        double meanH = withBaseline ? mean(h) : 0;
        double meanY = withBaseline ? mean(rows.y) : 0;
        beta = fixedBeta;
        if (Double.isNaN(fixedBeta)) {
            double hy = 0;
            double hh = 0;
            for (int i = 0; i < n; i++) {
                double c = h[i] - meanH;
                hy += rows.weight[i] * c * (rows.y[i] - meanY);
                hh += rows.weight[i] * c * c;
            }
            beta = hh > 0 ? Math.max(0, hy / hh) : 0;
        }
        baseline = withBaseline ? meanY - beta * meanH : 0;
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += rows.weight[i] * values[i];
        }
        return sum / totalWeight;
    }

    /// After [#evaluate]: JᵀJ and Jᵀr of the reduced model by the logarithms of the shape parameters.
    void normalEquations(double[][] jtj, double[] jtr) {
        int d = dh.length;
        boolean projectH = Double.isNaN(fixedBeta) && beta > 0;
        double meanH = withBaseline ? mean(h) : 0;
        double hh = 0;
        for (int i = 0; projectH && i < n; i++) {
            hh += rows.weight[i] * (h[i] - meanH) * (h[i] - meanH);
        }
        for (int j = 0; j < d; j++) {
            double meanD = withBaseline ? mean(dh[j]) : 0;
            double along = 0;
            for (int i = 0; projectH && i < n; i++) {
                along += rows.weight[i] * (h[i] - meanH) * (dh[j][i] - meanD);
            }
            double factor = projectH && hh > 0 ? along / hh : 0;
            for (int i = 0; i < n; i++) {
                dh[j][i] = beta * ((dh[j][i] - meanD) - factor * (h[i] - meanH));
            }
        }
        for (int j = 0; j < d; j++) {
            double g = 0;
            for (int i = 0; i < n; i++) {
                g += rows.weight[i] * dh[j][i] * residual[i];
            }
            jtr[j] = g;
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += rows.weight[i] * dh[j][i] * dh[k][i];
                }
                jtj[j][k] = sum;
                jtj[k][j] = sum;
            }
        }
    }

    double beta() {
        return beta;
    }

    double baseline() {
        return baseline;
    }

    double rss() {
        return rss;
    }

    /// Residuals of the last evaluation; the buffer itself.
    double[] residuals() {
        return residual;
    }

    /// Σw·h² about its mean where a baseline is estimated: the information on β given the shape.
    double informationOnBeta() {
        double meanH = withBaseline ? mean(h) : 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += rows.weight[i] * (h[i] - meanH) * (h[i] - meanH);
        }
        return sum;
    }

    /// The largest β at which the baseline does not fall below zero, or below the lowest response where that is lower.
    /// Unlimited without a baseline.
    double largestPlausibleBeta() {
        double lowest = 0;
        for (double y : rows.y) {
            lowest = Math.min(lowest, y);
        }
        double meanH = mean(h);
        return withBaseline && meanH > 0 ? (mean(rows.y) - lowest) / meanH : Double.POSITIVE_INFINITY;
    }

    /// The full model's Jacobian times √w at these shape parameters: columns β, log θ…, and the baseline.
    double[][] fullJacobian(double[] logs) {
        evaluate(logs);
        int d = dh.length;
        var out = new double[n][1 + d + (withBaseline ? 1 : 0)];
        for (int i = 0; i < n; i++) {
            double root = Math.sqrt(rows.weight[i]);
            out[i][0] = root * h[i];
            for (int j = 0; j < d; j++) {
                out[i][j + 1] = root * beta * dh[j][i];
            }
            if (withBaseline) {
                out[i][d + 1] = root;
            }
        }
        return out;
    }
}
