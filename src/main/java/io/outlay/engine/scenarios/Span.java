package io.outlay.engine.scenarios;

/// The values an input can take: from low to high.
///
/// @param lowIncluded whether low itself is possible
record Span(double low, boolean lowIncluded, double high) {
    static final Span NOT_NEGATIVE = new Span(0, true, Double.POSITIVE_INFINITY);
    static final Span POSITIVE = new Span(0, false, Double.POSITIVE_INFINITY);
    /// A part of a whole, none and all included.
    static final Span PART = new Span(0, true, 1);

    private static final Span SHARE = new Span(0, false, 1);

    /// Of a curve's parameter; the same limits as the curve families'.
    static Span ofParameter(String name) {
        if (name.equals("beta")) {
            return NOT_NEGATIVE;
        }
        return name.equals("p") ? SHARE : POSITIVE;
    }

    boolean holds(double value) {
        return Double.isFinite(value) && (lowIncluded ? value >= low : value > low) && value <= high;
    }

    /// Such as "≥ 0" or "> 0 and ≤ 1".
    String rule() {
        var from = (lowIncluded ? "≥ " : "> ") + (long) low;
        return high == Double.POSITIVE_INFINITY ? from : from + " and ≤ " + (long) high;
    }
}
