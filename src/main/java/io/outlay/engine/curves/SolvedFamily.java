package io.outlay.engine.curves;

import java.util.Arrays;

/// The best curve of one family, before anything is said about its uncertainty.
///
/// @param problem  with the weights that gave this minimum (Huber's included)
/// @param rows     as given
/// @param variance of a residual of weight 1, above 0
/// @param spread   what z of the profile divides by: variance times the mean of Huber's weights
/// @param scale    residual standard deviation to report
record SolvedFamily(
        ReducedProblem problem,
        Rows rows,
        ReducedSearch.Minimum minimum,
        double variance,
        double spread,
        double scale,
        int parameters) {

    FamilyForm form() {
        return problem.form;
    }

    /// The largest spend that reached a row, of earlier periods too.
    double largestReached() {
        return Arrays.stream(rows.reached(form().carryOver(minimum.logs()))).max().orElse(0);
    }

    int freedom() {
        return rows.size() - parameters;
    }

    /// Residuals at the minimum, as response minus prediction.
    double[] residuals() {
        problem.evaluate(minimum.logs());
        return problem.residuals().clone();
    }

    /// Rounding alone leaves about this sum of squares.
    static double roundingFloor(Rows rows) {
        double largest = 0;
        for (double y : rows.y) {
            largest = Math.max(largest, Math.abs(y));
        }
        return rows.size() * Math.pow(1e-14 * largest, 2);
    }

    static double squares(double[] residuals, double[] weights) {
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            sum += weights[i] * residuals[i] * residuals[i];
        }
        return sum;
    }
}
