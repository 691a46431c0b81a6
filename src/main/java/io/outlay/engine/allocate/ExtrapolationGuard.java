package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curves;

/// How far beyond observed spend a curve is believed: a fifth beyond the largest observed adstocked spend. Where that
/// is overstepped on purpose, the share of a plan's result that rests on it is told.
public final class ExtrapolationGuard {
    /// Times the largest observed adstocked spend.
    public static final double REACH = 1.2;

    private ExtrapolationGuard() {}

    /// Share of the plan's response that lies above the guards, in [0, 1].
    ///
    /// @param spends one per channel
    /// @param guards largest believed spend, one per channel; infinite for a channel without
    public static double outside(AllocationProblem problem, double[] spends, double[] guards) {
        double all = 0;
        double beyond = 0;
        for (int c = 0; c < spends.length; c++) {
            var response = problem.channels().get(c).response();
            double value = value(response, spends[c]);
            all += value;
            if (spends[c] > guards[c]) {
                beyond += value - value(response, guards[c]);
            }
        }
        return all > 0 ? Math.min(1, Math.max(0, beyond / all)) : 0;
    }

    private static double value(SpendResponse response, double spend) {
        return switch (response) {
            case SpendResponse.OneCurve(var shape) -> Curves.of(shape).value(spend);
            case SpendResponse.MeanOfDraws(var groups) -> new MeanResponse(groups).value(spend);
        };
    }
}
