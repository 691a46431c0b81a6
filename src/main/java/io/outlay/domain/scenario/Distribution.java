package io.outlay.domain.scenario;

import java.util.List;

/// A number that may be uncertain. The records only hold what was stated; whether it is possible (a standard deviation
/// below 0, say) is checked by the engine, which can name the field.
public sealed interface Distribution {

    /// A number without uncertainty.
    record Fixed(double value) implements Distribution {}

    /// Normal with mean and standard deviation (≥ 0).
    record Normal(double mean, double sd) implements Distribution {}

    /// Triangular on [low, high] with its peak at mode; low ≤ mode ≤ high.
    record Triangular(double low, double mode, double high) implements Distribution {}

    /// Log-normal: the natural logarithm is normal with mean mu and standard deviation sigma (≥ 0).
    record LogNormal(double mu, double sigma) implements Distribution {}

    /// Each of the observed values with the same probability; at least one.
    record Empirical(List<Double> values) implements Distribution {
        public Empirical {
            values = List.copyOf(values);
        }
    }

    static Distribution fixed(double value) {
        return new Fixed(value);
    }

    /// Mean as stated, before anything impossible is left out.
    default double mean() {
        return switch (this) {
            case Fixed(double value) -> value;
            case Normal(double mean, double sd) -> mean;
            case Triangular(double low, double mode, double high) -> (low + mode + high) / 3;
            case LogNormal(double mu, double sigma) -> Math.exp(mu + sigma * sigma / 2);
            case Empirical(List<Double> values) ->
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        };
    }
}
