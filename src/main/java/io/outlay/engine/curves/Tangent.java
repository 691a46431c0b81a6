package io.outlay.engine.curves;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The linearised model at the best curve of a family: standard errors, covariance and leverages. Parameters that lie
/// at an edge of the box, or that no longer move the fit, are left out.
final class Tangent {
    private final SolvedFamily solved;
    private final double[][] jacobian;
    private final int[] column;
    private final @Nullable LinearisedModel model;

    Tangent(SolvedFamily solved) {
        this.solved = solved;
        int d = solved.form().dimensions();
        boolean baseline = solved.problem().withBaseline;
        var full = solved.problem().fullJacobian(solved.minimum().logs());
        column = new int[1 + d + (baseline ? 1 : 0)];
        int used = 0;
        for (int j = 0; j < column.length; j++) {
            column[j] = isFree(j, full) ? used++ : -1;
        }
        jacobian = new double[full.length][used];
        for (int i = 0; i < full.length; i++) {
            for (int j = 0; j < column.length; j++) {
                if (column[j] >= 0) {
                    jacobian[i][column[j]] = full[i][j];
                }
            }
        }
        var scaled = IntStream.range(0, full.length)
                .mapToObj(i -> jacobian[i].clone())
                .toArray(double[][]::new);
        model = LinearisedModel.of(scaled, new double[full.length]);
    }

    private boolean isFree(int j, double[][] full) {
        var minimum = solved.minimum();
        int d = solved.form().dimensions();
        if (j == 0 || j > d) {
            return j > d || minimum.beta() > 0;
        }
        return minimum.beta() > 0 && !solved.form().atEdge(minimum.logs(), j - 1) && !isFlat(full, j);
    }

    /// One e-fold of the parameter changes the fit by less than a millionth of the residuals.
    private boolean isFlat(double[][] full, int j) {
        double sum = 0;
        for (var row : full) {
            sum += row[j] * row[j];
        }
        return sum <= 1e-12 * Math.max(solved.minimum().rss(), SolvedFamily.roundingFloor(solved.rows()));
    }

    /// Whether every parameter of the curve is inside its box and moves the fit.
    boolean isInterior() {
        return IntStream.rangeClosed(0, solved.form().own()).allMatch(j -> column[j] >= 0);
    }

    /// Whether the shape parameter at this index is fixed by the data to first order.
    boolean isFree(int shapeParameter) {
        return column[shapeParameter + 1] >= 0;
    }

    OptionalDouble seOfBeta() {
        return root(0);
    }

    OptionalDouble seOfLog(int shapeParameter) {
        return root(shapeParameter + 1);
    }

    OptionalDouble seOfBaseline() {
        return root(column.length - 1);
    }

    private OptionalDouble root(int j) {
        if (model == null || column[j] < 0) {
            return OptionalDouble.empty();
        }
        double se = Math.sqrt(solved.variance() * model.inverse(column[j], column[j]));
        return Double.isFinite(se) ? OptionalDouble.of(se) : OptionalDouble.empty();
    }

    /// Covariance of log β and the logarithms of the shape parameters, whatever the carry-over is.
    List<List<Double>> logCovariance() {
        int d = solved.form().own();
        if (model == null || solved.minimum().beta() <= 0) {
            return List.of();
        }
        return IntStream.rangeClosed(0, d)
                .mapToObj(i -> IntStream.rangeClosed(0, d)
                        .mapToObj(j -> covariance(i, j))
                        .toList())
                .toList();
    }

    private double covariance(int i, int j) {
        if (model == null || column[i] < 0 || column[j] < 0) {
            return 0;
        }
        double beta = solved.minimum().beta();
        double toLog = (i == 0 ? 1 / beta : 1) * (j == 0 ? 1 / beta : 1);
        return toLog * solved.variance() * model.inverse(column[i], column[j]);
    }

    /// Share of row i in its own prediction, 0 … 1.
    double leverage(int row) {
        if (model == null) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < jacobian[row].length; i++) {
            for (int j = 0; j < jacobian[row].length; j++) {
                sum += jacobian[row][i] * jacobian[row][j] * model.inverse(i, j);
            }
        }
        return Math.min(sum, 1);
    }
}
