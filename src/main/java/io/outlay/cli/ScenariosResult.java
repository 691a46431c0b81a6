package io.outlay.cli;

import io.outlay.domain.RunStamp;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.scenario.SimulationResult;
import io.outlay.domain.study.ChannelSpend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer to the channels service's request for scenarios, with that service's names. Money is of the whole period.
///
/// @param base            recent spend as it is
/// @param scenarioResults in the request's order
record ScenariosResult(
        String schema,
        String status,
        RunStamp stamp,
        String simulationId,
        String orgId,
        int timeHorizon,
        int monteCarloSamples,
        double confidenceLevel,
        Entry base,
        List<Entry> scenarioResults,
        List<String> notes) {

    /// @param beyondObserved channels whose spend lies above what the data say anything about
    record Entry(
            String scenarioName,
            Map<String, Double> budgetAllocation,
            double totalSpend,
            Map<String, Figures> expectedPerformance,
            Map<String, Double> riskMetrics,
            ScenarioOutcome.Difference differenceToBase,
            List<String> beyondObserved) {}

    record Figures(double mean, double sd, double p5, double p50, double p95) {
        static Figures of(ScenarioOutcome outcome, double factor, double less) {
            return new Figures(
                    outcome.mean() * factor - less,
                    outcome.sd() * factor,
                    outcome.percentile(5) * factor - less,
                    outcome.percentile(50) * factor - less,
                    outcome.percentile(95) * factor - less);
        }
    }

    /// @param guards largest spend of the period, by channel, that the data say anything about
    static List<Entry> entries(
            SimulationResult result,
            List<ChannelSpend> base,
            List<Scenario> scenarios,
            String outcome,
            Map<String, Double> guards) {
        var entries = new ArrayList<Entry>();
        entries.add(entry(result.base(), spends(base), outcome, guards));
        for (int s = 0; s < scenarios.size(); s++) {
            var spends = changed(spends(base), scenarios.get(s).changes());
            entries.add(entry(result.scenarios().get(s), spends, outcome, guards));
        }
        return entries;
    }

    private static Map<String, Double> spends(List<ChannelSpend> base) {
        var spends = new LinkedHashMap<String, Double>();
        base.forEach(spend -> spends.put(spend.channel(), spend.amount()));
        return spends;
    }

    /// Mean spends, as far as the changes say something about them.
    private static Map<String, Double> changed(Map<String, Double> spends, List<Scenario.Change> changes) {
        for (var change : changes) {
            switch (change) {
                case Scenario.BudgetFactors(var factors) ->
                    factors.forEach(factor ->
                            scale(spends, factor.channel(), factor.number().mean()));
                case Scenario.Budgets(var amounts) ->
                    amounts.forEach(amount ->
                            spends.put(amount.channel(), amount.number().mean()));
                case Scenario.Outage(var channels, Distribution share) ->
                    channels.forEach(id -> scale(spends, id, 1 - share.mean()));
                case Scenario.NewChannel(var channel) ->
                    spends.put(channel.id(), channel.spend().mean());
                case Scenario.CostFactors prices -> {}
                case Scenario.DemandShift demand -> {}
                case Scenario.Competitor competitor -> {}
                case Scenario.PastShocks shocks -> {}
            }
        }
        return spends;
    }

    private static void scale(Map<String, Double> spends, String channel, double factor) {
        spends.computeIfPresent(channel, (id, spend) -> spend * factor);
    }

    private static Entry entry(
            ScenarioOutcome found, Map<String, Double> spends, String outcome, Map<String, Double> guards) {
        var figures = new LinkedHashMap<String, Figures>();
        figures.put(outcome, Figures.of(found, 1, 0));
        if (found.spend() > 0) {
            figures.put("roas", Figures.of(found, 1 / found.spend(), 0));
        }
        if (outcome.equals("revenue")) {
            figures.put("profit", Figures.of(found, 1, found.spend()));
        }
        return new Entry(
                found.name(),
                spends,
                found.spend(),
                figures,
                OptimizeResult.risks(outcome, found),
                found.difference(),
                spends.entrySet().stream()
                        .filter(spend -> spend.getValue()
                                > guards.getOrDefault(spend.getKey(), Double.POSITIVE_INFINITY) * (1 + 1e-9))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
