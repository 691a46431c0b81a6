package io.outlay.feature.optimise;

import io.outlay.domain.plan.PlanTarget;
import java.util.List;

/// What a budget that is not fixed is looked for by.
enum BudgetAim {
    /// The next unit of money earns what it costs.
    PAYS,
    ROAS,
    COST_PER_OUTCOME,
    OUTCOME;

    /// With sales, a cost per outcome is the return turned over.
    static List<BudgetAim> choices(boolean money) {
        return List.of(PAYS, money ? ROAS : COST_PER_OUTCOME, OUTCOME);
    }

    PlanTarget.Kind target() {
        return switch (this) {
            case PAYS -> throw new IllegalStateException("what pays is no target");
            case ROAS -> PlanTarget.Kind.ROAS;
            case COST_PER_OUTCOME -> PlanTarget.Kind.COST_PER_OUTCOME;
            case OUTCOME -> PlanTarget.Kind.OUTCOME;
        };
    }
}
