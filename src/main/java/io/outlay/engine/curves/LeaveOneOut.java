package io.outlay.engine.curves;

import io.outlay.progress.Monitor;
import java.util.OptionalDouble;

/// How well each row is predicted by the curve of the others: exactly, by fitting again without the row, up to
/// [#REFITS] rows; beyond that by the leverages of the linearised model, r/(1 − leverage), which then differ from it by
/// less than a row's weight.
final class LeaveOneOut {
    static final int REFITS = 300;

    private LeaveOneOut() {}

    static OptionalDouble rmse(SolvedFamily solved, Tangent tangent, Monitor monitor) {
        var rows = solved.rows();
        int n = rows.size();
        var residuals = solved.residuals();
        double sum = 0;
        double weights = 0;
        var search = new ReducedSearch(monitor);
        for (int i = 0; i < n; i++) {
            double error;
            if (n <= REFITS) {
                var rest = solved.problem().on(solved.problem().rows.without(i));
                if (!(rest.rows.largestSpend() > 0)) {
                    return OptionalDouble.empty();
                }
                var found = search.minimise(rest, solved.minimum().logs(), -1, 1e-6);
                double predicted = found.baseline()
                        + found.beta()
                                * solved.form()
                                        .unit(found.logs())
                                        .value(rows.reached(solved.form().carryOver(found.logs()))[i]);
                error = rows.y[i] - predicted;
            } else {
                error = residuals[i] / Math.max(1e-6, 1 - tangent.leverage(i));
            }
            sum += rows.weight[i] * error * error;
            weights += rows.weight[i];
        }
        double rmse = Math.sqrt(sum / weights);
        return Double.isFinite(rmse) ? OptionalDouble.of(rmse) : OptionalDouble.empty();
    }
}
