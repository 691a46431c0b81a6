package io.outlay.engine.bayes;

import java.util.Optional;

/// The lower triangular L of a positive definite matrix A = L·Lᵀ. Golub and Van Loan, Matrix computations (2013),
/// §4.2.
public final class Cholesky {
    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /// Empty when the matrix is not positive definite to rounding.
    public static Optional<Cholesky> of(double[][] matrix) {
        int d = matrix.length;
        var l = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (!(sum > 1e-14 * Math.abs(matrix[i][i])) || sum == Double.POSITIVE_INFINITY) {
                        return Optional.empty();
                    }
                    l[i][i] = Math.sqrt(sum);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
        return Optional.of(new Cholesky(l));
    }

    /// Replaces x by L·x.
    public void timesLower(double[] x) {
        for (int i = x.length - 1; i >= 0; i--) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += lower[i][j] * x[j];
            }
            x[i] = sum;
        }
    }

    /// Replaces x by Lᵀ·x.
    public void timesUpper(double[] x) {
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int j = i; j < x.length; j++) {
                sum += lower[j][i] * x[j];
            }
            x[i] = sum;
        }
    }

    /// Replaces x by L⁻¹·x.
    public void solveLower(double[] x) {
        for (int i = 0; i < x.length; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= lower[i][j] * x[j];
            }
            x[i] = sum / lower[i][i];
        }
    }

    /// Replaces x by L⁻ᵀ·x.
    public void solveUpper(double[] x) {
        for (int i = x.length - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < x.length; j++) {
                sum -= lower[j][i] * x[j];
            }
            x[i] = sum / lower[i][i];
        }
    }

    /// A⁻¹.
    public double[][] inverse() {
        int d = lower.length;
        var inverse = new double[d][d];
        for (int j = 0; j < d; j++) {
            var column = new double[d];
            column[j] = 1;
            solveLower(column);
            solveUpper(column);
            for (int i = 0; i < d; i++) {
                inverse[i][j] = column[i];
            }
        }
        return inverse;
    }

    /// ln det A.
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += Math.log(lower[i][i]);
        }
        return 2 * sum;
    }
}
