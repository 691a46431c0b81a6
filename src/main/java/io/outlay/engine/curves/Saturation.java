package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.curve.ParameterEstimate;
import java.util.ArrayList;
import java.util.List;

/// Whether the data reach far enough, and begin low enough, to tell how a curve saturates.
final class Saturation {
    private Saturation() {}

    static List<CurveVerdict> verdicts(SolvedFamily solved, Tangent tangent, List<ParameterEstimate> estimates) {
        var verdicts = new ArrayList<CurveVerdict>();
        double half = halfway(solved);
        boolean unseen = half > solved.largestReached();
        boolean slopeOpen = false;
        for (int j = 0; j + 1 < estimates.size(); j++) {
            var estimate = estimates.get(j + 1);
            switch (estimate.name()) {
                case "k" -> {
                    // ln(1 + x/k) never saturates: a large k only means a nearly straight line.
                    unseen |= estimate.high().isEmpty();
                    slopeOpen |= estimate.low().isEmpty() || tooSmall(solved, tangent, j);
                }
                case "lambda" -> {
                    unseen |= estimate.low().isEmpty();
                    slopeOpen |= estimate.high().isEmpty() || tooSmall(solved, tangent, j);
                }
                case "s" ->
                    slopeOpen |= estimate.low().isEmpty() || estimate.high().isEmpty();
                case "p" -> slopeOpen |= estimate.low().isEmpty();
                default -> throw new IllegalStateException(estimate.name());
            }
        }
        if (unseen) {
            verdicts.add(CurveVerdict.NO_SATURATION_SEEN);
        }
        if (slopeOpen) {
            verdicts.add(CurveVerdict.SLOPE_NOT_IDENTIFIED);
        }
        return verdicts;
    }

    /// The shape parameter no longer moves the fit, and lies on the side where the whole rise is below the data.
    private static boolean tooSmall(SolvedFamily solved, Tangent tangent, int j) {
        return !tangent.isFree(j) && halfway(solved) < solved.rows().smallestPositiveSpend();
    }

    /// Spend at half the asymptote; 0 for unbounded families.
    private static double halfway(SolvedFamily solved) {
        var form = solved.form();
        var logs = solved.minimum().logs();
        return form.own() == 0 ? 0 : halfway(form.family(), form.parameter(logs, 0));
    }

    /// @param scale the family's first parameter after β
    static double halfway(CurveFamily family, double scale) {
        return switch (family) {
            case HILL, MICHAELIS_MENTEN -> scale;
            case EXPONENTIAL -> Math.log(2) * scale;
            case LOGISTIC -> Math.log(3) / scale;
            case LOGARITHMIC, POWER, LINEAR -> 0;
        };
    }
}
