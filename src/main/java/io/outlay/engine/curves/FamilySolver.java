package io.outlay.engine.curves;

import io.outlay.domain.curve.FitLoss;
import io.outlay.progress.Monitor;
import java.util.List;

/// Finds the best curve of one family: searches from every start and, under Huber's loss, reweights until the curve
/// stands still (iteratively reweighted least squares, Holland & Welsch 1977).
final class FamilySolver {
    private static final int REWEIGHTINGS = 200;
    /// Where the searches stop that only compete; the best one goes on to full precision.
    private static final double ROUGHLY = 1e-5;

    private static final double STANDS_STILL = 1e-10;

    private final FitLoss loss;
    private final Monitor monitor;

    FamilySolver(FitLoss loss, Monitor monitor) {
        this.loss = loss;
        this.monitor = monitor;
    }

    SolvedFamily solve(FamilyForm form, Rows rows, boolean baseline, List<double[]> starts) {
        var problem = new ReducedProblem(form, rows, baseline);
        var search = new ReducedSearch(monitor);
        var best = search.minimise(problem, starts.getFirst(), -1, ROUGHLY);
        for (var start : starts.subList(1, starts.size())) {
            var found = search.minimise(problem, start, -1, ROUGHLY);
            if (found.rss() < best.rss() * (1 - 1e-12)) {
                best = found;
            }
        }
        best = search.minimise(problem, best.logs());
        int parameters = 1 + form.dimensions() + (baseline ? 1 : 0);
        return switch (loss) {
            case SQUARES -> squares(problem, rows, best, parameters);
            case HUBER -> huber(problem, rows, best, parameters);
        };
    }

    private static SolvedFamily squares(ReducedProblem problem, Rows rows, ReducedSearch.Minimum best, int parameters) {
        double rss = Math.max(best.rss(), SolvedFamily.roundingFloor(rows));
        double variance = rss / (rows.size() - parameters);
        double reported = Math.sqrt(best.rss() / (rows.size() - parameters));
        return new SolvedFamily(problem, rows, best, variance, variance, reported, parameters);
    }

    private SolvedFamily huber(ReducedProblem plain, Rows rows, ReducedSearch.Minimum start, int parameters) {
        var search = new ReducedSearch(monitor);
        double floor = Math.sqrt(SolvedFamily.roundingFloor(rows) / rows.size());
        var problem = plain;
        var best = start;
        double sigma = 0;
        boolean still = false;
        for (int i = 0; i < REWEIGHTINGS && !still; i++) {
            problem.evaluate(best.logs());
            var residuals = problem.residuals();
            sigma = Math.max(HuberLoss.scale(residuals), floor);
            problem = plain.on(rows.weighted(HuberLoss.weights(residuals, rows.weight, sigma)));
            var next = search.minimise(problem, best.logs());
            still = distance(best, next) < STANDS_STILL;
            best = next;
        }
        problem.evaluate(best.logs());
        var residuals = problem.residuals();
        double variance = HuberLoss.variance(residuals, rows.weight, sigma, parameters);
        variance = Math.max(variance, floor * floor);
        double kept = total(problem.rows.weight) / total(rows.weight);
        var minimum = new ReducedSearch.Minimum(
                best.logs(), best.beta(), best.baseline(), best.rss(), best.converged() && still);
        return new SolvedFamily(problem, rows, minimum, variance, variance * kept, sigma, parameters);
    }

    private static double distance(ReducedSearch.Minimum a, ReducedSearch.Minimum b) {
        double largest = Math.abs(a.beta() - b.beta()) / Math.max(Math.abs(b.beta()), 1e-300);
        for (int j = 0; j < a.logs().length; j++) {
            largest = Math.max(largest, Math.abs(a.logs()[j] - b.logs()[j]));
        }
        return a.beta() == b.beta() && a.logs().length == 0 ? 0 : largest;
    }

    private static double total(double[] weights) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        return sum;
    }
}
