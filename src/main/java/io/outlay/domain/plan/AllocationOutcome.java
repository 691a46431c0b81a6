package io.outlay.domain.plan;

/// The answer to a budget question: a plan, or the limits that contradict each other.
public sealed interface AllocationOutcome permits BudgetPlan, InfeasibleBudget {}
