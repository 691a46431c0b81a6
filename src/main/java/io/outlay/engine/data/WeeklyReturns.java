package io.outlay.engine.data;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.domain.data.WeeklySeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reported return of one channel, or of several together, over the complete weeks of a period.
public final class WeeklyReturns {
    private WeeklyReturns() {}

    /// Empty without spend or with fewer than three complete weeks in the period.
    public static Optional<Interval> of(WeeklySeries series, Period period) {
        var spend = new ArrayList<Double>();
        var outcome = new ArrayList<Double>();
        for (int i = 0; i < series.size(); i++) {
            if (inside(period, series.weeks().get(i))) {
                spend.add(series.spend().get(i));
                outcome.add(series.outcome().get(i));
            }
        }
        return ReturnRatio.of(spend, outcome);
    }

    /// The return of all channels together, over the weeks that every one of them reports that has begun and not ended:
    /// a channel that ran for three weeks only counts in those, and does not take the others' weeks away.
    public static Optional<Interval> together(List<WeeklySeries> channels, Period period) {
        var weeks = new TreeMap<LocalDate, double[]>();
        var missing = new TreeSet<LocalDate>();
        for (var series : channels) {
            for (int i = 0; i < series.size(); i++) {
                var sums = weeks.computeIfAbsent(series.weeks().get(i), monday -> new double[2]);
                sums[0] += series.spend().get(i);
                sums[1] += series.outcome().get(i);
            }
        }
        for (var series : channels) {
            missing.addAll(holes(series, weeks.navigableKeySet()));
        }
        var sums = weeks.entrySet().stream()
                .filter(week -> inside(period, week.getKey()) && !missing.contains(week.getKey()))
                .map(week -> week.getValue())
                .toList();
        return ReturnRatio.of(
                sums.stream().map(week -> week[0]).toList(),
                sums.stream().map(week -> week[1]).toList());
    }

    /// Weeks between a channel's first and last that it does not report.
    private static Set<LocalDate> holes(WeeklySeries series, NavigableSet<LocalDate> weeks) {
        if (series.size() == 0) {
            return Set.of();
        }
        var holes = new TreeSet<>(
                weeks.subSet(series.weeks().getFirst(), true, series.weeks().getLast(), true));
        series.weeks().forEach(holes::remove);
        return holes;
    }

    private static boolean inside(Period period, LocalDate monday) {
        return period.contains(monday) && period.contains(monday.plusDays(6));
    }
}
