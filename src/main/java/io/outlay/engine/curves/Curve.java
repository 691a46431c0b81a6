package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveShape;

/// A spend-response curve f on x ≥ 0 with f(0) = 0, non-decreasing. Spend is in currency per period, response in the
/// outcome's unit per period.
///
/// Implementations are immutable records, one file per family, registered in [Curves].
public interface Curve {

    CurveShape shape();

    /// f(x) for x ≥ 0.
    double value(double x);

    /// f′(x); positive infinity at 0 for curves that start infinitely steep.
    double slope(double x);

    /// f″(x).
    double curvature(double x);

    /// The limit of f for x → ∞; positive infinity for unbounded families.
    double asymptote();

    /// Where f turns from convex to concave; 0 for a curve that is concave everywhere.
    double inflexion();

    /// The largest x ≥ inflexion at which f′(x) = price, so that f(x) − price·x is greatest on the concave part.
    /// 0 (or the inflexion) when even the steepest slope there is below the price; positive infinity when the slope
    /// stays at or above it.
    ///
    /// @param price ≥ 0, in response per unit of spend
    double inverseSlope(double price);

    /// Writes ∂f(x)/∂θ for every parameter, in the family's order, into `out`.
    void gradient(double x, double[] out);

    default boolean concave() {
        return inflexion() == 0;
    }
}
