package io.outlay.engine.bayes;

import io.outlay.engine.Seeds;
import io.outlay.progress.Monitor;
import java.util.Arrays;

/// Weights of several models from their leave-one-out predictions. Yao, Vehtari, Simpson and Gelman, Bayesian Analysis
/// 13 (2018).
public final class ModelWeights {
    private static final int ITERATIONS = 20_000;
    private static final double SETTLED = 1e-10;

    private ModelWeights() {}

    /// Stacking: the mixture with the best leave-one-out prediction. The objective is concave in the weights, and
    /// each step of the EM algorithm for mixture weights raises it.
    ///
    /// @param pointwise [model][row] log predictive densities
    public static double[] stacking(double[][] pointwise, Monitor monitor) {
        int models = pointwise.length;
        int rows = pointwise[0].length;
        var density = new double[models][rows];
        for (int i = 0; i < rows; i++) {
            double high = Double.NEGATIVE_INFINITY;
            for (var model : pointwise) {
                high = Math.max(high, model[i]);
            }
            for (int k = 0; k < models; k++) {
                density[k][i] = Math.exp(pointwise[k][i] - high);
            }
        }
        var weights = new double[models];
        Arrays.fill(weights, 1.0 / models);
        var next = new double[models];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            monitor.check();
            Arrays.fill(next, 0);
            for (int i = 0; i < rows; i++) {
                double mixture = 0;
                for (int k = 0; k < models; k++) {
                    mixture += weights[k] * density[k][i];
                }
                for (int k = 0; k < models; k++) {
                    next[k] += weights[k] * density[k][i] / mixture / rows;
                }
            }
            double moved = 0;
            for (int k = 0; k < models; k++) {
                moved = Math.max(moved, Math.abs(next[k] - weights[k]));
                weights[k] = next[k];
            }
            if (moved < SETTLED) {
                break;
            }
        }
        return weights;
    }

    /// Pseudo-BMA+: Akaike-like weights averaged over the Bayesian bootstrap of rows, which softens them where the
    /// difference rests on a few rows.
    public static double[] pseudoBma(double[][] pointwise, int replications, long seed, Monitor monitor) {
        int models = pointwise.length;
        int rows = pointwise[0].length;
        var random = Seeds.stream(seed);
        var weights = new double[models];
        var shares = new double[rows];
        var sums = new double[models];
        for (int b = 0; b < replications; b++) {
            monitor.check();
            double total = 0;
            for (int i = 0; i < rows; i++) {
                shares[i] = -Math.log(Seeds.open(random));
                total += shares[i];
            }
            for (int k = 0; k < models; k++) {
                double sum = 0;
                for (int i = 0; i < rows; i++) {
                    sum += shares[i] / total * pointwise[k][i];
                }
                sums[k] = rows * sum;
            }
            double normaliser = Loo.logSumExp(sums);
            for (int k = 0; k < models; k++) {
                weights[k] += Math.exp(sums[k] - normaliser) / replications;
            }
        }
        return weights;
    }
}
