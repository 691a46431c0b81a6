package io.outlay.workspace;

import io.outlay.domain.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Sums of ranges without a daily breakdown, and which of them count.
final class Ranges {
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

    private final List<DaySum> ranges = new ArrayList<>();

    void add(DaySum range) {
        ranges.add(range);
    }

    /// Ranges that lie in `period` and of which no day is known otherwise, one level each, none overlapping another of
    /// the same account: the shorter one counts.
    List<DaySum> withoutDays(Period period, Predicate<DailyFacts.AccountDay> known) {
        var byRange = new TreeMap<Range, DayLevels<DaySum>>();
        for (var sum : ranges) {
            var dates = new Period(sum.date(), sum.dateEnd());
            if (period.contains(dates.from()) && period.contains(dates.to()) && !anyDay(sum, dates, known)) {
                byRange.computeIfAbsent(
                                new Range(sum.scope().platform(), sum.scope().accountId(), dates),
                                key -> new DayLevels<>())
                        .add(sum);
            }
        }
        var taken = new ArrayList<Range>();
        var chosen = new ArrayList<DaySum>();
        byRange.forEach((range, levels) -> {
            if (taken.stream().noneMatch(range::overlaps)) {
                taken.add(range);
                chosen.addAll(levels.chosen());
            }
        });
        return chosen;
    }

    private static boolean anyDay(DaySum sum, Period dates, Predicate<DailyFacts.AccountDay> known) {
        for (LocalDate day = dates.from(); !day.isAfter(dates.to()); day = day.plusDays(1)) {
            if (known.test(new DailyFacts.AccountDay(
                    sum.scope().platform(), sum.scope().accountId(), day))) {
                return true;
            }
        }
        return false;
    }
}
