package io.outlay.domain.study;

import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.scenario.SimulationResult;
import java.util.List;
import java.util.Optional;

/// The plan that the main job recommends. Spends and outcomes are totals over the planned weeks.
///
/// @param today      today's split, brought to the plan's total; one per channel of the study, in its order
/// @param outcome    the recommended plan, or the limits that contradict each other
/// @param simulation futures of today's split (its base) and of the recommended plans; absent without a plan
public record PlanStudy(List<ChannelSpend> today, AllocationOutcome outcome, Optional<SimulationResult> simulation) {
    /// Names of the simulated scenarios.
    public static final String RECOMMENDED = "recommended";

    public static final String LESS = "ten_percent_less";
    public static final String MORE = "ten_percent_more";

    public PlanStudy {
        today = List.copyOf(today);
    }

    public Optional<BudgetPlan> plan() {
        return outcome instanceof BudgetPlan plan ? Optional.of(plan) : Optional.empty();
    }

    /// A simulated scenario by name.
    public Optional<ScenarioOutcome> scenario(String name) {
        return simulation.stream()
                .flatMap(result -> result.scenarios().stream())
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
    }
}
