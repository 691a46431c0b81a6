package io.outlay.domain.scenario;

import io.outlay.domain.Problem;
import java.util.List;

/// What a simulation ends with: a result, or the reasons why there can be none.
public sealed interface SimulationOutcome {

    record Done(SimulationResult result) implements SimulationOutcome {}

    /// @param problems at least one, each naming the path of its field
    record Refused(List<Problem> problems) implements SimulationOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
