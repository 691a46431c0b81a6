package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;

/// Power curve f(x) = β·x^p, concave and unbounded, infinitely steep at 0 for p < 1.
///
/// @param beta response at a spend of 1, ≥ 0
/// @param p    elasticity, 0 < p ≤ 1
public record Power(double beta, double p) implements Curve {

    public Power {
        Curves.require(Curves.notNegative(beta), "power beta must be at least 0");
        Curves.require(p > 0 && p <= 1, "power p must be above 0 and at most 1");
    }

    @Override
    public CurveShape shape() {
        return CurveShape.of(CurveFamily.POWER, beta, p);
    }

    @Override
    public double value(double x) {
        return x <= 0 ? 0 : beta * Math.pow(x, p);
    }

    @Override
    public double slope(double x) {
        if (p == 1 || beta == 0) {
            return beta;
        }
        return x <= 0 ? Double.POSITIVE_INFINITY : beta * p * Math.pow(x, p - 1);
    }

    @Override
    public double curvature(double x) {
        if (p == 1 || beta == 0) {
            return 0;
        }
        return x <= 0 ? Double.NEGATIVE_INFINITY : beta * p * (p - 1) * Math.pow(x, p - 2);
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
        if (beta == 0) {
            return 0;
        }
        if (p == 1) {
            return beta >= price ? Double.POSITIVE_INFINITY : 0;
        }
        if (price <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.exp((Math.log(beta) + Math.log(p) - Math.log(price)) / (1 - p));
    }

    @Override
    public void gradient(double x, double[] out) {
        if (x <= 0) {
            out[0] = 0;
            out[1] = 0;
            return;
        }
        double power = Math.pow(x, p);
        out[0] = power;
        out[1] = beta * power * Math.log(x);
    }
}
