package io.outlay.engine.scenarios;

import io.outlay.domain.scenario.ScenarioOutcome.Histogram;
import java.util.ArrayList;
import java.util.List;

/// Histogram with bins of width 2·IQR·n^(−1/3) (Freedman and Diaconis 1981), at most 200 of them.
final class Bins {
    private static final int MOST = 200;

    private Bins() {}

    static Histogram of(Sample sample) {
        var sorted = sample.sorted();
        double least = sample.least();
        double range = sample.greatest() - least;
        if (!(range > 0)) {
            // One value only: a bin of width 1 around it, or of the smallest width that doubles can tell.
            double half = Math.max(0.5, Math.ulp(least));
            return new Histogram(List.of(least - half, least + half), List.of((long) sorted.length));
        }
        double width = 2 * (sample.quantile(0.75) - sample.quantile(0.25)) / Math.cbrt(sorted.length);
        // More than half of the draws in one point: the square-root rule.
        double wanted = width > 0 ? Math.ceil(range / width) : Math.ceil(Math.sqrt(sorted.length));
        int bins = (int) Math.clamp(wanted, 1, MOST);
        var edges = new ArrayList<Double>(bins + 1);
        for (int i = 0; i <= bins; i++) {
            edges.add(i == bins ? sample.greatest() : least + range * i / bins);
        }
        var counts = new ArrayList<Long>(bins);
        int from = 0;
        for (int i = 1; i <= bins; i++) {
            int to = from;
            while (to < sorted.length && (i == bins || sorted[to] < edges.get(i))) {
                to++;
            }
            counts.add((long) to - from);
            from = to;
        }
        return new Histogram(edges, counts);
    }
}
