package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartKind;
import io.outlay.domain.daypart.DaypartPattern;
import io.outlay.domain.daypart.DaypartResult;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A pattern as people speak of it: neighbouring hours of one kind are one stretch. Its lift is the mean of its hours'
/// lifts, its evidence that of the weakest.
///
/// @param days     weekdays it holds on; all seven when it is one of every day
/// @param toHour   end of the last hour, 1 to 24
/// @param adjusted p-value after the correction for all comparisons
/// @param borrowed share of the values in the heat map that comes from the level of the whole week
public record Stretch(
        DaypartGrouping grouping,
        boolean peak,
        List<DayOfWeek> days,
        int fromHour,
        int toHour,
        double lift,
        double strength,
        double adjusted,
        boolean significant,
        double borrowed) {
    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());

    public Stretch {
        days = List.copyOf(days);
    }

    /// Hours and days, significant ones first, then those that matter most. The wider groupings only repeat them.
    static List<Stretch> of(DaypartResult.Ok found) {
        var stretches = new ArrayList<Stretch>();
        for (boolean significant : new boolean[] {true, false}) {
            for (var pattern : found.patterns()) {
                if (pattern.significant() == significant && narrow(pattern.grouping())) {
                    add(stretches, one(pattern, found));
                }
            }
        }
        stretches.sort(Comparator.comparing((Stretch stretch) -> !stretch.significant())
                .thenComparing(stretch -> -stretch.weight()));
        return List.copyOf(stretches);
    }

    /// The peak or valley of hours that can be relied on and matters most.
    static Optional<Stretch> best(List<Stretch> stretches, boolean peak) {
        return stretches.stream()
                .filter(stretch -> stretch.significant() && stretch.peak() == peak)
                .min(Comparator.comparing((Stretch stretch) -> stretch.grouping() != DaypartGrouping.HOUR)
                        .thenComparing(stretch -> -stretch.weight()));
    }

    /// How far from the average, over all its hours of the week.
    double weight() {
        return Math.abs(lift - 1) * (toHour - fromHour) * days.size();
    }

    boolean allDay() {
        return fromHour == 0 && toHour == 24;
    }

    private static boolean narrow(DaypartGrouping grouping) {
        return grouping == DaypartGrouping.HOUR || grouping == DaypartGrouping.WEEKDAY;
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        var before = stretches.isEmpty() ? next : stretches.getLast();
        boolean continues = next.grouping == DaypartGrouping.HOUR
                && before.grouping == DaypartGrouping.HOUR
                && before.toHour == next.fromHour
                && before.peak == next.peak
                && before.significant == next.significant;
        if (!continues) {
            stretches.add(next);
            return;
        }
        double hours = before.toHour - before.fromHour;
        stretches.set(
                stretches.size() - 1,
                new Stretch(
                        before.grouping,
                        before.peak,
                        before.days,
                        before.fromHour,
                        next.toHour,
                        (before.lift * hours + next.lift) / (hours + 1),
                        Math.min(before.strength, next.strength),
                        Math.max(before.adjusted, next.adjusted),
                        before.significant,
                        (before.borrowed * hours + next.borrowed) / (hours + 1)));
    }

    private static Stretch one(DaypartPattern pattern, DaypartResult.Ok found) {
        boolean hour = pattern.grouping() == DaypartGrouping.HOUR;
        double borrowed = found.heatmap().stream()
                .filter(cell -> (hour ? cell.hour() : cell.weekday()) == pattern.index())
                .mapToDouble(cell -> cell.borrowed())
                .average()
                .orElse(1);
        return new Stretch(
                pattern.grouping(),
                pattern.kind() == DaypartKind.PEAK,
                hour ? WEEK : List.of(DayOfWeek.of(pattern.index() + 1)),
                hour ? pattern.index() : 0,
                hour ? pattern.index() + 1 : 24,
                pattern.lift(),
                pattern.strength(),
                pattern.adjusted().orElse(1),
                pattern.significant(),
                borrowed);
    }
}
