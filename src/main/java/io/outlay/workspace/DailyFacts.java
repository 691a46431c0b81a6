package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The facts that count in a period, by platform, account and date; ranges without a daily breakdown left out.
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

    private final Map<AccountDay, DayLevels<CountedFact>> days = new TreeMap<>();

    private DailyFacts() {}

    static DailyFacts load(Handle handle, Period period) throws SQLException {
        var facts = new DailyFacts();
        FactReader.counted(handle, period, fact -> {
            if (fact.scope().grain() != Grain.PERIOD) {
                facts.days
                        .computeIfAbsent(
                                new AccountDay(
                                        fact.scope().platform(),
                                        fact.scope().accountId(),
                                        fact.row().date()),
                                key -> new DayLevels<>())
                        .add(fact);
            }
        });
        return facts;
    }

    Map<AccountDay, DayLevels<CountedFact>> days() {
        return days;
    }
}
