package io.outlay.engine.curves;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/// One end of a profile-likelihood interval: where z(u) = √((RSS(u) − RSSₘᵢₙ)/scale) reaches a level, going outwards
/// from the estimate; RSS(u) is the least sum of squares with the parameter held at u (Bates & Watts, Nonlinear
/// Regression Analysis, 1988, section 6.1). z is nearly linear in u, so the regula falsi of Illinois ends in a few
/// steps.
final class ProfileInterval {
    private static final int STEPS = 60;

    private final DoubleFunction<Double> profile;
    private final double least;
    private final double scale;
    private final double level;

    /// @param profile RSS(u)
    /// @param least   RSS at the estimate
    /// @param scale   residual variance, above 0
    /// @param level   quantile that z must reach
    ProfileInterval(DoubleFunction<Double> profile, double least, double scale, double level) {
        this.profile = profile;
        this.least = least;
        this.scale = scale;
        this.level = level;
    }

    /// @param estimate where z = 0
    /// @param first    length of the first step outwards; its sign is the direction
    /// @param edge     the domain's end in that direction
    /// @return absent when z stays below the level as far as the edge
    OptionalDouble end(double estimate, double first, double edge) {
        double inside = estimate;
        double zInside = -level;
        double step = first;
        double outside = Double.NaN;
        double zOutside = Double.NaN;
        for (int i = 0; i < STEPS; i++) {
            double u = first < 0 ? Math.max(edge, inside + step) : Math.min(edge, inside + step);
            double z = z(u);
            if (z >= 0) {
                outside = u;
                zOutside = z;
                break;
            }
            if (u == edge) {
                return OptionalDouble.empty();
            }
            inside = u;
            zInside = z;
            step *= 1.7;
        }
        if (Double.isNaN(outside)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(root(inside, zInside, outside, zOutside));
    }

    private double root(double from, double zFrom, double to, double zTo) {
        double a = from;
        double za = zFrom;
        double b = to;
        double zb = zTo;
        for (int i = 0; i < STEPS; i++) {
            double u = b - zb * (b - a) / (zb - za);
            if (!(u >= Math.min(a, b) && u <= Math.max(a, b))) {
                u = 0.5 * (a + b);
            }
            double z = z(u);
            if (Math.abs(z) < 1e-8 || Math.abs(b - a) <= 1e-13 * Math.abs(b)) {
                return u;
            }
            if (z * zb < 0) {
                a = b;
                za = zb;
            } else {
                za /= 2;
            }
            b = u;
            zb = z;
        }
        return b;
    }

    private double z(double u) {
        return Math.sqrt(Math.max(0, profile.apply(u) - least) / scale) - level;
    }
}
