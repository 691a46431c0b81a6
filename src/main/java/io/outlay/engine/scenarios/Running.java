package io.outlay.engine.scenarios;

import io.outlay.domain.scenario.ScenarioOutcome.Convergence;
import java.util.ArrayList;
import java.util.List;

/// How the mean settled while draws were added, at points a quarter of a doubling apart.
final class Running {
    private static final double STEP = Math.pow(2, 0.25);
    private static final int FIRST = 64;

    private Running() {}

    /// @param share of the draws that tell something of their own
    static List<Convergence> mean(double[] values, double share) {
        var points = new ArrayList<Convergence>();
        double shift = values[0];
        double sum = 0;
        double squares = 0;
        double next = Math.min(FIRST, values.length);
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - shift;
            sum += distance;
            squares += distance * distance;
            int n = i + 1;
            if (n == values.length || n >= next) {
                double variance = Math.max(0, squares - sum * sum / n) / Math.max(1, n - 1);
                points.add(new Convergence(n, shift + sum / n, Math.sqrt(variance / (n * share))));
                next = Math.max(n + 1, next * STEP);
            }
        }
        return points;
    }
}
