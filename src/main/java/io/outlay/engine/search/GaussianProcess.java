package io.outlay.engine.search;

import io.outlay.engine.bayes.Cholesky;
import java.util.Optional;

/// A Gaussian process on the unit cube with a Matérn 5/2 kernel and a length scale per dimension (Rasmussen and
/// Williams, Gaussian Processes for Machine Learning, 2006, eqs. 2.25–2.26 and 4.17), over standardised values with a
/// constant mean of 0.
final class GaussianProcess {
    private static final double ROOT_5 = Math.sqrt(5);

    private final double[][] points;
    private final double[] weights;
    private final Cholesky root;
    private final double[] scales;
    private final double variance;
    private final double evidence;

    private GaussianProcess(
            double[][] points, double[] weights, Cholesky root, double[] scales, double variance, double evidence) {
        this.points = points;
        this.weights = weights;
        this.root = root;
        this.scales = scales;
        this.variance = variance;
        this.evidence = evidence;
    }

    /// @param points [point][dimension] in the unit cube
    /// @param values one per point
    /// @param scales length scale per dimension, > 0
    /// @param noise  variance of the values' errors as a share of the signal's, > 0
    /// @return empty where the points lie so close that the kernel has no root
    static Optional<GaussianProcess> of(double[][] points, double[] values, double[] scales, double noise) {
        int n = points.length;
        var kernel = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                kernel[i][j] = matern(points[i], points[j], scales);
                kernel[j][i] = kernel[i][j];
            }
            kernel[i][i] = 1 + noise;
        }
        return Cholesky.of(kernel).map(root -> {
            var weights = values.clone();
            root.solveLower(weights);
            double square = 0;
            for (double w : weights) {
                square += w * w;
            }
            // the signal's variance that makes the values most likely, in closed form
            double variance = Math.max(square / n, 1e-12);
            root.solveUpper(weights);
            double evidence = -0.5 * (n * Math.log(variance) + root.logDeterminant() + n);
            return new GaussianProcess(points, weights, root, scales, variance, evidence);
        });
    }

    static double matern(double[] a, double[] b, double[] scales) {
        double square = 0;
        for (int i = 0; i < a.length; i++) {
            double off = (a[i] - b[i]) / scales[i];
            square += off * off;
        }
        double r = ROOT_5 * Math.sqrt(square);
        return (1 + r + r * r / 3) * Math.exp(-r);
    }

    /// Log marginal likelihood, up to a constant, at the best signal variance.
    double evidence() {
        return evidence;
    }

    /// Writes mean and standard deviation at a point.
    void at(double[] x, double[] meanAndSd) {
        int n = points.length;
        var k = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            k[i] = matern(x, points[i], scales);
            mean += k[i] * weights[i];
        }
        root.solveLower(k);
        double explained = 0;
        for (double v : k) {
            explained += v * v;
        }
        meanAndSd[0] = mean;
        meanAndSd[1] = Math.sqrt(variance * Math.max(1e-14, 1 - explained));
    }
}
