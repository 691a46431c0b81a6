package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;

/// Logarithmic curve f(x) = β·ln(1 + x/k), concave and unbounded.
///
/// @param beta gain per e-fold of spend, ≥ 0, in the outcome's unit
/// @param k    scale, > 0, in currency
public record Logarithmic(double beta, double k) implements Curve {

    public Logarithmic {
        Curves.require(Curves.notNegative(beta), "logarithmic beta must be at least 0");
        Curves.require(Curves.positive(k), "logarithmic k must be above 0");
    }

    @Override
    public CurveShape shape() {
        return CurveShape.of(CurveFamily.LOGARITHMIC, beta, k);
    }

    @Override
    public double value(double x) {
        return x <= 0 ? 0 : beta * Math.log1p(x / k);
    }

    @Override
    public double slope(double x) {
        return beta / (k + Math.max(0, x));
    }

    @Override
    public double curvature(double x) {
        double d = k + Math.max(0, x);
        return -beta / (d * d);
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
        if (price <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, beta / price - k);
    }

    @Override
    public void gradient(double x, double[] out) {
        double xx = Math.max(0, x);
        out[0] = Math.log1p(xx / k);
        out[1] = -beta * xx / (k * (k + xx));
    }
}
