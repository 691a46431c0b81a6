package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;

/// Hill curve f(x) = β·x^s / (k^s + x^s): concave for s ≤ 1, S-shaped for s > 1 with inflexion at
/// k·((s−1)/(s+1))^(1/s). Hill, J. Physiol. 40 (1910).
///
/// @param beta asymptote, ≥ 0, in the outcome's unit
/// @param k    half-saturation, > 0, in currency
/// @param s    slope, > 0
public record Hill(double beta, double k, double s) implements Curve {

    public Hill {
        Curves.require(Curves.notNegative(beta), "hill beta must be at least 0");
        Curves.require(Curves.positive(k), "hill k must be above 0");
        Curves.require(Curves.positive(s), "hill s must be above 0");
    }

    @Override
    public CurveShape shape() {
        return CurveShape.of(CurveFamily.HILL, beta, k, s);
    }

    /// x^s / (k^s + x^s) as the logistic function of s·ln(x/k), which cannot overflow.
    private double share(double x) {
        if (x <= 0) {
            return 0;
        }
        return 1 / (1 + Math.exp(-s * Math.log(x / k)));
    }

    @Override
    public double value(double x) {
        return beta * share(x);
    }

    @Override
    public double slope(double x) {
        if (x <= 0) {
            if (s > 1) {
                return 0;
            }
            return s == 1 ? beta / k : (beta == 0 ? 0 : Double.POSITIVE_INFINITY);
        }
        double h = share(x);
        double rest = 1 / (1 + Math.exp(s * Math.log(x / k)));
        return beta * s * h * rest / x;
    }

    @Override
    public double curvature(double x) {
        if (x <= 0) {
            if (s == 1) {
                return -2 * beta / (k * k);
            }
            if (beta == 0 || s > 2) {
                return 0;
            }
            return s == 2 ? 2 * beta / (k * k) : s > 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        double h = share(x);
        return slope(x) / x * (s * (1 - 2 * h) - 1);
    }

    @Override
    public double asymptote() {
        return beta;
    }

    @Override
    public double inflexion() {
        return s <= 1 ? 0 : k * Math.pow((s - 1) / (s + 1), 1 / s);
    }

    /// Newton on (s−1)u − 2·ln(1 + e^{su}) = ln(price·k/(βs)) in u = ln(x/k), whose left side is concave; from the
    /// right of the maximum it is decreasing, so the iteration is safeguarded by a bracket.
    @Override
    public double inverseSlope(double price) {
        if (price <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (beta == 0) {
            return inflexion();
        }
        double start = inflexion();
        if (s > 1 && slope(start) <= price) {
            return start;
        }
        if (s == 1) {
            return Math.max(0, Math.sqrt(beta * k / price) - k);
        }
        double target = Math.log(price) + Math.log(k) - Math.log(beta) - Math.log(s);
        // For u → −∞ the left side is (s−1)u, for u → +∞ it is −(s+1)u: both give a start beyond the root's side.
        double low = s > 1 ? Math.log((s - 1) / (s + 1)) / s : Math.min(-1, (target + 2 * Math.log(2)) / (s - 1) - 1);
        double high = Math.max(1, -target / (s + 1) + 1);
        while (left(low) < target) {
            low -= Math.max(1, Math.abs(low));
        }
        while (left(high) > target) {
            high += Math.max(1, Math.abs(high));
        }
        double u = Math.max(low, Math.min(high, -target / (s + 1)));
        for (int i = 0; i < 200; i++) {
            double g = left(u) - target;
            if (g > 0) {
                low = u;
            } else {
                high = u;
            }
            double derivative = (s - 1) - 2 * s / (1 + Math.exp(-s * u));
            double next = derivative < 0 ? u - g / derivative : Double.NaN;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(u))) {
                u = next;
                break;
            }
            u = next;
        }
        return k * Math.exp(u);
    }

    private double left(double u) {
        double su = s * u;
        double softplus = su > 30 ? su + Math.exp(-su) : Math.log1p(Math.exp(su));
        return (s - 1) * u - 2 * softplus;
    }

    @Override
    public void gradient(double x, double[] out) {
        if (x <= 0) {
            out[0] = 0;
            out[1] = 0;
            out[2] = 0;
            return;
        }
        double log = Math.log(x / k);
        double h = share(x);
        double rest = 1 / (1 + Math.exp(s * log));
        out[0] = h;
        out[1] = -beta * s * h * rest / k;
        out[2] = beta * h * rest * log;
    }
}
