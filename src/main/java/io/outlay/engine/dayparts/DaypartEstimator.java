package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartBucket;
import io.outlay.domain.daypart.DaypartCell;
import io.outlay.domain.daypart.DaypartEvidence;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartPattern;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartResult.Reason;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Compares the hours and days of campaigns: recent level, interval, lift, test against the rest, and, where asked,
/// a schedule for one day with its prediction. Fewer samples than needed are an answer, not a failure.
public final class DaypartEstimator {
    private static final int HOURS_TO_COMPARE = 2;
    private static final String PHASE = "daypart.phase";

    /// @param samples in the request's zone; rows with the same campaign and hour are kept apart
    public DaypartResult estimate(DaypartRequest request, List<HourlySample> samples, Monitor monitor) {
        monitor.progress(0, PHASE);
        monitor.check();
        var metric = request.metric();
        var scope = Scope.of(request, samples);
        var known = MetricSamples.of(scope, metric.numerator(), metric.denominator(), monitor);
        monitor.check();
        var evidence = EvidenceCollector.collect(request, scope, known, monitor);
        monitor.progress(0.3, PHASE);
        var tables = new ArrayList<BucketTable>();
        for (var grouping : DaypartGrouping.values()) {
            tables.add(new BucketTable(grouping, known, request.minPerBucket(), monitor));
        }
        monitor.progress(0.8, PHASE);
        var hours = tables.getFirst();
        var reason = shortfall(request, evidence, hours);
        if (reason.isPresent()) {
            return insufficient(request, evidence, hours, reason.get());
        }
        var sums = new BucketSums(scope.rows(), monitor);
        var buckets = buckets(request, tables, sums);
        var patterns = patterns(buckets, tables);
        var schedule = request.budget().map(budget -> new ScheduleMaker().make(budget, patterns));
        var prediction = schedule.flatMap(
                day -> SchedulePredictor.of(metric, scope, monitor).map(predictor -> predictor.predict(day)));
        monitor.progress(1, PHASE);
        return new DaypartResult.Ok(evidence, buckets, patterns, heatmap(known, request, sums), schedule, prediction);
    }

    private static Optional<Reason> shortfall(DaypartRequest request, DaypartEvidence evidence, BucketTable hours) {
        if (evidence.rows() > 0 && !evidence.offered().contains(request.metric())) {
            return Optional.of(Reason.METRIC_NOT_REPORTED);
        }
        if (evidence.samples() < request.minSamples()) {
            return Optional.of(Reason.TOO_FEW_SAMPLES);
        }
        if (evidence.leftOut().size() == evidence.campaigns().size()) {
            return Optional.of(Reason.NOTHING_HAPPENED);
        }
        if (hours.eligible() < HOURS_TO_COMPARE) {
            return Optional.of(Reason.TOO_FEW_HOURS);
        }
        return hours.baseline() > 0 ? Optional.empty() : Optional.of(Reason.NOTHING_HAPPENED);
    }

    private static DaypartResult insufficient(
            DaypartRequest request, DaypartEvidence evidence, BucketTable hours, Reason reason) {
        var perHour = new ArrayList<Integer>();
        for (int hour = 0; hour < DaypartGrouping.HOUR.size(); hour++) {
            perHour.add(hours.mean(hour).n());
        }
        return new DaypartResult.InsufficientData(
                evidence, reason, request.minSamples(), perHour, moreDays(request, evidence, perHour, reason));
    }

    private static OptionalInt moreDays(
            DaypartRequest request, DaypartEvidence evidence, List<Integer> perHour, Reason reason) {
        if (evidence.period().isEmpty()) {
            return OptionalInt.empty();
        }
        double days = evidence.period().get().days();
        return switch (reason) {
            case TOO_FEW_SAMPLES -> more(request.minSamples(), evidence.samples(), days);
            case TOO_FEW_HOURS ->
                more(
                        request.minPerBucket(),
                        perHour.stream()
                                .sorted(Comparator.reverseOrder())
                                .skip(HOURS_TO_COMPARE - 1L)
                                .findFirst()
                                .orElse(0),
                        days);
            case METRIC_NOT_REPORTED, NOTHING_HAPPENED -> OptionalInt.empty();
        };
    }

    private static OptionalInt more(int needed, int have, double days) {
        return have == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.ceil((needed - have) / (have / days)));
    }

    /// One family for the correction: every bucket that was tested, of all groupings.
    private static List<DaypartBucket> buckets(DaypartRequest request, List<BucketTable> tables, BucketSums sums) {
        var p = tables.stream()
                .flatMap(table -> table.p().stream())
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        var adjusted = BenjaminiHochberg.adjust(p);
        int next = 0;
        var buckets = new ArrayList<DaypartBucket>();
        for (var table : tables) {
            var mine = new ArrayList<OptionalDouble>();
            for (var tested : table.p()) {
                mine.add(tested.isPresent() ? OptionalDouble.of(adjusted[next++]) : tested);
            }
            buckets.addAll(table.buckets(request.metric(), sums, request.minLift(), mine));
        }
        return buckets;
    }

    private static List<DaypartPattern> patterns(List<DaypartBucket> buckets, List<BucketTable> tables) {
        return buckets.stream()
                .filter(bucket ->
                        bucket.grouping().tested() && bucket.strength().isPresent())
                .map(bucket -> new DaypartPattern(
                        bucket.grouping(),
                        bucket.index(),
                        bucket.kind(),
                        bucket.lift().orElseThrow(),
                        bucket.strength().orElseThrow(),
                        bucket.adjusted(),
                        significant(bucket, tables)))
                .toList();
    }

    /// A discovery whose difference points the way of the recent level.
    private static boolean significant(DaypartBucket bucket, List<BucketTable> tables) {
        return bucket.adjusted().isPresent()
                && BenjaminiHochberg.rejected(bucket.adjusted().getAsDouble(), BenjaminiHochberg.Q)
                && tables.get(bucket.grouping().ordinal()).agrees(bucket.index(), bucket.kind());
    }

    private static List<DaypartCell> heatmap(MetricSamples samples, DaypartRequest request, BucketSums sums) {
        var week = DaypartGrouping.HOUR_OF_WEEK;
        var returns = new CellReturns(week, samples, request.metric().numerator());
        var cells = new ArrayList<DaypartCell>();
        for (int cell = 0; cell < week.size(); cell++) {
            cells.add(new DaypartCell(
                    cell / 24,
                    cell % 24,
                    sums.samples(week, cell),
                    returns.level(cell),
                    returns.index(cell),
                    returns.borrowed(cell),
                    returns.n(cell) < request.minPerBucket()));
        }
        return cells;
    }
}
