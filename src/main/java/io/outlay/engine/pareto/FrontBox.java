package io.outlay.engine.pareto;

import java.util.Arrays;

/// The box that a front lies in: its best value of every objective, its worst, and a reference a tenth beyond the
/// worst. All objectives minimised.
record FrontBox(double[] best, double[] worst, double[] reference) {
    private static final double BEYOND = 0.1;

    /// @param scores [point][objective]
    static FrontBox around(double[][] scores) {
        int m = scores.length == 0 ? 0 : scores[0].length;
        var best = new double[m];
        var worst = new double[m];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(worst, Double.NEGATIVE_INFINITY);
        for (var point : scores) {
            for (int i = 0; i < m; i++) {
                best[i] = Math.min(best[i], point[i]);
                worst[i] = Math.max(worst[i], point[i]);
            }
        }
        var reference = new double[m];
        for (int i = 0; i < m; i++) {
            double width = worst[i] - best[i];
            double size = width > 0 ? width : Math.max(Math.abs(worst[i]), 1);
            reference[i] = worst[i] + BEYOND * size;
        }
        return new FrontBox(best, worst, reference);
    }

    /// 0 at the best value of an objective, 1 at its worst; 0 where all are alike.
    double scaled(double[] point, int objective) {
        double width = worst[objective] - best[objective];
        return width > 0 ? (point[objective] - best[objective]) / width : 0;
    }

    double volume(double[][] scores) {
        return Hypervolume.of(scores, reference);
    }

    /// The dominated part of the box between the best values and the reference.
    double share(double[][] scores) {
        double box = 1;
        for (int i = 0; i < best.length; i++) {
            box *= reference[i] - best[i];
        }
        return scores.length == 0 || !(box > 0) ? 0 : Math.min(1, volume(scores) / box);
    }
}
