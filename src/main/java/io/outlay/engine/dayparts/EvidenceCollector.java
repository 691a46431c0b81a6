package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartDay;
import io.outlay.domain.daypart.DaypartEvidence;
import io.outlay.domain.daypart.DaypartHourMark;
import io.outlay.domain.daypart.DaypartHourMark.Mark;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.progress.Monitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Gathers what an analysis rests on: totals, the metric by day, hours that deserve a word.
final class EvidenceCollector {
    private static final int ROWS_BETWEEN_CHECKS = 10_000;

    private EvidenceCollector() {}

    static DaypartEvidence collect(DaypartRequest request, Scope scope, MetricSamples samples, Monitor monitor) {
        var totals = new Sums();
        var byDay = new TreeMap<LocalDate, Sums>();
        int seen = 0;
        for (var row : scope.rows()) {
            if (seen++ % ROWS_BETWEEN_CHECKS == 0) {
                monitor.check();
            }
            totals.add(row.measures());
            byDay.computeIfAbsent(row.date(), date -> new Sums()).add(row.measures());
        }
        var marks = new ArrayList<>(HourMarks.of(scope.rows(), request.zone(), monitor));
        samples.spikes.forEach(
                row -> marks.add(new DaypartHourMark(row.campaign(), row.date(), row.hour(), row.fold(), Mark.SPIKE)));
        return new DaypartEvidence(
                request.metric(),
                scope.period(),
                scope.rows().size(),
                scope.samples(),
                totals.values(),
                days(byDay, request.metric()),
                scope.campaigns(),
                samples.leftOut,
                marks,
                offered(scope.rows()));
    }

    private static List<DaypartDay> days(TreeMap<LocalDate, Sums> byDay, DaypartMetric metric) {
        var ewma = new Ewma(Ewma.ALPHA);
        var days = new ArrayList<DaypartDay>();
        byDay.forEach((date, sums) -> sums.ratio(metric.numerator(), metric.denominator())
                .ifPresent(value -> days.add(new DaypartDay(date, value, ewma.add(value)))));
        return days;
    }

    private static List<DaypartMetric> offered(List<HourlySample> rows) {
        return Arrays.stream(DaypartMetric.values())
                .filter(metric -> rows.stream()
                        .anyMatch(row -> row.measures().containsKey(metric.numerator())
                                && row.measures().containsKey(metric.denominator())))
                .toList();
    }
}
