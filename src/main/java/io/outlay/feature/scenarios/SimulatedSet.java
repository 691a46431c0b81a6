package io.outlay.feature.scenarios;

import io.outlay.domain.scenario.ScenarioOutcome;
import java.util.List;
import java.util.Optional;

/// Scenarios with what they bring, in order.
///
/// @param seconds that the simulation took
public record SimulatedSet(ScenarioSet set, List<One> all, int draws, double seconds) {

    public SimulatedSet {
        all = List.copyOf(all);
    }

    public record One(PlannedScenario scenario, ScenarioOutcome outcome) {}

    public Optional<One> of(String id) {
        return all.stream().filter(it -> it.scenario().id().equals(id)).findFirst();
    }

    public One base() {
        return of(set.base()).orElse(all.getFirst());
    }

    public boolean isBase(One one) {
        return one == base();
    }

    /// Largest Monte-Carlo error of a mean.
    public double meanError() {
        return all.stream()
                .mapToDouble(it -> it.outcome().standardErrors().mean())
                .max()
                .orElse(0);
    }
}
