package io.outlay.domain.study;

import io.outlay.domain.flight.FlightOutcome;

/// The answer to a [WeeksQuestion].
public sealed interface WeeksAnswer {
    record Found(WeeksPlan plan) implements WeeksAnswer {}

    /// Decided weeks and limits contradict the split. Money is in the split's unit.
    record Impossible(FlightOutcome.Infeasible clash) implements WeeksAnswer {}

    /// The search found no plan.
    record NotFound() implements WeeksAnswer {}
}
