package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The facts that count in a period, by platform, account and date, and the ranges without a daily breakdown.
final class DailyFacts {
    /// One account on one date.
    record AccountDay(String platform, String accountId, LocalDate date) implements Comparable<AccountDay> {
        private static final Comparator<AccountDay> ORDER = Comparator.comparing(AccountDay::platform)
                .thenComparing(AccountDay::accountId)
                .thenComparing(AccountDay::date);

        @Override
        public int compareTo(AccountDay other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<AccountDay, DayLevels> days = new TreeMap<>();
    private final List<CountedFact> ranges = new ArrayList<>();

    private DailyFacts() {}

    static DailyFacts load(Handle handle, Period period) throws SQLException {
        var facts = new DailyFacts();
        FactReader.counted(handle, period, fact -> {
            if (fact.scope().grain() == Grain.PERIOD) {
                facts.ranges.add(fact);
            } else {
                facts.days
                        .computeIfAbsent(
                                new AccountDay(
                                        fact.scope().platform(),
                                        fact.scope().accountId(),
                                        fact.row().date()),
                                key -> new DayLevels())
                        .add(fact);
            }
        });
        return facts;
    }

    Map<AccountDay, DayLevels> days() {
        return days;
    }

    /// Ranges that lie in `period` and of which no day is known otherwise, one level each, none overlapping another of
    /// the same account: the shorter one counts.
    List<CountedFact> rangesWithoutDays(Period period) {
        var byRange = new TreeMap<Range, DayLevels>();
        for (var fact : ranges) {
            var dates = new Period(fact.row().date(), fact.row().dateEnd());
            if (period.contains(dates.from()) && period.contains(dates.to()) && !anyDay(fact, dates)) {
                byRange.computeIfAbsent(
                                new Range(fact.scope().platform(), fact.scope().accountId(), dates),
                                key -> new DayLevels())
                        .add(fact);
            }
        }
        var taken = new ArrayList<Range>();
        var chosen = new ArrayList<CountedFact>();
        byRange.forEach((range, levels) -> {
            if (taken.stream().noneMatch(range::overlaps)) {
                taken.add(range);
                chosen.addAll(levels.chosen());
            }
        });
        return chosen;
    }

    private boolean anyDay(CountedFact fact, Period dates) {
        for (var day = dates.from(); !day.isAfter(dates.to()); day = day.plusDays(1)) {
            if (days.containsKey(
                    new AccountDay(fact.scope().platform(), fact.scope().accountId(), day))) {
                return true;
            }
        }
        return false;
    }

    private record Range(String platform, String accountId, Period dates) implements Comparable<Range> {
        private static final Comparator<Range> ORDER = Comparator.comparing(Range::platform)
                .thenComparing(Range::accountId)
                .thenComparingLong(range -> range.dates().days())
                .thenComparing(range -> range.dates().from());

        @Override
        public int compareTo(Range other) {
            return ORDER.compare(this, other);
        }

        boolean overlaps(Range other) {
            return platform.equals(other.platform)
                    && accountId.equals(other.accountId)
                    && !dates.to().isBefore(other.dates.from())
                    && !other.dates.to().isBefore(dates.from());
        }
    }
}
