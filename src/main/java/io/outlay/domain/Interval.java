package io.outlay.domain;

/// A figure with its 50 % and 90 % ranges.
///
/// @param value  the estimate
/// @param low90  5 % point
/// @param low50  25 % point
/// @param high50 75 % point
/// @param high90 95 % point
public record Interval(double value, double low90, double low50, double high50, double high90) {

    /// Whether the 90 % ranges of two figures overlap, so that their order cannot be told.
    public boolean overlaps(Interval other) {
        return low90 <= other.high90 && other.low90 <= high90;
    }

    public Interval times(double factor) {
        if (factor < 0) {
            return new Interval(value * factor, high90 * factor, high50 * factor, low50 * factor, low90 * factor);
        }
        return new Interval(value * factor, low90 * factor, low50 * factor, high50 * factor, high90 * factor);
    }
}
