package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;

/// Michaelis–Menten curve f(x) = β·x / (k + x): the Hill curve with s = 1, concave.
///
/// @param beta asymptote, ≥ 0, in the outcome's unit
/// @param k    half-saturation, > 0, in currency
public record MichaelisMenten(double beta, double k) implements Curve {

    public MichaelisMenten {
        Curves.require(Curves.notNegative(beta), "michaelis_menten beta must be at least 0");
        Curves.require(Curves.positive(k), "michaelis_menten k must be above 0");
    }

    @Override
    public CurveShape shape() {
        return CurveShape.of(CurveFamily.MICHAELIS_MENTEN, beta, k);
    }

    @Override
    public double value(double x) {
        return x <= 0 ? 0 : beta * (x / (k + x));
    }

    @Override
    public double slope(double x) {
        double r = k / (k + Math.max(0, x));
        return beta / k * r * r;
    }

    @Override
    public double curvature(double x) {
        double r = k / (k + Math.max(0, x));
        return -2 * beta / (k * k) * r * r * r;
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
        return Math.max(0, Math.sqrt(beta * k / price) - k);
    }

    @Override
    public void gradient(double x, double[] out) {
        double h = x <= 0 ? 0 : x / (k + x);
        out[0] = h;
        out[1] = -beta * h / (k + Math.max(0, x));
    }
}
