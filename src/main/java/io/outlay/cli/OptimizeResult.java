package io.outlay.cli;

import io.outlay.domain.Interval;
import io.outlay.domain.RunStamp;
import io.outlay.domain.front.ParetoFront;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.Limit;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.study.BudgetAnswer;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to the channels service's request for a budget, with that service's names. Money is of the whole period;
/// improvements are against `baseline_allocation`, today's split brought to the same budget; intervals are of 90 %.
///
/// @param status              `completed` or `infeasible`
/// @param recommendation      `reliable`, `no_reliable_improvement` or `none`
/// @param overallConfidence   chance that the recommendation brings more than the baseline
/// @param algorithmUsed       `exact`, or `nsga2` where risk counts
/// @param convergenceStatus   why the search ended; PROVEN for a proof
/// @param upperBound          no split within the limits has a larger mean outcome
/// @param conflictingConstraints names of limits that contradict each other
record OptimizeResult(
        String schema,
        String status,
        RunStamp stamp,
        String optimizationId,
        String orgId,
        double totalBudget,
        int timeHorizon,
        List<String> channelsOptimized,
        Map<String, Double> objectives,
        String recommendation,
        Map<String, Double> recommendedAllocation,
        Map<String, Double> currentAllocation,
        Map<String, Double> baselineAllocation,
        Map<String, Double> expectedPerformance,
        Map<String, Double> performanceImprovement,
        Map<String, List<Double>> confidenceIntervals,
        Map<String, Double> riskMetrics,
        double overallConfidence,
        double confidenceThreshold,
        List<Action> implementationPlan,
        String algorithmUsed,
        String convergenceStatus,
        long iterations,
        @Nullable Double upperBound,
        @Nullable Double gap,
        @Nullable Double shadowPrice,
        List<String> binding,
        List<String> limits,
        @Nullable NextTestEntry nextTest,
        List<String> notes,
        List<String> conflictingConstraints,
        List<String> conflicts) {
    static final String SCHEMA = "optimize-result-1";
    private static final double SAME = 1e-9;

    /// What changes for one channel.
    ///
    /// @param actionType `increase`, `decrease` or `maintain`
    record Action(
            String channelId,
            String actionType,
            double currentBudget,
            double recommendedBudget,
            double budgetChange,
            @Nullable Double budgetChangePercent,
            double expectedImpact,
            List<Double> confidenceInterval) {}

    /// What the document says beside the answer itself.
    ///
    /// @param outcome name of what is counted: `revenue` or `conversions`
    record Frame(
            OptimizeRequest request,
            RunStamp stamp,
            int days,
            List<String> channels,
            Map<String, Double> objectives,
            String outcome,
            double threshold,
            @Nullable NextTestEntry nextTest,
            List<String> notes) {}

    static OptimizeResult of(Frame frame, BudgetAnswer answer, Text text) {
        return switch (answer.exact()) {
            case BudgetPlan plan -> planned(frame, answer, plan, text);
            case InfeasibleBudget none ->
                new OptimizeResult(
                        SCHEMA,
                        "infeasible",
                        frame.stamp,
                        id(frame),
                        frame.request.orgId(),
                        frame.request.totalBudget(),
                        frame.days,
                        frame.channels,
                        frame.objectives,
                        "none",
                        Map.of(),
                        amounts(answer.today()),
                        amounts(answer.baseline()),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        0,
                        frame.threshold,
                        List.of(),
                        "exact",
                        "PROVEN",
                        0,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        frame.notes,
                        none.conflicting().stream().map(Limit::name).distinct().toList(),
                        new LimitWords(answer.problem(), text).conflicts(none));
        };
    }

    private static String id(Frame frame) {
        return "opt_" + frame.stamp.requestDigest().substring(0, 12);
    }

    private static OptimizeResult planned(Frame frame, BudgetAnswer answer, BudgetPlan plan, Text text) {
        var found = answer.recommendation().orElseThrow();
        var base = answer.simulation().orElseThrow().base();
        double chance = 1 - found.probabilityBelowBase();
        boolean moves = !amounts(answer.recommended()).equals(amounts(answer.baseline()));
        boolean reliable =
                moves && chance >= frame.threshold && found.difference().mean() > 0;
        var notes = new ArrayList<>(frame.notes);
        if (!reliable) {
            notes.add(text.say("optimize.unreliable", 100 * frame.threshold));
        }
        return new OptimizeResult(
                SCHEMA,
                "completed",
                frame.stamp,
                id(frame),
                frame.request.orgId(),
                frame.request.totalBudget(),
                frame.days,
                frame.channels,
                frame.objectives,
                reliable ? "reliable" : "no_reliable_improvement",
                amounts(answer.recommended()),
                amounts(answer.today()),
                amounts(answer.baseline()),
                performance(frame.outcome, found),
                improvement(frame.outcome, found, base),
                Map.of(
                        frame.outcome,
                        List.of(found.percentile(5), found.percentile(95)),
                        frame.outcome + "_improvement",
                        List.of(found.difference().low(), found.difference().high())),
                risks(frame.outcome, found),
                moves ? chance : 0,
                frame.threshold,
                actions(answer),
                answer.front().isPresent() ? "nsga2" : "exact",
                answer.front()
                        .map(front -> front.stop().name())
                        .orElse(plan.stop().name()),
                answer.front().map(ParetoFront::generations).map(Long::valueOf).orElse(plan.nodes()),
                plan.upperBound(),
                answer.front().isPresent() ? null : (Double) plan.gap(),
                plan.shadowPrice().isPresent() ? (Double) plan.shadowPrice().getAsDouble() : null,
                plan.binding().stream()
                        .map(binding -> binding.limit().name())
                        .distinct()
                        .toList(),
                new LimitWords(answer.problem(), text).bindings(plan),
                frame.nextTest,
                notes,
                List.of(),
                List.of());
    }

    private static Map<String, Double> amounts(List<ChannelSpend> spends) {
        var amounts = new LinkedHashMap<String, Double>();
        spends.forEach(spend -> amounts.put(spend.channel(), spend.amount()));
        return amounts;
    }

    private static Map<String, Double> performance(String outcome, ScenarioOutcome found) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put(outcome, found.mean());
        figures.put("spend", found.spend());
        if (found.spend() > 0) {
            figures.put("roas", found.mean() / found.spend());
        }
        if (outcome.equals("revenue")) {
            figures.put("profit", found.mean() - found.spend());
        } else if (found.mean() > 0) {
            figures.put("cac", found.spend() / found.mean());
        }
        return figures;
    }

    private static Map<String, Double> improvement(String outcome, ScenarioOutcome found, ScenarioOutcome base) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put(outcome, found.difference().mean());
        if (base.mean() > 0) {
            figures.put(outcome + "_percent", 100 * found.difference().mean() / base.mean());
        }
        if (found.spend() > 0) {
            figures.put("roas", found.mean() / found.spend() - base.mean() / base.spend());
        }
        return figures;
    }

    /// Losses are money: there are none where the outcome is not.
    static Map<String, Double> risks(String outcome, ScenarioOutcome found) {
        var figures = new LinkedHashMap<String, Double>();
        if (outcome.equals("revenue")) {
            figures.put("probability_of_loss", found.probabilityOfLoss());
            figures.put("value_at_risk", found.valueAtRisk());
            figures.put("conditional_value_at_risk", found.conditionalValueAtRisk());
        }
        figures.put("probability_below_base", found.probabilityBelowBase());
        figures.put("standard_deviation", found.sd());
        return figures;
    }

    private static List<Action> actions(BudgetAnswer answer) {
        var actions = new ArrayList<Action>();
        for (int i = 0; i < answer.recommended().size(); i++) {
            double from = answer.baseline().get(i).amount();
            double to = answer.recommended().get(i).amount();
            double change = Math.abs(to - from) <= SAME * Math.max(from, to) ? 0 : to - from;
            Interval gain = answer.gains().get(i);
            actions.add(new Action(
                    answer.recommended().get(i).channel(),
                    change > 0 ? "increase" : change < 0 ? "decrease" : "maintain",
                    from,
                    to,
                    change,
                    from > 0 ? (Double) (100 * change / from) : null,
                    gain.value(),
                    List.of(gain.low90(), gain.high90())));
        }
        return actions;
    }
}
