package io.outlay.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.outlay.domain.RunStamp;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.scenario.SimulationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What `outlay simulate` answers.
record SimulateResult(
        String schema,
        String status,
        RunStamp stamp,
        int draws,
        double confidence,
        @Nullable Double target,
        PlanEntry base,
        List<PlanEntry> scenarios,
        List<SimulationResult.Truncation> truncated) {

    record PlanEntry(
            String name,
            double spend,
            double mean,
            double sd,
            Map<String, Double> percentiles,
            ScenarioOutcome.Histogram histogram,
            double probabilityOfLoss,
            double probabilityBelowBase,
            @Nullable Double probabilityTarget,
            double var,
            double cvar,
            ErrorEntry mcse,
            ScenarioOutcome.Difference difference,
            double atMedians,
            List<BarEntry> tornado,
            List<ScenarioOutcome.SobolIndex> sobolFirst,
            List<ScenarioOutcome.Convergence> convergence) {}

    record ErrorEntry(
            double mean,
            double sd,
            Map<String, Double> percentiles,
            double probabilityOfLoss,
            double probabilityBelowBase,
            @Nullable Double probabilityTarget,
            double var,
            double cvar,
            double difference) {}

    record BarEntry(
            String input,
            @JsonProperty("input_p10") @Nullable Double atLow,
            @JsonProperty("input_p90") @Nullable Double atHigh,
            double low,
            double high,
            double width) {}

    static SimulateResult of(SimulationResult result, double confidence, @Nullable Double target, RunStamp stamp) {
        return new SimulateResult(
                "simulate-result-1",
                "ok",
                stamp,
                result.draws(),
                confidence,
                target,
                entry(result.base()),
                result.scenarios().stream().map(SimulateResult::entry).toList(),
                result.truncated());
    }

    private static PlanEntry entry(ScenarioOutcome outcome) {
        var errors = outcome.standardErrors();
        return new PlanEntry(
                outcome.name(),
                outcome.spend(),
                outcome.mean(),
                outcome.sd(),
                byPercent(outcome.percentiles()),
                outcome.histogram(),
                outcome.probabilityOfLoss(),
                outcome.probabilityBelowBase(),
                orNull(outcome.probabilityTarget()),
                outcome.valueAtRisk(),
                outcome.conditionalValueAtRisk(),
                new ErrorEntry(
                        errors.mean(),
                        errors.sd(),
                        byPercent(errors.percentiles()),
                        errors.probabilityOfLoss(),
                        errors.probabilityBelowBase(),
                        orNull(errors.probabilityTarget()),
                        errors.valueAtRisk(),
                        errors.conditionalValueAtRisk(),
                        errors.difference()),
                outcome.difference(),
                outcome.atMedians(),
                outcome.tornado().stream()
                        .map(bar -> new BarEntry(
                                bar.input(),
                                orNull(bar.atLow()),
                                orNull(bar.atHigh()),
                                bar.low(),
                                bar.high(),
                                bar.width()))
                        .toList(),
                outcome.sobol(),
                outcome.convergence());
    }

    /// @param values of 1 to 99 per cent
    private static Map<String, Double> byPercent(List<Double> values) {
        var byPercent = new LinkedHashMap<String, Double>();
        for (int p = 1; p <= values.size(); p++) {
            byPercent.put("" + p, values.get(p - 1));
        }
        return byPercent;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
