package io.outlay.engine.dayparts;

/// Exponentially weighted mean that starts at the first value: E₁ = x₁, Eₜ = α·xₜ + (1 − α)·Eₜ₋₁. Roberts,
/// Technometrics 1 (1959).
public final class Ewma {
    public static final double ALPHA = 0.2;

    private final double alpha;
    private double level;
    private boolean started;

    /// @param alpha weight of the newest value, in (0, 1]
    public Ewma(double alpha) {
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be above 0 and at most 1");
        }
        this.alpha = alpha;
    }

    /// Takes the next value and returns the new level.
    public double add(double x) {
        level = started ? alpha * x + (1 - alpha) * level : x;
        started = true;
        return level;
    }

    /// The level after all of `x`, which holds at least one value.
    public static double last(double alpha, double... x) {
        if (x.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        var ewma = new Ewma(alpha);
        double level = 0;
        for (double value : x) {
            level = ewma.add(value);
        }
        return level;
    }
}
