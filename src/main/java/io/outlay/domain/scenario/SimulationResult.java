package io.outlay.domain.scenario;

import java.util.List;

/// The simulated plan and its scenarios, all from the same draws.
///
/// @param base      the plan as stated
/// @param scenarios in the request's order
/// @param draws     how many were made
/// @param truncated inputs of which a part lay outside what is possible and was left out
public record SimulationResult(
        ScenarioOutcome base, List<ScenarioOutcome> scenarios, int draws, List<Truncation> truncated) {

    public SimulationResult {
        scenarios = List.copyOf(scenarios);
        truncated = List.copyOf(truncated);
    }

    /// @param path  of the input in the request
    /// @param share probability, as stated, of values that are not possible (a negative return, say)
    public record Truncation(String path, double share) {}
}
