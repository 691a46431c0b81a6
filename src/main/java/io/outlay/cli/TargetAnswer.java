package io.outlay.cli;

import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.PlanTarget;
import io.outlay.domain.plan.SearchStop;
import io.outlay.domain.plan.TargetOutcome;
import java.util.Optional;

/// What a budget question was answered with, whether it had a target or not.
///
/// @param plan   absent where the limits contradict each other
/// @param target with its answer, where one was asked for
record TargetAnswer(Optional<BudgetPlan> plan, Optional<InfeasibleBudget> infeasible, Optional<Target> target) {

    record Target(PlanTarget asked, TargetOutcome answer) {}

    static TargetAnswer none(AllocationOutcome outcome) {
        return switch (outcome) {
            case BudgetPlan plan -> new TargetAnswer(Optional.of(plan), Optional.empty(), Optional.empty());
            case InfeasibleBudget limits -> infeasible(limits, Optional.empty());
        };
    }

    static TargetAnswer of(PlanTarget asked, TargetOutcome answer) {
        var target = Optional.of(new Target(asked, answer));
        return switch (answer) {
            case TargetOutcome.Reached reached ->
                new TargetAnswer(Optional.of(reached.plan()), Optional.empty(), target);
            case TargetOutcome.OutOfReach missed ->
                new TargetAnswer(Optional.of(missed.nearest()), Optional.empty(), target);
            case TargetOutcome.Unsettled open ->
                new TargetAnswer(Optional.of(open.nearest()), Optional.empty(), target);
            case TargetOutcome.Infeasible(var limits) -> infeasible(limits, target);
        };
    }

    private static TargetAnswer infeasible(InfeasibleBudget limits, Optional<Target> target) {
        return new TargetAnswer(Optional.empty(), Optional.of(limits), target);
    }

    SearchStop stop() {
        return target.map(it -> switch (it.answer()) {
                    case TargetOutcome.Reached reached -> reached.stop();
                    case TargetOutcome.Unsettled open -> open.stop();
                    case TargetOutcome.OutOfReach missed -> missed.nearest().stop();
                    case TargetOutcome.Infeasible none -> SearchStop.PROVEN;
                })
                .or(() -> plan.map(BudgetPlan::stop))
                .orElse(SearchStop.PROVEN);
    }

    /// `optimal`, `limit` or `infeasible`.
    String status() {
        boolean missed = infeasible.isPresent()
                || target.map(it -> it.answer() instanceof TargetOutcome.OutOfReach)
                        .orElse(false);
        return missed ? "infeasible" : stop() == SearchStop.PROVEN ? "optimal" : "limit";
    }
}
