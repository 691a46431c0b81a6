package io.outlay.engine.dayparts;

import io.outlay.domain.Period;
import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The rows of a request: its campaign, its last days, in order of time.
///
/// @param period the last `lookbackDays` days up to the last day with a row, cut to the days with rows
/// @param rows   by date, hour, fold and campaign
record Scope(Optional<Period> period, List<HourlySample> rows, List<String> campaigns) {

    static Scope of(DaypartRequest request, List<HourlySample> samples) {
        var mine = samples.stream()
                .filter(sample ->
                        request.campaign().map(sample.campaign()::equals).orElse(true))
                .toList();
        var last = mine.stream().map(HourlySample::date).max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return new Scope(Optional.empty(), List.of(), List.of());
        }
        var first = last.get().minusDays(request.lookbackDays() - 1L);
        var rows = mine.stream()
                .filter(sample -> !sample.date().isBefore(first))
                .sorted(Comparator.comparing(HourlySample::date)
                        .thenComparingInt(HourlySample::hour)
                        .thenComparingInt(HourlySample::fold)
                        .thenComparing(HourlySample::campaign))
                .toList();
        var campaigns = new TreeSet<String>();
        rows.forEach(row -> campaigns.add(row.campaign()));
        return new Scope(Optional.of(new Period(rows.getFirst().date(), last.get())), rows, List.copyOf(campaigns));
    }

    /// Whether a row is a sample: the campaign was shown in that hour.
    static boolean shown(HourlySample row) {
        var impressions = row.measures().get(Measure.IMPRESSIONS);
        return impressions != null && impressions.signum() > 0;
    }

    int samples() {
        return (int) rows.stream().filter(Scope::shown).count();
    }
}
