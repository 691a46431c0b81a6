package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;

/// Straight line f(x) = β·x; β = 0 is a channel without effect.
///
/// @param beta return per unit of spend, ≥ 0
public record Linear(double beta) implements Curve {

    public Linear {
        Curves.require(Curves.notNegative(beta), "linear beta must be at least 0");
    }

    @Override
    public CurveShape shape() {
        return CurveShape.of(CurveFamily.LINEAR, beta);
    }

    @Override
    public double value(double x) {
        return x <= 0 ? 0 : beta * x;
    }

    @Override
    public double slope(double x) {
        return beta;
    }

    @Override
    public double curvature(double x) {
        return 0;
    }

    @Override
    public double asymptote() {
        return beta == 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double inflexion() {
        return 0;
    }

    @Override
    public double inverseSlope(double price) {
        return beta > 0 && beta >= price ? Double.POSITIVE_INFINITY : 0;
    }

    @Override
    public void gradient(double x, double[] out) {
        out[0] = Math.max(0, x);
    }
}
