package io.outlay.engine.bayes;

import java.util.Arrays;

/// Mean and covariance of the draws of one warm-up window, updated draw by draw. Welford, Technometrics 4 (1962).
final class CovarianceWindow {
    private final double[] mean;
    private final double[] deviation;
    private final double[][] products;
    private final boolean dense;
    private int count;

    CovarianceWindow(int dimension, boolean dense) {
        this.dense = dense;
        mean = new double[dimension];
        deviation = new double[dimension];
        products = new double[dimension][dense ? dimension : 1];
    }

    void clear() {
        count = 0;
        Arrays.fill(mean, 0);
        for (var row : products) {
            Arrays.fill(row, 0);
        }
    }

    void add(double[] position) {
        count++;
        for (int i = 0; i < mean.length; i++) {
            deviation[i] = position[i] - mean[i];
            mean[i] += deviation[i] / count;
        }
        for (int i = 0; i < mean.length; i++) {
            double after = position[i] - mean[i];
            if (dense) {
                for (int j = 0; j <= i; j++) {
                    products[i][j] += after * deviation[j];
                }
            } else {
                products[i][0] += after * deviation[i];
            }
        }
    }

    /// The window's covariance, drawn towards the metric used so far with the weight of d + 5 draws: a short window
    /// improves a good start instead of replacing it. Keeps the
    /// old metric when the result cannot be used.
    Metric improve(Metric before) {
        int d = mean.length;
        if (count < 2) {
            return before;
        }
        double old = dense ? d + 5 : 5;
        double share = count / (count + old);
        if (!dense) {
            var variance = new double[d];
            for (int i = 0; i < d; i++) {
                variance[i] = share * products[i][0] / (count - 1) + (1 - share) * before.variance(i);
                if (!(variance[i] > 0) || variance[i] == Double.POSITIVE_INFINITY) {
                    return before;
                }
            }
            return new Metric.Diagonal(variance);
        }
        var unit = new double[d];
        var column = new double[d];
        var covariance = new double[d][d];
        for (int j = 0; j < d; j++) {
            Arrays.fill(unit, 0);
            unit[j] = 1;
            before.times(unit, column);
            for (int i = 0; i < d; i++) {
                double product = products[Math.max(i, j)][Math.min(i, j)];
                covariance[i][j] = share * product / (count - 1) + (1 - share) * column[i];
            }
        }
        return Cholesky.of(covariance)
                .map(factor -> (Metric) new Metric.Dense(covariance, factor))
                .orElse(before);
    }
}
