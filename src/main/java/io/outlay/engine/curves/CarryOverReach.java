package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveVerdict;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.FDistribution;

/// Whether the data exclude that there is no carry-over, and that the effect is spread evenly over all its periods: by
/// the sums of squares of the best curves under both, at the level of the joint confidence region.
final class CarryOverReach {
    private CarryOverReach() {}

    static Optional<CurveVerdict> verdict(SolvedFamily solved, double confidence, Monitor monitor) {
        var form = solved.form();
        int parameters = form.dimensions() - form.own();
        if (form.carryOver().isEmpty()) {
            return Optional.empty();
        }
        double level = parameters
                * new FDistribution(null, parameters, solved.freedom()).inverseCumulativeProbability(confidence);
        double limit = solved.minimum().rss() + level * solved.spread();
        if (least(solved, solved.problem().rows.withLongestCarryOver(), monitor) <= limit) {
            return Optional.of(CurveVerdict.CARRY_OVER_NOT_TOLD);
        }
        return least(solved, solved.problem().rows.withoutCarryOver(), monitor) <= limit
                ? Optional.of(CurveVerdict.NO_CARRY_OVER_SEEN)
                : Optional.empty();
    }

    /// The least sum of squares of the curve alone on these rows.
    private static double least(SolvedFamily solved, Rows rows, Monitor monitor) {
        var form = solved.form().withoutCarryOver();
        var problem = new ReducedProblem(form, rows, solved.problem().withBaseline);
        var start = Arrays.copyOf(solved.minimum().logs(), form.dimensions());
        return new ReducedSearch(monitor).minimise(problem, start).rss();
    }
}
