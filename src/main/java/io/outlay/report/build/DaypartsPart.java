package io.outlay.report.build;

import io.outlay.domain.daypart.DaypartBucket;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartKind;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartPattern;
import io.outlay.domain.daypart.DaypartPrediction;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.report.model.Dayparts;
import io.outlay.report.model.Estimate;
import io.outlay.text.Text;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The day-part page from an analysis that had enough samples.
final class DaypartsPart {
    private static final List<DayOfWeek> ALL_DAYS = List.of(DayOfWeek.values());

    private final Text text;

    DaypartsPart(Text text) {
        this.text = text;
    }

    Optional<Dayparts> of(DaypartResult result, String zone) {
        if (!(result instanceof DaypartResult.Ok ok) || ok.evidence().period().isEmpty()) {
            return Optional.empty();
        }
        var evidence = ok.evidence();
        return Optional.of(new Dayparts(
                String.join(text.say("report.list.separator"), evidence.campaigns()),
                metric(evidence.metric()),
                evidence.period().get(),
                zone,
                evidence.samples(),
                DaypartRequest.MIN_PER_BUCKET,
                ok.heatmap().stream()
                        .filter(cell -> cell.samples() > 0)
                        .map(cell -> new Dayparts.Cell(
                                DayOfWeek.of(cell.weekday() + 1),
                                cell.hour(),
                                cell.lift(),
                                cell.samples(),
                                cell.thin()))
                        .toList(),
                ok.buckets(DaypartGrouping.HOUR).stream()
                        .filter(bucket -> bucket.lift().isPresent())
                        .map(bucket -> new Dayparts.HourLift(bucket.index(), lift(bucket), bucket.samples()))
                        .toList(),
                ok.buckets(DaypartGrouping.WEEKDAY).stream()
                        .filter(bucket -> bucket.lift().isPresent())
                        .map(bucket ->
                                new Dayparts.DayLift(DayOfWeek.of(bucket.index() + 1), lift(bucket), bucket.samples()))
                        .toList(),
                patterns(ok),
                ok.schedule().map(DaypartsPart::schedule),
                ok.prediction().map(DaypartsPart::prediction)));
    }

    private static double lift(DaypartBucket bucket) {
        return bucket.lift().orElseThrow();
    }

    private static Dayparts.Metric metric(DaypartMetric metric) {
        return switch (metric) {
            case ROAS -> Dayparts.Metric.ROAS;
            case CONVERSIONS_PER_CURRENCY -> Dayparts.Metric.CONVERSIONS_PER_SPEND;
            case CLICKS_PER_CURRENCY -> Dayparts.Metric.CLICKS_PER_SPEND;
            case CTR -> Dayparts.Metric.CLICK_RATE;
            case CVR -> Dayparts.Metric.CONVERSION_RATE;
        };
    }

    /// Significant ones first, then by grain, the farthest from the average first. Neighbouring hours of one kind read
    /// as one stretch.
    private static List<Dayparts.Pattern> patterns(DaypartResult.Ok ok) {
        var patterns = new ArrayList<Dayparts.Pattern>();
        for (boolean significant : new boolean[] {true, false}) {
            for (var found : ok.patterns()) {
                if (found.significant() != significant) {
                    continue;
                }
                var pattern = pattern(found);
                var before = patterns.isEmpty() ? pattern : patterns.getLast();
                if (found.grouping() == DaypartGrouping.HOUR && continues(before, pattern)) {
                    patterns.set(patterns.size() - 1, together(before, pattern));
                } else {
                    patterns.add(pattern);
                }
            }
        }
        patterns.sort(Comparator.comparing((Dayparts.Pattern pattern) -> !pattern.significant())
                .thenComparing(Dayparts.Pattern::grain)
                .thenComparing(pattern -> -pattern.weight()));
        return patterns;
    }

    private static boolean continues(Dayparts.Pattern before, Dayparts.Pattern hour) {
        return before.toHour() == hour.fromHour()
                && before.peak() == hour.peak()
                && before.significant() == hour.significant()
                && before.days().equals(hour.days());
    }

    /// The stretch's lift is the mean of its hours'; its evidence that of the weakest.
    private static Dayparts.Pattern together(Dayparts.Pattern before, Dayparts.Pattern hour) {
        double hours = before.toHour() - before.fromHour();
        return new Dayparts.Pattern(
                before.peak(),
                before.days(),
                before.fromHour(),
                hour.toHour(),
                (before.lift() * hours + hour.lift()) / (hours + 1),
                Math.max(before.pAdjusted(), hour.pAdjusted()),
                Math.min(before.strength(), hour.strength()),
                before.significant(),
                Dayparts.Grain.HOURS);
    }

    private static Dayparts.Pattern pattern(DaypartPattern pattern) {
        List<DayOfWeek> days = switch (pattern.grouping()) {
            case HOUR, DAYPART -> ALL_DAYS;
            case WEEKDAY -> List.of(DayOfWeek.of(pattern.index() + 1));
            case WEEK_PART -> pattern.index() == 1 ? ALL_DAYS.subList(5, 7) : ALL_DAYS.subList(0, 5);
            case HOUR_OF_WEEK -> List.of(DayOfWeek.of(pattern.index() / 24 + 1));
        };
        int from = switch (pattern.grouping()) {
            case HOUR -> pattern.index();
            case DAYPART -> 6 * pattern.index();
            case WEEKDAY, WEEK_PART -> 0;
            case HOUR_OF_WEEK -> pattern.index() % 24;
        };
        int hours = switch (pattern.grouping()) {
            case HOUR, HOUR_OF_WEEK -> 1;
            case DAYPART -> 6;
            case WEEKDAY, WEEK_PART -> 24;
        };
        return new Dayparts.Pattern(
                pattern.kind() == DaypartKind.PEAK,
                days,
                from,
                from + hours,
                pattern.lift(),
                pattern.adjusted().orElse(1),
                pattern.strength(),
                pattern.significant(),
                grain(pattern.grouping()));
    }

    private static Dayparts.Grain grain(DaypartGrouping grouping) {
        return switch (grouping) {
            case HOUR, HOUR_OF_WEEK -> Dayparts.Grain.HOURS;
            case WEEKDAY -> Dayparts.Grain.DAY;
            case DAYPART -> Dayparts.Grain.QUARTER_OF_DAY;
            case WEEK_PART -> Dayparts.Grain.PART_OF_WEEK;
        };
    }

    private static Dayparts.Schedule schedule(DaypartSchedule schedule) {
        return new Dayparts.Schedule(
                schedule.budget().total(),
                schedule.budget().strategy().id(),
                schedule.hours().stream()
                        .map(hour -> new Dayparts.Hour(
                                hour.hour(), hour.multiplier().doubleValue(), hour.effective(), hour.amount()))
                        .toList());
    }

    private static Dayparts.Prediction prediction(DaypartPrediction prediction) {
        return new Dayparts.Prediction(
                new Estimate(prediction.value(), prediction.low(), prediction.high()),
                prediction.even(),
                new Estimate(
                        prediction.gain().value(),
                        prediction.gain().low(),
                        prediction.gain().high()),
                prediction.gain().probability());
    }
}
