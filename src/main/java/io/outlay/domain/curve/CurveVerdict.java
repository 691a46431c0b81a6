package io.outlay.domain.curve;

/// What the data can and cannot tell about a response curve. A verdict is part of a result, never an exception.
public enum CurveVerdict {
    /// Fewer distinct spend levels than parameters + 3: nothing was fitted.
    TOO_FEW_POINTS,
    /// Spend, or the response, never changes: nothing was fitted.
    NO_VARIATION,
    /// A constant explains the response as well as any curve: no effect of spend is visible.
    NO_EFFECT,
    /// The data stop before half-saturation: the saturation point is only known to lie above what was observed. Do not
    /// extrapolate.
    NO_SATURATION_SEEN,
    /// The data do not bound how steeply the curve rises.
    SLOPE_NOT_IDENTIFIED,
    /// The response falls with spend; the best curve with β ≥ 0 is β = 0.
    NEGATIVE_RESPONSE,
    /// The curve alone explains the response as well: all of the effect may come in the period of the spend.
    NO_CARRY_OVER_SEEN,
    /// The data do not bound how long the effect of spend lasts; the curve holds for spend that stays as it is.
    CARRY_OVER_NOT_TOLD,
    /// The search ended before it reached a minimum.
    NOT_CONVERGED;

    /// Whether it leaves open what more or less spend would do, so that budget must not be moved by the curve.
    public boolean leavesOpen() {
        return switch (this) {
            case NO_SATURATION_SEEN, NO_CARRY_OVER_SEEN, CARRY_OVER_NOT_TOLD -> false;
            case TOO_FEW_POINTS, NO_VARIATION, NO_EFFECT, SLOPE_NOT_IDENTIFIED, NEGATIVE_RESPONSE, NOT_CONVERGED ->
                true;
        };
    }
}
