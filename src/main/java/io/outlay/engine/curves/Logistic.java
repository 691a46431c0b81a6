package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;

/// Logistic saturation f(x) = β(1 − e^(−λx)) / (1 + e^(−λx)) = β·tanh(λx/2), concave.
///
/// @param beta   asymptote, ≥ 0, in the outcome's unit
/// @param lambda rate, > 0, per unit of currency
public record Logistic(double beta, double lambda) implements Curve {

    public Logistic {
        Curves.require(Curves.notNegative(beta), "logistic beta must be at least 0");
        Curves.require(Curves.positive(lambda), "logistic lambda must be above 0");
    }

    @Override
    public CurveShape shape() {
        return CurveShape.of(CurveFamily.LOGISTIC, beta, lambda);
    }

    @Override
    public double value(double x) {
        if (x <= 0) {
            return 0;
        }
        double e = Math.exp(-lambda * x);
        return beta * (-Math.expm1(-lambda * x) / (1 + e));
    }

    @Override
    public double slope(double x) {
        double e = Math.exp(-lambda * Math.max(0, x));
        return 2 * beta * lambda * e / ((1 + e) * (1 + e));
    }

    @Override
    public double curvature(double x) {
        if (x <= 0) {
            return 0;
        }
        double e = Math.exp(-lambda * x);
        return 2 * beta * lambda * lambda * e * Math.expm1(-lambda * x) / ((1 + e) * (1 + e) * (1 + e));
    }

    @Override
    public double asymptote() {
        return beta;
    }

    @Override
    public double inflexion() {
        return 0;
    }

    /// f′ = (βλ/2)(1 − t²) with t = tanh(λx/2); so x = (2/λ)·artanh √(1 − 2·price/(βλ)).
    @Override
    public double inverseSlope(double price) {
        if (price <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double q = 2 * price / (beta * lambda);
        if (!(q < 1)) {
            return 0;
        }
        double t = Math.sqrt(1 - q);
        // 1 − t² = q, so (1 + t)/(1 − t) = (1 + t)²/q without cancellation.
        return (2 * Math.log1p(t) - Math.log(q)) / lambda;
    }

    @Override
    public void gradient(double x, double[] out) {
        double xx = Math.max(0, x);
        double e = Math.exp(-lambda * xx);
        out[0] = -Math.expm1(-lambda * xx) / (1 + e);
        out[1] = 2 * beta * xx * e / ((1 + e) * (1 + e));
    }
}
