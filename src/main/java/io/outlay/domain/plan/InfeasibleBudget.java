package io.outlay.domain.plan;

import java.util.List;

/// No plan can keep all limits.
///
/// @param conflicting limits that contradict each other, the one that cannot be kept first; never empty
public record InfeasibleBudget(List<Limit> conflicting) implements AllocationOutcome {

    public InfeasibleBudget {
        conflicting = List.copyOf(conflicting);
    }
}
