package io.outlay.domain.curve;

import java.util.List;
import java.util.Optional;

/// How the effect of spend is spread over the periods that follow; weight of lag l = 0 … L−1.
public enum AdstockKind {
    /// α^l.
    GEOMETRIC("geometric", "alpha"),
    /// α^((l−θ)²): the effect peaks θ periods later.
    DELAYED("delayed", "alpha", "theta"),
    /// (1 − l/L)^(1/α − 1).
    BINOMIAL("binomial", "alpha"),
    /// Weibull density at l + 1.
    WEIBULL_DENSITY("weibull_density", "shape", "scale"),
    /// Weibull survival function at l.
    WEIBULL_SURVIVAL("weibull_survival", "shape", "scale");

    private final String id;
    private final List<String> parameters;

    AdstockKind(String id, String... parameters) {
        this.id = id;
        this.parameters = List.of(parameters);
    }

    public String id() {
        return id;
    }

    public List<String> parameters() {
        return parameters;
    }

    public static Optional<AdstockKind> of(String id) {
        for (var kind : values()) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
