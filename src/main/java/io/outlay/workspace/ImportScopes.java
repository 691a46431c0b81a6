package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.PerformanceRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The scopes of a batch and the dates it speaks for in each: the stated range, widened to every row's own date.
///
/// @param facts in the order in which the sorted facts meet them
record ImportScopes(Map<ScopeKey, Period> facts, Map<ImportScopes.Series, Period> outcomes) {

    record Series(String name, String market) {
        static Series of(OutcomePoint point) {
            return new Series(point.series(), point.market());
        }
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

    /// Finds the scopes of facts that come in any order.
    static final class Gathering {
        private static final class Found {
            private PerformanceRow first;
            private Period dates;

            Found(PerformanceRow row, Period dates) {
                this.first = row;
                this.dates = dates;
            }

            void see(PerformanceRow row) {
                if (!dates.contains(row.date())) {
                    dates = hull(dates, new Period(row.date(), row.date()));
                }
                if (FactKey.ORDER.compare(row, first) < 0) {
                    first = row;
                }
            }
        }

        private final Optional<Period> covered;
        private final Map<ScopeKey, Found> found = new HashMap<>();
        private @Nullable PerformanceRow last;
        private @Nullable Found lastFound;

        Gathering(Optional<Period> covered) {
            this.covered = covered;
        }

        void see(PerformanceRow row) {
            var same = lastFound;
            if (same == null || last == null || !alike(last, row)) {
                same = found.computeIfAbsent(ScopeKey.of(row), key -> new Found(row, day(row.date(), covered)));
                lastFound = same;
            }
            last = row;
            same.see(row);
        }

        /// Whether two rows are certainly of one scope.
        private static boolean alike(PerformanceRow a, PerformanceRow b) {
            return a.entity().level() == b.entity().level()
                    && a.grain() == b.grain()
                    && a.segment().isEmpty()
                    && b.segment().isEmpty()
                    && a.entity().accountId().equals(b.entity().accountId())
                    && a.entity().platform().equals(b.entity().platform());
        }

        ImportScopes with(List<OutcomePoint> points) {
            var facts = new LinkedHashMap<ScopeKey, Period>();
            found.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getValue().first, FactKey.ORDER))
                    .forEach(entry -> facts.put(entry.getKey(), entry.getValue().dates));
            var outcomes = new TreeMap<Series, Period>(
                    Comparator.comparing(Series::name).thenComparing(Series::market));
            for (var point : points) {
                outcomes.merge(Series.of(point), day(point.date(), covered), ImportScopes::hull);
            }
            return new ImportScopes(facts, outcomes);
        }
    }
}
