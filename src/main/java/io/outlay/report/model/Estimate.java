package io.outlay.report.model;

/// A figure with the range it is believed to lie in. The level of the range is stated where the estimate is used
/// (0.9 unless said).
///
/// @param value best single figure, within the range
public record Estimate(double value, double low, double high) {

    public Estimate {
        if (!(Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException("an estimate is finite: " + value + " (" + low + " … " + high + ")");
        }
        if (low > high) {
            throw new IllegalArgumentException("range is upside down: " + low + " … " + high);
        }
    }

    /// Whether the two ranges share a figure, so that the two cannot be told apart.
    public boolean overlaps(Estimate other) {
        return low <= other.high && other.low <= high;
    }

    public Estimate times(double factor) {
        return factor < 0
                ? new Estimate(value * factor, high * factor, low * factor)
                : new Estimate(value * factor, low * factor, high * factor);
    }
}
