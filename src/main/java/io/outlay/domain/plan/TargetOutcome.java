package io.outlay.domain.plan;

import java.util.OptionalDouble;

/// The answer to a [PlanTarget].
public sealed interface TargetOutcome {

    /// The best plan that reaches the target.
    ///
    /// @param plan     its value is the worth of its outcome, its bound that of the largest outcome for the
    ///                 same spend
    /// @param spend    of the plan
    /// @param outcome  of the plan, in the outcome's unit
    /// @param bound    for an outcome: no plan that reaches it spends less than this; else: no plan that keeps the
    ///                 target has a larger outcome than this
    /// @param gap      distance from the bound, relative to what is bounded
    /// @param stop     `PROVEN` when the gap is at most the one asked for
    record Reached(BudgetPlan plan, double spend, double outcome, double bound, double gap, SearchStop stop)
            implements TargetOutcome {}

    /// No plan within the limits reaches the target.
    ///
    /// @param nearest the plan that comes nearest
    /// @param best    what it reaches, in the target's unit; absent for the cost of an outcome of nothing
    /// @param bound   no plan within the limits reaches more than this, or less where less is better; absent with
    ///                `best`
    record OutOfReach(BudgetPlan nearest, OptionalDouble best, OptionalDouble bound) implements TargetOutcome {}

    /// Whether the target can be reached was not settled within the limits of the search.
    ///
    /// @param nearest the plan that comes nearest, which misses the target
    record Unsettled(BudgetPlan nearest, SearchStop stop) implements TargetOutcome {}

    /// No plan keeps all limits, whatever it reaches.
    record Infeasible(InfeasibleBudget limits) implements TargetOutcome {}
}
