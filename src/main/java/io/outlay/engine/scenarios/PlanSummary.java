package io.outlay.engine.scenarios;

import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.scenario.ScenarioOutcome.Difference;
import io.outlay.domain.scenario.ScenarioOutcome.SobolIndex;
import io.outlay.domain.scenario.ScenarioOutcome.StandardErrors;
import io.outlay.domain.scenario.SimulationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Turns one plan's draws into its figures.
final class PlanSummary {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final SimulationRequest request;
    private final int[] repeats;

    /// @param repeats after how many draws jointly drawn curves repeat
    PlanSummary(SimulationRequest request, int[] repeats) {
        this.request = request;
        this.repeats = repeats.clone();
    }

    ScenarioOutcome of(
            String name, double[] outcome, double[] spend, double[] base, Tornado tornado, List<SobolIndex> sobol) {
        int n = outcome.length;
        var loss = new double[n];
        var difference = new double[n];
        int worse = 0;
        for (int i = 0; i < n; i++) {
            loss[i] = spend[i] - outcome[i];
            difference[i] = outcome[i] - base[i];
            worse += outcome[i] < base[i] ? 1 : 0;
        }
        var outcomes = new Sample(outcome);
        var losses = new Sample(loss);
        var differences = new Sample(difference);
        double independent = independent(outcome, outcomes.sd());
        double level = request.confidence();
        double atRisk = losses.quantile(level);
        double lost = losses.shareAbove(0);
        double below = (double) worse / n;
        var reached = request.target().isPresent()
                ? OptionalDouble.of(outcomes.shareAtLeast(request.target().getAsDouble()))
                : OptionalDouble.empty();
        var percentiles = new ArrayList<Double>(99);
        var errors = new ArrayList<Double>(99);
        for (int p = 1; p <= 99; p++) {
            percentiles.add(outcomes.quantile(p / 100.0));
            errors.add(outcomes.quantileError(p / 100.0, independent));
        }
        return new ScenarioOutcome(
                name,
                Sample.mean(spend),
                outcomes.mean(),
                outcomes.sd(),
                percentiles,
                Bins.of(outcomes),
                lost,
                below,
                reached,
                atRisk,
                losses.meanFrom(atRisk),
                new StandardErrors(
                        outcomes.meanError(independent),
                        outcomes.sdError(independent),
                        errors,
                        shareError(lost, independent),
                        shareError(below, independent),
                        reached.isPresent()
                                ? OptionalDouble.of(shareError(reached.getAsDouble(), independent))
                                : OptionalDouble.empty(),
                        losses.quantileError(level, independent),
                        losses.tailError(atRisk, level, independent),
                        differences.meanError(independent(difference, differences.sd()))),
                new Difference(differences.mean(), differences.quantile(LOW), differences.quantile(HIGH)),
                tornado.middle(),
                tornado.bars(),
                sobol,
                Running.mean(outcome, independent / n));
    }

    private static double shareError(double share, double independent) {
        return Math.sqrt(share * (1 - share) / independent);
    }

    /// How many independent draws would tell as much. Draws that share a jointly drawn curve form a cluster; the
    /// clusters are independent, so the variance of the mean is that of the cluster means over their number (Kish,
    /// Survey sampling, 1965, §5.4).
    private double independent(double[] values, double sd) {
        double least = values.length;
        for (int clusters : repeats) {
            var means = new double[clusters];
            var counts = new int[clusters];
            for (int i = 0; i < values.length; i++) {
                means[i % clusters] += values[i];
                counts[i % clusters]++;
            }
            for (int c = 0; c < clusters; c++) {
                means[c] /= counts[c];
            }
            double between = new Sample(means).sd();
            double equal = between > 0 ? clusters * (sd / between) * (sd / between) : values.length;
            least = Math.min(least, Math.max(equal, clusters));
        }
        return least;
    }
}
