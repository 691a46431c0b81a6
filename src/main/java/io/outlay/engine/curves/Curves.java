package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import java.util.OptionalDouble;

/// The registry of curve families: from a shape as data to the curve that computes.
public final class Curves {
    private Curves() {}

    /// @throws IllegalArgumentException when a parameter lies outside its family's domain
    public static Curve of(CurveShape shape) {
        var v = shape.values();
        return switch (shape.family()) {
            case HILL -> new Hill(v.get(0), v.get(1), v.get(2));
            case MICHAELIS_MENTEN -> new MichaelisMenten(v.get(0), v.get(1));
            case EXPONENTIAL -> new Exponential(v.get(0), v.get(1));
            case LOGISTIC -> new Logistic(v.get(0), v.get(1));
            case LOGARITHMIC -> new Logarithmic(v.get(0), v.get(1));
            case POWER -> new Power(v.get(0), v.get(1));
            case LINEAR -> new Linear(v.get(0));
        };
    }

    /// Spend at which half of the maximum is reached; empty for families that have none. What it does to the first
    /// parameter after β keeps order (or, for the logistic, reverses it), so interval ends may be brought through it.
    public static OptionalDouble halfOfMaximum(CurveFamily family, double scale) {
        double half = Saturation.halfway(family, scale);
        return half > 0 ? OptionalDouble.of(half) : OptionalDouble.empty();
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    static boolean positive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    static boolean notNegative(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }
}
