package io.outlay.cli;

import io.outlay.domain.RunStamp;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartBucket;
import io.outlay.domain.daypart.DaypartCell;
import io.outlay.domain.daypart.DaypartDay;
import io.outlay.domain.daypart.DaypartEvidence;
import io.outlay.domain.daypart.DaypartHourMark;
import io.outlay.domain.daypart.DaypartHourMark.Mark;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartPattern;
import io.outlay.domain.daypart.DaypartPrediction;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The document `daypart-result-1`. Sums are decimal strings; a sum that nobody reported is absent.
///
/// @param missingHours   how many; `missingHoursAt` says which
record DaypartDocument(
        String schema,
        String status,
        RunStamp stamp,
        String metric,
        String zone,
        @Nullable Days period,
        List<String> campaigns,
        List<String> campaignsLeftOut,
        int rows,
        int samples,
        Map<String, String> totals,
        int duplicatesDropped,
        int missingHours,
        List<Hour> missingHoursAt,
        List<Hour> markedHours,
        List<Day> dailyEwma,
        List<String> metricsOffered,
        @Nullable Shortfall insufficient,
        List<Bucket> buckets,
        List<Pattern> patterns,
        List<Cell> heatmap,
        @Nullable Schedule schedule,
        @Nullable Prediction prediction,
        DaypartFindings.@Nullable Shift shift,
        DaypartFindings.@Nullable Niche niche,
        DaypartFindings.@Nullable Outcome outcome) {

    record Days(String from, String to) {}

    record Hour(String campaign, String date, int hour, int fold, String mark) {}

    record Day(String date, double value, double ewma) {}

    record Shortfall(
            String reason,
            String message,
            int samples,
            int samplesNeeded,
            List<Integer> samplesPerHour,
            @Nullable Integer moreDays) {}

    record Bucket(
            String bucket,
            String grouping,
            int index,
            int samples,
            int n,
            Map<String, String> sums,
            @Nullable Double value,
            @Nullable Double ewma,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable Double cv,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double lift,
            @Nullable Double p,
            @Nullable Double pAdjusted,
            @Nullable Double strength,
            String kind) {}

    record Pattern(
            String bucket,
            String grouping,
            int index,
            String kind,
            double lift,
            double strength,
            @Nullable Double pAdjusted,
            String evidence) {}

    record Cell(int weekday, int hour, int samples, double value, double lift, double borrowed, boolean thin) {}

    record Schedule(String total, String currency, String strategy, List<ScheduledHour> hours) {}

    record ScheduledHour(int hour, String multiplier, double effective, String amount) {}

    record Prediction(
            String outcome,
            double value,
            double low,
            double high,
            double even,
            double evenLow,
            double evenHigh,
            List<Integer> hoursWithoutHistory) {}

    static DaypartDocument of(
            DaypartResult result,
            DaypartFindings findings,
            String zone,
            int duplicatesDropped,
            RunStamp stamp,
            Text text) {
        var evidence = result.evidence();
        var missing = evidence.marked(Mark.MISSING);
        var ok = result instanceof DaypartResult.Ok found ? found : null;
        var none = result instanceof DaypartResult.InsufficientData less ? less : null;
        return new DaypartDocument(
                "daypart-result-1",
                ok == null ? "insufficient_data" : "ok",
                stamp,
                evidence.metric().id(),
                zone,
                evidence.period()
                        .map(period ->
                                new Days(period.from().toString(), period.to().toString()))
                        .orElse(null),
                evidence.campaigns(),
                evidence.leftOut(),
                evidence.rows(),
                evidence.samples(),
                sums(evidence.totals()),
                duplicatesDropped,
                missing.size(),
                missing.stream().map(DaypartDocument::hour).toList(),
                evidence.marks().stream()
                        .filter(hour -> hour.mark() != Mark.MISSING)
                        .map(DaypartDocument::hour)
                        .toList(),
                evidence.days().stream().map(DaypartDocument::day).toList(),
                evidence.offered().stream().map(DaypartMetric::id).toList(),
                none == null ? null : shortfall(none, text),
                ok == null
                        ? List.of()
                        : ok.buckets().stream().map(DaypartDocument::bucket).toList(),
                ok == null
                        ? List.of()
                        : ok.patterns().stream().map(DaypartDocument::pattern).toList(),
                ok == null
                        ? List.of()
                        : ok.heatmap().stream().map(DaypartDocument::cell).toList(),
                ok == null ? null : ok.schedule().map(DaypartDocument::schedule).orElse(null),
                ok == null
                        ? null
                        : ok.prediction().map(DaypartDocument::prediction).orElse(null),
                findings.shift(),
                findings.niche(),
                findings.outcome());
    }

    private static Shortfall shortfall(DaypartResult.InsufficientData none, Text text) {
        DaypartEvidence evidence = none.evidence();
        var more = none.moreDays().isPresent()
                ? text.say("daypart.more", none.moreDays().getAsInt())
                : "";
        var offered = String.join(
                ", ", evidence.offered().stream().map(DaypartMetric::id).toList());
        var message =
                text.say("daypart.reason." + none.reason(), evidence.samples(), none.samplesNeeded(), more, offered);
        return new Shortfall(
                none.reason().name(),
                message.strip(),
                evidence.samples(),
                none.samplesNeeded(),
                none.samplesPerHour(),
                orNull(none.moreDays()));
    }

    private static Map<String, String> sums(Map<Measure, BigDecimal> sums) {
        var named = new LinkedHashMap<String, String>();
        sums.forEach((measure, value) -> named.put(measure.id(), value.toPlainString()));
        return named;
    }

    private static Hour hour(DaypartHourMark hour) {
        return new Hour(
                hour.campaign(),
                hour.date().toString(),
                hour.hour(),
                hour.fold(),
                hour.mark().id());
    }

    private static Day day(DaypartDay day) {
        return new Day(day.date().toString(), day.value(), day.ewma());
    }

    private static Bucket bucket(DaypartBucket bucket) {
        return new Bucket(
                bucket.name(),
                bucket.grouping().id(),
                bucket.index(),
                bucket.samples(),
                bucket.n(),
                sums(bucket.sums()),
                orNull(bucket.value()),
                orNull(bucket.ewma()),
                orNull(bucket.mean()),
                orNull(bucket.sd()),
                orNull(bucket.cv()),
                orNull(bucket.low()),
                orNull(bucket.high()),
                orNull(bucket.lift()),
                orNull(bucket.p()),
                orNull(bucket.adjusted()),
                orNull(bucket.strength()),
                bucket.kind().id());
    }

    private static Pattern pattern(DaypartPattern pattern) {
        return new Pattern(
                pattern.name(),
                pattern.grouping().id(),
                pattern.index(),
                pattern.kind().id(),
                pattern.lift(),
                pattern.strength(),
                orNull(pattern.adjusted()),
                pattern.significant() ? "significant" : "indicative");
    }

    private static Cell cell(DaypartCell cell) {
        return new Cell(
                cell.weekday(), cell.hour(), cell.samples(), cell.value(), cell.lift(), cell.borrowed(), cell.thin());
    }

    private static Schedule schedule(DaypartSchedule schedule) {
        var budget = schedule.budget();
        return new Schedule(
                budget.total().setScale(budget.minorDigits()).toPlainString(),
                budget.currency(),
                budget.strategy().id(),
                schedule.hours().stream()
                        .map(hour -> new ScheduledHour(
                                hour.hour(),
                                hour.multiplier().toPlainString(),
                                hour.effective(),
                                hour.amount().toPlainString()))
                        .toList());
    }

    private static Prediction prediction(DaypartPrediction prediction) {
        return new Prediction(
                prediction.outcome().id(),
                prediction.value(),
                prediction.low(),
                prediction.high(),
                prediction.even(),
                prediction.evenLow(),
                prediction.evenHigh(),
                prediction.unknown());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
