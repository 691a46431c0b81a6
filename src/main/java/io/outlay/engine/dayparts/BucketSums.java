package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Exact sums and sample counts of every bucket of every grouping, added up once by hour of the week.
final class BucketSums {
    private static final int ROWS_BETWEEN_CHECKS = 10_000;

    private final Map<DaypartGrouping, Sums[]> sums = new EnumMap<>(DaypartGrouping.class);
    private final Map<DaypartGrouping, int[]> samples = new EnumMap<>(DaypartGrouping.class);

    BucketSums(List<HourlySample> rows, Monitor monitor) {
        for (var grouping : DaypartGrouping.values()) {
            var empty = new Sums[grouping.size()];
            Arrays.setAll(empty, i -> new Sums());
            sums.put(grouping, empty);
            samples.put(grouping, new int[grouping.size()]);
        }
        int seen = 0;
        for (var row : rows) {
            if (seen++ % ROWS_BETWEEN_CHECKS == 0) {
                monitor.check();
            }
            int cell = DaypartGrouping.HOUR_OF_WEEK.indexOf(row.date(), row.hour());
            of(DaypartGrouping.HOUR_OF_WEEK, cell).add(row.measures());
            if (Scope.shown(row)) {
                for (var grouping : DaypartGrouping.values()) {
                    Objects.requireNonNull(samples.get(grouping))[grouping.indexOf(row.date(), row.hour())]++;
                }
            }
        }
        for (int cell = 0; cell < DaypartGrouping.HOUR_OF_WEEK.size(); cell++) {
            var values = of(DaypartGrouping.HOUR_OF_WEEK, cell).values();
            int weekday = cell / 24;
            int hour = cell % 24;
            of(DaypartGrouping.HOUR, hour).add(values);
            of(DaypartGrouping.WEEKDAY, weekday).add(values);
            of(DaypartGrouping.DAYPART, hour / 6).add(values);
            of(DaypartGrouping.WEEK_PART, weekday >= 5 ? 1 : 0).add(values);
        }
    }

    Sums of(DaypartGrouping grouping, int bucket) {
        return Objects.requireNonNull(sums.get(grouping))[bucket];
    }

    int samples(DaypartGrouping grouping, int bucket) {
        return Objects.requireNonNull(samples.get(grouping))[bucket];
    }
}
