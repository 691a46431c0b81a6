package io.outlay.engine.mix;

import io.outlay.domain.Interval;
import io.outlay.domain.mix.MixParameter;
import io.outlay.engine.bayes.Diagnostics;
import java.util.Arrays;

/// Draws as figures.
final class Summary {
    private Summary() {}

    /// Mean with 50 and 90 % ranges.
    static Interval interval(double[] draws) {
        var sorted = draws.clone();
        Arrays.sort(sorted);
        return new Interval(
                mean(draws),
                quantile(sorted, 0.05),
                quantile(sorted, 0.25),
                quantile(sorted, 0.75),
                quantile(sorted, 0.95));
    }

    /// Type 7 quantile of sorted draws.
    static double quantile(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    static double middle(double[] x) {
        var sorted = x.clone();
        Arrays.sort(sorted);
        return quantile(sorted, 0.5);
    }

    static double sd(double[] x) {
        return Math.sqrt(covariance(x, x));
    }

    static double covariance(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mx) * (y[i] - my);
        }
        return x.length > 1 ? sum / (x.length - 1) : 0;
    }

    /// 0 where one of them never changes.
    static double correlation(double[] x, double[] y) {
        double scale = sd(x) * sd(y);
        return scale > 0 ? covariance(x, y) / scale : 0;
    }

    static MixParameter parameter(String name, double[] draws, int chains) {
        var sorted = draws.clone();
        Arrays.sort(sorted);
        int length = draws.length / chains;
        var byChain = new double[chains][];
        for (int c = 0; c < chains; c++) {
            byChain[c] = Arrays.copyOfRange(draws, c * length, (c + 1) * length);
        }
        return new MixParameter(
                name,
                mean(draws),
                sd(draws),
                quantile(sorted, 0.05),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 0.95),
                Math.min(Double.MAX_VALUE, Diagnostics.rhat(byChain)),
                Diagnostics.essBulk(byChain),
                Diagnostics.essTail(byChain),
                Diagnostics.errorOfMean(byChain));
    }
}
