package io.outlay.engine.mix;

import io.outlay.engine.bayes.Cholesky;

/// Least squares on a few columns, for looking at data before anything is fitted.
final class Regression {
    private static final double RIDGE = 1e-10;

    private Regression() {}

    /// What the columns leave of y.
    static double[] residual(double[][] columns, double[] y) {
        int q = columns.length;
        var residual = y.clone();
        if (q == 0) {
            return residual;
        }
        var products = new double[q][q];
        var right = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] = Kernels.dot(columns[i], columns[j], 0, y.length);
                products[j][i] = products[i][j];
            }
            right[i] = Kernels.dot(columns[i], y, 0, y.length);
        }
        for (int i = 0; i < q; i++) {
            products[i][i] = products[i][i] * (1 + RIDGE) + 1e-300;
        }
        var factor = Cholesky.of(products);
        if (factor.isEmpty()) {
            return residual;
        }
        factor.get().solveLower(right);
        factor.get().solveUpper(right);
        for (int i = 0; i < q; i++) {
            Kernels.add(-right[i], columns[i], 0, y.length, residual);
        }
        return residual;
    }

    /// 1/(1 − R²) of y on the columns, of which the first is the constant; at most 1e6.
    static double inflation(double[][] columns, double[] y) {
        var residual = residual(columns, y);
        double left = Kernels.dot(residual, residual, 0, y.length);
        double all = (y.length - 1) * Summary.covariance(y, y);
        return left <= all * 1e-6 ? 1e6 : Math.max(1, all / left);
    }
}
