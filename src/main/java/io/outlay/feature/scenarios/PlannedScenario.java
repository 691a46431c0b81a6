package io.outlay.feature.scenarios;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A scenario as a person states it: one of the study's splits, and what is changed about it.
///
/// @param id      stays when the name changes
/// @param start   the split it begins with
/// @param factors by channel id, 0 to 2; a channel that is not named keeps its spend
public record PlannedScenario(String id, String name, Start start, Map<String, Double> factors) {
    public static final double MOST = 2;

    public PlannedScenario {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    /// The splits that a study knows.
    public enum Start {
        TODAY,
        RECOMMENDED,
        LESS,
        MORE
    }

    public double factor(String channel) {
        return factors.getOrDefault(channel, 1.0);
    }

    PlannedScenario named(String other) {
        return new PlannedScenario(id, other, start, factors);
    }

    PlannedScenario copy(String newId, String newName) {
        return new PlannedScenario(newId, newName, start, factors);
    }

    /// A factor of 1 is no change and is not kept.
    PlannedScenario with(String channel, double factor) {
        var changed = new LinkedHashMap<>(factors);
        changed.remove(channel);
        if (factor != 1) {
            changed.put(channel, Math.clamp(factor, 0, MOST));
        }
        return new PlannedScenario(id, name, start, changed);
    }

    PlannedScenario reset() {
        return new PlannedScenario(id, name, start, Map.of());
    }
}
