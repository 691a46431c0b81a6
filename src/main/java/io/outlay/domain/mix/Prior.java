package io.outlay.domain.mix;

/// What is believed of a number before the data are seen. The records hold what was stated; whether it is possible is
/// checked by the engine, which can name the parameter.
public sealed interface Prior {

    /// @param sd > 0
    record Normal(double mean, double sd) implements Prior {}

    /// The positive half of a normal distribution around 0 whose standard deviation is `sd` > 0.
    record HalfNormal(double sd) implements Prior {}

    /// On (0, 1); a and b > 0.
    record Beta(double a, double b) implements Prior {}

    /// On (0, ∞) with mean shape/rate; both > 0.
    record Gamma(double shape, double rate) implements Prior {}

    /// On (0, ∞); the natural logarithm is normal with mean mu and standard deviation sigma > 0.
    record LogNormal(double mu, double sigma) implements Prior {}

    /// @param scale > 0; the standard deviation is √2 times it
    record Laplace(double mean, double scale) implements Prior {}

    /// Every value between low and high alike; low < high.
    record Uniform(double low, double high) implements Prior {}

    /// "Probably between low and high", read as a log-normal whose 5 and 95 % points these are.
    ///
    /// @param low  > 0
    /// @param high > low
    static Prior probablyBetween(double low, double high) {
        return new LogNormal(0.5 * (Math.log(low) + Math.log(high)), (Math.log(high) - Math.log(low)) / (2 * Z95));
    }

    /// "Carry-over lasts about n periods", read as the time in which a geometric carry-over has brought nine tenths of
    /// its effect: α = 0.1^(1/n), held with the weight of ten observations.
    ///
    /// @param periods > 0
    static Prior carryOverAbout(double periods) {
        double alpha = Math.pow(0.1, 1 / periods);
        return new Beta(1 + WEIGHT * alpha, 1 + WEIGHT * (1 - alpha));
    }

    /// Φ⁻¹(0.95).
    double Z95 = 1.6448536269514722;

    /// Observations a belief about carry-over is worth.
    double WEIGHT = 10;
}
