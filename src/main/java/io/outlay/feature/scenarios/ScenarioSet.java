package io.outlay.feature.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// The scenarios of a project, in order.
///
/// @param base   id of the one that the others are compared with
/// @param target outcome of the planned weeks whose chance is asked for
public record ScenarioSet(List<PlannedScenario> scenarios, String base, OptionalDouble target) {

    public ScenarioSet {
        scenarios = List.copyOf(scenarios);
    }

    public Optional<PlannedScenario> scenario(String id) {
        return scenarios.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    ScenarioSet with(String id, UnaryOperator<PlannedScenario> change) {
        return new ScenarioSet(
                scenarios.stream()
                        .map(it -> it.id().equals(id) ? change.apply(it) : it)
                        .toList(),
                base,
                target);
    }

    /// After the one with that id, or at the end.
    ScenarioSet adding(PlannedScenario scenario, String after) {
        var all = new ArrayList<>(scenarios);
        int at = scenarios.indexOf(scenario(after).orElse(scenario));
        all.add(at < 0 ? all.size() : at + 1, scenario);
        return new ScenarioSet(all, base, target);
    }

    /// The base stays.
    ScenarioSet without(String id) {
        return id.equals(base)
                ? this
                : new ScenarioSet(
                        scenarios.stream().filter(it -> !it.id().equals(id)).toList(), base, target);
    }

    ScenarioSet basedOn(String id) {
        return new ScenarioSet(scenarios, id, target);
    }

    ScenarioSet aimingAt(OptionalDouble outcome) {
        return new ScenarioSet(scenarios, base, outcome);
    }

    /// An id that none has.
    String newId() {
        int n = scenarios.size() + 1;
        while (scenario("s" + n).isPresent()) {
            n++;
        }
        return "s" + n;
    }
}
