package io.outlay.engine.flight;

import io.outlay.engine.curves.Curve;

/// A curve with a formula.
record CurveTerm(Curve curve) implements TermResponse {
    @Override
    public double value(double a) {
        return curve.value(Math.max(0, a));
    }

    @Override
    public double slope(double a) {
        return curve.slope(Math.max(0, a));
    }
}
