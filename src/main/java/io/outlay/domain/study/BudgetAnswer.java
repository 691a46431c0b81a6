package io.outlay.domain.study;

import io.outlay.domain.Interval;
import io.outlay.domain.front.ParetoFront;
import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.scenario.SimulationResult;
import java.util.List;
import java.util.Optional;

/// How an amount is best split over some of a study's channels. Money is of the whole planned period; lists have one
/// entry per channel of the question, in its order.
///
/// @param problem     as it was solved, with all limits
/// @param exact       the split with the largest mean outcome and its proof, or the limits that contradict each other
/// @param today       recent spend of the channels
/// @param baseline    today's split brought to the question's total: what gains are measured from
/// @param recommended the split; empty without a plan
/// @param simulation  of the baseline (its base) and the recommended split (its only scenario)
/// @param gains       outcome of each channel's change alone
/// @param front       between outcome and risk, where risk counts; the recommended split is its chosen point
public record BudgetAnswer(
        AllocationProblem problem,
        AllocationOutcome exact,
        List<ChannelSpend> today,
        List<ChannelSpend> baseline,
        List<ChannelSpend> recommended,
        Optional<SimulationResult> simulation,
        List<Interval> gains,
        Optional<ParetoFront> front) {

    public BudgetAnswer {
        today = List.copyOf(today);
        baseline = List.copyOf(baseline);
        recommended = List.copyOf(recommended);
        gains = List.copyOf(gains);
    }

    /// The simulated recommendation.
    public Optional<ScenarioOutcome> recommendation() {
        return simulation.map(result -> result.scenarios().getFirst());
    }
}
