package io.outlay.engine.data;

import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthInput;
import io.outlay.domain.data.HealthKind;
import io.outlay.domain.data.HealthState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/// Outcomes that jump to another level and stay there. The mean of the logarithms of four weeks is compared with that
/// of the four before; a jump must be large in itself and beside what the series does otherwise, such as in a season.
final class LevelBreaks {
    private static final int SPAN = 28;

    /// Smallest change of the level, as a factor.
    private static final double LARGE = 1.6;

    private static final double DEVIATIONS = 5;
    private static final double NORMAL = 1.4826;

    private LevelBreaks() {}

    static HealthCheck check(HealthInput input) {
        var names = new ArrayList<String>();
        long breaks = 0;
        for (var outcome : input.outcomes().entrySet()) {
            var found = of(outcome.getValue());
            breaks += found.size();
            if (!found.isEmpty()) {
                names.add(outcome.getKey());
            }
        }
        return new HealthCheck(
                HealthKind.BREAKS, names.isEmpty() ? HealthState.PASS : HealthState.REVIEW, breaks, 0, names);
    }

    /// First days of a new level.
    static List<LocalDate> of(SortedMap<LocalDate, Double> series) {
        if (series.size() < 3 * SPAN) {
            return List.of();
        }
        var days = List.copyOf(series.keySet());
        // a day without a sale is one of the least usual ones, not an infinitely small one
        double smallest = series.values().stream()
                .filter(value -> value > 0)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
        var logs = series.values().stream()
                .mapToDouble(value -> Math.log(Math.max(value, smallest / 2)))
                .toArray();
        var jumps = new double[logs.length];
        for (int i = SPAN; i + SPAN <= logs.length; i++) {
            jumps[i] = mean(logs, i, i + SPAN) - mean(logs, i - SPAN, i);
        }
        double limit = Math.max(Math.log(LARGE), DEVIATIONS * NORMAL * spread(jumps));
        var breaks = new ArrayList<LocalDate>();
        int i = SPAN;
        while (i + SPAN <= logs.length) {
            int at = i;
            if (Math.abs(jumps[i]) > limit) {
                for (int j = i; j < Math.min(i + SPAN, logs.length - SPAN); j++) {
                    at = Math.abs(jumps[j]) > Math.abs(jumps[at]) ? j : at;
                }
                breaks.add(days.get(at));
                i = at + SPAN;
            } else {
                i++;
            }
        }
        return breaks;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(0);
    }

    private static double spread(double[] jumps) {
        var sizes = Arrays.stream(jumps, SPAN, Math.max(SPAN + 1, jumps.length - SPAN))
                .map(Math::abs)
                .sorted()
                .toArray();
        return sizes[sizes.length / 2];
    }
}
