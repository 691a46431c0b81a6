package io.outlay.engine.scenarios;

import io.outlay.domain.scenario.Scenario;

/// Where a scenario's parameters stand in the request.
final class ScenarioPath {
    private ScenarioPath() {}

    /// Such as `scenarios[0].parameters.`, or `scenarios[0].parameters.changes[1].parameters.` of several changes.
    static String of(int scenario, int change, Scenario of) {
        var path = "scenarios[" + scenario + "].parameters.";
        return of.changes().size() == 1 ? path : path + "changes[" + change + "].parameters.";
    }
}
