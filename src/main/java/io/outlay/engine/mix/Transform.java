package io.outlay.engine.mix;

/// From a number u on ℝ to a parameter v, with the derivative.
///
/// @param kind which
/// @param low  lower end of an interval
/// @param high upper end of an interval
record Transform(Kind kind, double low, double high) {
    enum Kind {
        /// v = u
        REAL,
        /// v = e^u
        POSITIVE,
        /// v = low + (high − low)/(1 + e^(−u))
        INTERVAL
    }

    static final Transform REAL = new Transform(Kind.REAL, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Transform POSITIVE = new Transform(Kind.POSITIVE, 0, Double.POSITIVE_INFINITY);
    static final Transform UNIT = interval(0, 1);

    static Transform interval(double low, double high) {
        return new Transform(Kind.INTERVAL, low, high);
    }

    double value(double u) {
        return switch (kind) {
            case REAL -> u;
            case POSITIVE -> Math.exp(u);
            case INTERVAL -> low + (high - low) / (1 + Math.exp(-u));
        };
    }

    /// u of a value inside the range.
    double inverse(double value) {
        return switch (kind) {
            case REAL -> value;
            case POSITIVE -> Math.log(value);
            case INTERVAL -> Math.log((value - low) / (high - value));
        };
    }

    /// dv/du at a value.
    double slope(double value) {
        return switch (kind) {
            case REAL -> 1;
            case POSITIVE -> value;
            case INTERVAL -> (value - low) * (high - value) / (high - low);
        };
    }

    /// ln dv/du at u and its value.
    double logSlope(double u, double value) {
        return switch (kind) {
            case REAL -> 0;
            case POSITIVE -> u;
            case INTERVAL -> Math.log(slope(value));
        };
    }

    /// d ln(dv/du) / du at a value.
    double logSlopeSlope(double value) {
        return switch (kind) {
            case REAL -> 0;
            case POSITIVE -> 1;
            case INTERVAL -> (high + low - 2 * value) / (high - low);
        };
    }
}
