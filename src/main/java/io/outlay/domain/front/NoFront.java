package io.outlay.domain.front;

import io.outlay.domain.plan.InfeasibleBudget;

/// No front: the limits contradict each other.
public record NoFront(InfeasibleBudget why) implements FrontOutcome {}
