package io.outlay.plot;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Moves labels as little as it takes for none to touch another.
final class Nudge {
    static final double APART = 14;

    private Nudge() {}

    /// @param wanted places along one direction, in any order
    /// @return places between `low` and `high`, at least [#APART] from each other as long as there is room
    static double[] apart(double[] wanted, double low, double high) {
        int n = wanted.length;
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double gap = n > 1 ? Math.min(APART, Math.max(0, high - low) / (n - 1)) : 0;
        var places = new double[n];
        // clusters of touching labels move together: each takes the middle of what its members want
        var start = new double[n];
        var size = new int[n];
        int clusters = 0;
        for (int k = 0; k < n; k++) {
            start[clusters] = wanted[order[k]];
            size[clusters] = 1;
            clusters++;
            while (clusters > 1 && start[clusters - 2] + size[clusters - 2] * gap > start[clusters - 1]) {
                int a = size[clusters - 2];
                int b = size[clusters - 1];
                start[clusters - 2] = (start[clusters - 2] * a + (start[clusters - 1] - a * gap) * b) / (a + b);
                size[clusters - 2] = a + b;
                clusters--;
            }
        }
        int at = 0;
        for (int c = 0; c < clusters; c++) {
            for (int k = 0; k < size[c]; k++) {
                places[order[at++]] = start[c] + k * gap;
            }
        }
        double floor = low;
        for (int k = 0; k < n; k++) {
            places[order[k]] = Math.max(places[order[k]], floor);
            floor = places[order[k]] + gap;
        }
        double ceiling = high;
        for (int k = n - 1; k >= 0; k--) {
            places[order[k]] = Math.min(places[order[k]], ceiling);
            ceiling = places[order[k]] - gap;
        }
        return places;
    }
}
