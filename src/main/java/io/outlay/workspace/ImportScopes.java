package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.OutcomePoint;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The scopes of a batch and the dates it speaks for in each: the stated range, widened to every row's own date.
record ImportScopes(Map<ScopeKey, Period> facts, Map<ImportScopes.Series, Period> outcomes) {

    record Series(String name, String market) {
        static Series of(OutcomePoint point) {
            return new Series(point.series(), point.market());
        }
    }

    static ImportScopes of(ImportBatch batch) {
        var facts = new LinkedHashMap<ScopeKey, Period>();
        for (var row : batch.rows()) {
            facts.merge(ScopeKey.of(row), day(row.date(), batch.covered()), ImportScopes::hull);
        }
        var outcomes =
                new TreeMap<Series, Period>(Comparator.comparing(Series::name).thenComparing(Series::market));
        for (var point : batch.outcomes()) {
            outcomes.merge(Series.of(point), day(point.date(), batch.covered()), ImportScopes::hull);
        }
        return new ImportScopes(facts, outcomes);
    }

    /// From the first to the last date of any scope; empty for a batch without rows.
    Optional<Period> hull() {
        return Stream.concat(facts.values().stream(), outcomes.values().stream())
                .reduce(ImportScopes::hull);
    }

    boolean covers(ScopeKey scope, LocalDate date) {
        var dates = facts.get(scope);
        return dates != null && dates.contains(date);
    }

    boolean covers(Series series, LocalDate date) {
        var dates = outcomes.get(series);
        return dates != null && dates.contains(date);
    }

    private static Period day(LocalDate date, Optional<Period> covered) {
        var day = new Period(date, date);
        return covered.map(range -> hull(range, day)).orElse(day);
    }

    private static Period hull(Period a, Period b) {
        return new Period(a.from().isBefore(b.from()) ? a.from() : b.from(), a.to().isAfter(b.to()) ? a.to() : b.to());
    }
}
