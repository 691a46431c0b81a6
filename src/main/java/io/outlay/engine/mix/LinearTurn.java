package io.outlay.engine.mix;

import io.outlay.engine.bayes.Cholesky;
import java.util.stream.IntStream;

/// The upper triangular T with which linear terms are sampled: coefficients = T·u, where u has nearly independent
/// components. ZᵀZ/n + ridge = LLᵀ gives T = L⁻ᵀ; the ridge keeps columns that repeat each other apart. Terms whose
/// sign or range is restricted stay as they are.
///
/// @param columns the linear terms that are turned
/// @param matrix  T
record LinearTurn(int[] columns, double[][] matrix) {
    static final LinearTurn NONE = new LinearTurn(new int[0], new double[0][]);

    /// Part of a column's own sum of squares.
    private static final double RIDGE = 1e-6;

    static LinearTurn of(MixData data, Layout layout) {
        boolean pooled = layout.regionSd >= 0;
        var free = IntStream.range(0, layout.linear.length)
                .filter(i -> layout.parameter(layout.linear[i]).transform().kind() == Transform.Kind.REAL)
                .filter(i -> i > 0 || !pooled)
                .toArray();
        int q = free.length;
        var products = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] =
                        Kernels.dot(data.columns()[free[i]], data.columns()[free[j]], 0, data.rows()) / data.rows();
                if (pooled) {
                    // The regions' levels take every column's mean.
                    products[i][j] -= Summary.mean(data.columns()[free[i]]) * Summary.mean(data.columns()[free[j]]);
                }
                products[j][i] = products[i][j];
            }
        }
        for (int i = 0; i < q; i++) {
            products[i][i] = products[i][i] * (1 + RIDGE) + 1e-12;
        }
        var cholesky = Cholesky.of(products).orElseThrow();
        var matrix = new double[q][q];
        for (int j = 0; j < q; j++) {
            var unit = new double[q];
            unit[j] = 1;
            cholesky.solveUpper(unit);
            for (int i = 0; i < q; i++) {
                matrix[i][j] = unit[i];
            }
        }
        return new LinearTurn(free, matrix);
    }

    /// Writes the coefficients of the turned terms.
    ///
    /// @param at where the parameter of each linear term stands
    void coefficients(double[] u, int[] at, double[] values) {
        for (int i = 0; i < columns.length; i++) {
            double sum = 0;
            for (int j = i; j < columns.length; j++) {
                sum += matrix[i][j] * u[at[columns[j]]];
            }
            values[at[columns[i]]] = sum;
        }
    }

    /// Writes Tᵀ times the gradient by the coefficients.
    void gradient(double[] byValue, int[] at, double[] gradient) {
        for (int j = 0; j < columns.length; j++) {
            double sum = 0;
            for (int i = 0; i <= j; i++) {
                sum += matrix[i][j] * byValue[at[columns[i]]];
            }
            gradient[at[columns[j]]] = sum;
        }
    }

    /// Turns stated coefficients back.
    void inverse(double[] values, int[] at, double[] u) {
        for (int i = columns.length - 1; i >= 0; i--) {
            double sum = values[at[columns[i]]];
            for (int j = i + 1; j < columns.length; j++) {
                sum -= matrix[i][j] * u[at[columns[j]]];
            }
            u[at[columns[i]]] = sum / matrix[i][i];
        }
    }
}
