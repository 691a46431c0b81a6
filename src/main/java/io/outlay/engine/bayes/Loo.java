package io.outlay.engine.bayes;

import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.Arrays;

/// Leave-one-out prediction from one fit, by Pareto-smoothed importance sampling. Vehtari, Gelman and Gabry,
/// Statistics and Computing 27 (2017). Optimistic where neighbouring rows resemble each other.
///
/// @param elpd      expected log predictive density, summed over rows
/// @param se        its standard error
/// @param effective effective number of parameters
/// @param bad       rows whose Pareto k is above the threshold: their part cannot be trusted
/// @param threshold min(0.7, 1 − 1/log₁₀ S)
/// @param pointwise log predictive density of every row
/// @param shapes    Pareto k of every row
public record Loo(
        double elpd, double se, double effective, int bad, double threshold, double[] pointwise, double[] shapes) {

    /// @param logLikelihood [row][draw], every chain after the other
    /// @param chains        how many chains the draws are from
    public static Loo of(double[][] logLikelihood, int chains, Parallel parallel, Monitor monitor) {
        int rows = logLikelihood.length;
        int draws = logLikelihood[0].length;
        var pointwise = new double[rows];
        var shapes = new double[rows];
        double full = 0;
        int bad = 0;
        double threshold = Math.min(0.7, 1 - 1 / Math.log10(draws));
        var left = parallel.map(rows, i -> {
            monitor.check();
            return Row.of(logLikelihood[i], chains);
        });
        for (int i = 0; i < rows; i++) {
            shapes[i] = left.get(i).shape;
            bad += shapes[i] > threshold ? 1 : 0;
            pointwise[i] = left.get(i).without;
            full += left.get(i).with;
        }
        double elpd = Arrays.stream(pointwise).sum();
        double se = Math.sqrt(rows) * Diagnostics.sd(pointwise);
        return new Loo(elpd, se, full - elpd, bad, threshold, pointwise, shapes);
    }

    /// One row: Pareto k, and its log predictive density without and with itself.
    private record Row(double shape, double without, double with) {

        static Row of(double[] density, int chains) {
            var weights = new double[density.length];
            for (int s = 0; s < weights.length; s++) {
                weights[s] = -density[s];
            }
            double shape =
                    ParetoSmoothing.smooth(weights, efficiency(density, chains)).k();
            for (int s = 0; s < weights.length; s++) {
                weights[s] += density[s];
            }
            return new Row(shape, logSumExp(weights), logSumExp(density) - Math.log(density.length));
        }
    }

    /// Effective share of the draws of a row's likelihood.
    private static double efficiency(double[] logLikelihood, int chains) {
        int length = logLikelihood.length / chains;
        double largest = Arrays.stream(logLikelihood).max().orElse(0);
        var likelihood = new double[chains][length];
        for (int c = 0; c < chains; c++) {
            for (int i = 0; i < length; i++) {
                likelihood[c][i] = Math.exp(logLikelihood[c * length + i] - largest);
            }
        }
        double share = length < 4 ? 1 : Diagnostics.essMean(likelihood) / logLikelihood.length;
        return share > 0 ? share : 1;
    }

    static double logSumExp(double[] x) {
        double high = Arrays.stream(x).max().orElse(Double.NEGATIVE_INFINITY);
        if (high == Double.NEGATIVE_INFINITY) {
            return high;
        }
        double sum = 0;
        for (double value : x) {
            sum += Math.exp(value - high);
        }
        return high + Math.log(sum);
    }
}
