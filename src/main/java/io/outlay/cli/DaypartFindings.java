package io.outlay.cli;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartNiche;
import io.outlay.domain.daypart.DaypartOutcome;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartShift;
import io.outlay.engine.dayparts.NicheEstimator;
import io.outlay.engine.dayparts.PeakShiftFinder;
import io.outlay.engine.dayparts.SchedulePredictor;
import io.outlay.progress.Monitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a day-part document says besides buckets and schedule.
///
/// @param shift   best hours that moved
/// @param niche   levels of the hours with the help of similar campaigns
/// @param outcome later days beside what was forecast for their spend
record DaypartFindings(
        @Nullable Shift shift,
        @Nullable Niche niche,
        @Nullable Outcome outcome) {

    record Shift(
            String since,
            int before,
            int now,
            int hours,
            double liftBefore,
            double liftNow,
            double p,
            String evidence) {}

    /// @param pattern   24 levels of all campaigns together
    /// @param campaigns 24 hours by name
    record Niche(
            @Nullable String name,
            boolean shared,
            @Nullable Double k,
            List<Double> pattern,
            Map<String, List<DaypartNiche.Hour>> campaigns) {}

    record Outcome(
            String outcome,
            double expected,
            double low,
            double high,
            double actual,
            int days,
            long daysCovered,
            List<Day> byDay) {}

    record Day(String date, double expected, double low, double high, double actual) {}

    /// @param past  rows that were analysed
    /// @param later rows that came after them
    static DaypartFindings find(
            DaypartRequestReader asked,
            @Nullable String nicheName,
            DaypartResult result,
            List<HourlySample> past,
            List<HourlySample> later,
            long seed,
            Monitor monitor) {
        var request = asked.request();
        var shift = result instanceof DaypartResult.Ok
                ? new PeakShiftFinder(seed).find(request, past, monitor)
                : Optional.<DaypartShift>empty();
        var niche = asked.niche().flatMap(members -> {
            var names = new TreeSet<>(members);
            if (names.isEmpty()) {
                past.forEach(row -> names.add(row.campaign()));
            }
            return new NicheEstimator().estimate(request, past, names, monitor);
        });
        var outcome = later.isEmpty()
                ? Optional.<DaypartOutcome>empty()
                : SchedulePredictor.of(request, past, monitor).map(predictor -> predictor.compare(later));
        return new DaypartFindings(
                shift.map(DaypartFindings::shift).orElse(null),
                niche.map(found -> niche(nicheName, found)).orElse(null),
                outcome.map(DaypartFindings::outcome).orElse(null));
    }

    /// Rows of the request's campaign before the day from which outcomes are compared, or from it on.
    static List<HourlySample> rows(DaypartRequestReader asked, List<HourlySample> rows, boolean past) {
        var from = asked.compareFrom().orElse(LocalDate.MAX);
        return rows.stream()
                .filter(row -> row.date().isBefore(from) == past)
                .filter(row -> past
                        || asked.request()
                                .campaign()
                                .map(row.campaign()::equals)
                                .orElse(true))
                .toList();
    }

    private static Shift shift(DaypartShift it) {
        return new Shift(
                it.since().toString(),
                it.before(),
                it.now(),
                DaypartShift.HOURS,
                it.liftBefore(),
                it.liftNow(),
                it.p(),
                it.significant() ? "significant" : "indicative");
    }

    private static Niche niche(@Nullable String name, DaypartNiche it) {
        var campaigns = new TreeMap<String, List<DaypartNiche.Hour>>();
        it.campaigns().forEach(campaign -> campaigns.put(campaign.name(), campaign.hours()));
        var k = it.k();
        return new Niche(name, it.shared(), k.isPresent() ? k.getAsDouble() : null, it.pattern(), campaigns);
    }

    private static Outcome outcome(DaypartOutcome it) {
        return new Outcome(
                it.outcome().id(),
                it.expected(),
                it.low(),
                it.high(),
                it.actual(),
                it.days().size(),
                it.covered(),
                it.days().stream()
                        .map(day -> new Day(day.date().toString(), day.expected(), day.low(), day.high(), day.actual()))
                        .toList());
    }
}
