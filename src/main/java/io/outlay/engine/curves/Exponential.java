package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;

/// Exponential saturation f(x) = β(1 − e^(−x/k)), concave.
///
/// @param beta asymptote, ≥ 0, in the outcome's unit
/// @param k    scale, > 0, in currency: 63 % of the asymptote is reached there
public record Exponential(double beta, double k) implements Curve {

    public Exponential {
        Curves.require(Curves.notNegative(beta), "exponential beta must be at least 0");
        Curves.require(Curves.positive(k), "exponential k must be above 0");
    }

    @Override
    public CurveShape shape() {
        return CurveShape.of(CurveFamily.EXPONENTIAL, beta, k);
    }

    @Override
    public double value(double x) {
        return x <= 0 ? 0 : -beta * Math.expm1(-x / k);
    }

    @Override
    public double slope(double x) {
        return beta / k * Math.exp(-Math.max(0, x) / k);
    }

    @Override
    public double curvature(double x) {
        return -beta / (k * k) * Math.exp(-Math.max(0, x) / k);
    }

    @Override
    public double asymptote() {
        return beta;
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
        return beta == 0 ? 0 : Math.max(0, k * (Math.log(beta / k) - Math.log(price)));
    }

    @Override
    public void gradient(double x, double[] out) {
        double r = Math.max(0, x) / k;
        out[0] = -Math.expm1(-r);
        out[1] = -beta / k * r * Math.exp(-r);
    }
}
