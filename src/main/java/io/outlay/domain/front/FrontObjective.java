package io.outlay.domain.front;

import java.util.Map;
import java.util.OptionalDouble;

/// One aim of a front.
///
/// @param weights per channel id, ≥ 0, for REACH: what a unit of spend reaches; channels that are absent have 0
/// @param atLeast plans below this do not count as long as any plan reaches it
/// @param atMost  plans above this do not count as long as any plan stays within it
public record FrontObjective(
        ObjectiveKind kind, Map<String, Double> weights, OptionalDouble atLeast, OptionalDouble atMost) {

    public FrontObjective {
        weights = Map.copyOf(weights);
    }

    public static FrontObjective of(ObjectiveKind kind) {
        return new FrontObjective(kind, Map.of(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
