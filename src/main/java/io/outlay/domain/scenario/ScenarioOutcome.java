package io.outlay.domain.scenario;

import java.util.List;
import java.util.OptionalDouble;

/// What a plan brings under uncertainty. Outcome = value per unit × sum of the responses; loss = spend − outcome, so
/// that a positive loss is money lost. All in currency per period.
///
/// @param spend                mean total spend
/// @param mean                 of the outcome
/// @param sd                   of the outcome
/// @param percentiles          of the outcome, 1 to 99 (see [#percentile(int)])
/// @param probabilityOfLoss    of loss > 0
/// @param probabilityBelowBase of an outcome below the plan's as stated, under the same draw
/// @param probabilityTarget    of an outcome of at least the target, if one was given
/// @param valueAtRisk          quantile of the loss at the confidence level
/// @param conditionalValueAtRisk mean of the losses at or beyond the value at risk
/// @param standardErrors       Monte-Carlo standard errors of the above
/// @param difference           outcome minus the outcome of the plan as stated
/// @param atMedians            outcome with every input at its median: where the tornado's bars start
/// @param tornado              widest first
/// @param sobol                largest first
/// @param convergence          by rising number of draws, the last one all of them
public record ScenarioOutcome(
        String name,
        double spend,
        double mean,
        double sd,
        List<Double> percentiles,
        Histogram histogram,
        double probabilityOfLoss,
        double probabilityBelowBase,
        OptionalDouble probabilityTarget,
        double valueAtRisk,
        double conditionalValueAtRisk,
        StandardErrors standardErrors,
        Difference difference,
        double atMedians,
        List<TornadoBar> tornado,
        List<SobolIndex> sobol,
        List<Convergence> convergence) {

    public ScenarioOutcome {
        percentiles = List.copyOf(percentiles);
        tornado = List.copyOf(tornado);
        sobol = List.copyOf(sobol);
        convergence = List.copyOf(convergence);
    }

    /// @param percent 1 to 99
    public double percentile(int percent) {
        return percentiles.get(percent - 1);
    }

    /// @param edges  rising, one more than counts
    /// @param counts draws per bin; a bin holds its left edge, the last one both
    public record Histogram(List<Double> edges, List<Long> counts) {
        public Histogram {
            edges = List.copyOf(edges);
            counts = List.copyOf(counts);
        }
    }

    /// How far each figure would move if other random numbers were drawn.
    ///
    /// @param percentiles of the percentiles, 1 to 99
    public record StandardErrors(
            double mean,
            double sd,
            List<Double> percentiles,
            double probabilityOfLoss,
            double probabilityBelowBase,
            OptionalDouble probabilityTarget,
            double valueAtRisk,
            double conditionalValueAtRisk,
            double difference) {
        public StandardErrors {
            percentiles = List.copyOf(percentiles);
        }
    }

    /// @param low  5 % point
    /// @param high 95 % point
    public record Difference(double mean, double low, double high) {}

    /// The outcome when one input moves and all others stand at their medians.
    ///
    /// @param input   such as `search.beta` or `value_per_unit`; `search.curve` for jointly drawn curves
    /// @param atLow   the input's 10 % point; absent for jointly drawn curves
    /// @param atHigh  the input's 90 % point; absent for jointly drawn curves
    /// @param low     outcome at the 10 % point
    /// @param high    outcome at the 90 % point
    public record TornadoBar(String input, OptionalDouble atLow, OptionalDouble atHigh, double low, double high) {

        public double width() {
            return Math.abs(high - low);
        }
    }

    /// First-order Sobol index of one input.
    ///
    /// @param input as in [TornadoBar]
    /// @param index share of the outcome's variance that knowing the input would take away, 0 to 1
    /// @param error its standard error
    public record SobolIndex(String input, double index, double error) {}

    /// The mean as it stood after the first draws.
    ///
    /// @param error standard error of the mean then
    public record Convergence(int draws, double mean, double error) {}
}
