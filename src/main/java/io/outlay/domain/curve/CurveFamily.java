package io.outlay.domain.curve;

import java.util.List;

/// The response-curve families and the names of their parameters, in the order that [CurveShape] keeps them.
public enum CurveFamily {
    HILL("hill", "beta", "k", "s"),
    MICHAELIS_MENTEN("michaelis_menten", "beta", "k"),
    EXPONENTIAL("exponential", "beta", "k"),
    LOGISTIC("logistic", "beta", "lambda"),
    LOGARITHMIC("logarithmic", "beta", "k"),
    POWER("power", "beta", "p"),
    LINEAR("linear", "beta");

    private final String id;
    private final List<String> parameters;

    CurveFamily(String id, String... parameters) {
        this.id = id;
        this.parameters = List.of(parameters);
    }

    /// The name used in requests, results and storage.
    public String id() {
        return id;
    }

    public List<String> parameters() {
        return parameters;
    }

    public static java.util.Optional<CurveFamily> of(String id) {
        for (var family : values()) {
            if (family.id.equals(id)) {
                return java.util.Optional.of(family);
            }
        }
        return java.util.Optional.empty();
    }
}
