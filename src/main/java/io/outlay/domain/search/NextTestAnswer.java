package io.outlay.domain.search;

import java.util.List;

/// Tests by what they are worth.
///
/// @param tests       all that were considered, the best net value first
/// @param quick       place of the one that Thompson sampling would take
/// @param planValue   expected outcome of the best plan without a test
/// @param perfect     what the plan would gain if everything were known: no test is worth more
public record NextTestAnswer(List<TestPlan> tests, int quick, double planValue, double perfect) {

    public NextTestAnswer {
        tests = List.copyOf(tests);
    }

    /// Whether the best test is worth more than it costs.
    public boolean worthwhile() {
        return !tests.isEmpty() && tests.getFirst().net() > 0;
    }
}
