package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveShape;

/// The response of a whole plan when its spend is held constant over n periods: F(X) = n·f(X/n), where X is the total
/// spend. Every family is closed under this, so a weekly curve becomes a curve of the plan exactly.
public final class OverPeriods {
    private OverPeriods() {}

    /// @param weekly  curve of one period
    /// @param periods n > 0
    public static CurveShape of(CurveShape weekly, double periods) {
        if (!(periods > 0)) {
            throw new IllegalArgumentException("periods must be above 0: " + periods);
        }
        var v = weekly.values();
        double beta = v.getFirst() * periods;
        return switch (weekly.family()) {
            case HILL -> CurveShape.of(weekly.family(), beta, v.get(1) * periods, v.get(2));
            case MICHAELIS_MENTEN, EXPONENTIAL, LOGARITHMIC -> CurveShape.of(weekly.family(), beta, v.get(1) * periods);
            case LOGISTIC -> CurveShape.of(weekly.family(), beta, v.get(1) / periods);
            case POWER -> CurveShape.of(weekly.family(), v.getFirst() * Math.pow(periods, 1 - v.get(1)), v.get(1));
            case LINEAR -> weekly;
        };
    }
}
