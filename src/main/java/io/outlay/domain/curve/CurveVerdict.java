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
    /// The search ended before it reached a minimum.
    NOT_CONVERGED;

    /// Whether it leaves open what more or less spend would do, so that budget must not be moved by the curve.
    public boolean leavesOpen() {
        return this != NO_SATURATION_SEEN;
    }
}
