package io.outlay.engine.curves;

import io.outlay.domain.curve.CarryOver;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.FitLoss;
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
        return Arrays.stream(rows.reached(form().carryOver(minimum.logs())))
                .max()
                .orElse(0);
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

    /// The fit as the solver left it, from its figures and the data.
    static SolvedFamily again(CurveFits fits, CurveFit fit) {
        var adstock = fit.carryOver().map(CarryOver::adstock);
        var points = fits.points();
        var rows = Rows.of(
                adstock.isPresent() ? new CurvePoints(fits.spend(), points.y(), points.weights()) : points, adstock);
        var form = FamilyForm.of(fit.family(), rows.smallestPositiveSpend(), rows.largestSpend(), adstock);
        var logs = form.logs(fit.shape().orElseThrow(), fit.carryOver());
        int parameters = fit.parameterCount();
        var problem = new ReducedProblem(form, rows, fits.withBaseline());
        problem.evaluate(logs);
        double sigma = fit.quality().orElseThrow().residualSd();
        double variance = Math.max(problem.rss(), SolvedFamily.roundingFloor(rows)) / (rows.size() - parameters);
        double spread = variance;
        if (fits.loss() == FitLoss.HUBER && sigma > 0) {
            var residuals = new double[rows.size()];
            var curve = Curves.of(fit.shape().orElseThrow());
            double baseline = fit.baseline().map(b -> b.value()).orElse(0.0);
            var reached = rows.reached(form.carryOver(logs));
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] = rows.y[i] - baseline - curve.value(reached[i]);
            }
            var weights = HuberLoss.weights(residuals, rows.weight, sigma);
            double floor = SolvedFamily.roundingFloor(rows) / rows.size();
            variance = Math.max(floor, HuberLoss.variance(residuals, rows.weight, sigma, parameters));
            spread = variance
                    * Arrays.stream(weights).sum()
                    / Arrays.stream(rows.weight).sum();
            problem = problem.on(rows.weighted(weights));
            problem.evaluate(logs);
        }
        var minimum = new ReducedSearch.Minimum(logs, problem.beta(), problem.baseline(), problem.rss(), true);
        return new SolvedFamily(problem, rows, minimum, variance, spread, sigma, parameters);
    }
}
