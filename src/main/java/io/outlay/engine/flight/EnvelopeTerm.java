package io.outlay.engine.flight;

import io.outlay.engine.curves.Curve;

/// The smallest concave function above a curve, convex and then concave, on one interval: a chord from its low end to
/// the tangent point, then the curve.
final class EnvelopeTerm implements TermResponse {
    private static final int HALVINGS = 100;

    private final Curve curve;
    private final double low;
    private final double touch;
    private final double start;
    private final double chord;

    EnvelopeTerm(Curve curve, double low, double high) {
        this.curve = curve;
        this.low = low;
        start = curve.value(low);
        touch = low >= curve.inflexion() || high <= low ? low : tangent(high);
        chord = touch > low ? (curve.value(touch) - start) / (touch - low) : 0;
    }

    private double tangent(double high) {
        double left = Math.min(high, curve.inflexion());
        double right = high;
        if (below(right)) {
            return right;
        }
        for (int i = 0; i < HALVINGS && right - left > 1e-15 * right; i++) {
            double middle = 0.5 * (left + right);
            if (below(middle)) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return right;
    }

    /// Whether the tangent at z passes below the low end's value there: the touching point lies further out.
    private boolean below(double z) {
        return curve.value(z) - start - curve.slope(z) * (z - low) <= 0;
    }

    @Override
    public double value(double a) {
        return a >= touch ? curve.value(a) : start + chord * (a - low);
    }

    @Override
    public double slope(double a) {
        return a >= touch ? curve.slope(a) : chord;
    }
}
