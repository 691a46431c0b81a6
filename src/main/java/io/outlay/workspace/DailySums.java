package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The sums that make up the totals, by platform, account and date: what counts is looked up per scope and date, and
/// only the sums of one account's day are in memory at a time.
final class DailySums {
    private record Place(SumsFile file, long importId, SumsFile.Part part) {}

    /// Takes what makes up one account's total of one date.
    @FunctionalInterface
    interface Days {
        void day(DailyFacts.AccountDay day, List<DaySum> chosen);
    }

    private final TreeMap<DailyFacts.AccountDay, List<Place>> days = new TreeMap<>();
    private final Ranges ranges = new Ranges();

    private DailySums() {}

    static DailySums load(Handle handle, LocalMachine machine, Period period) throws SQLException {
        var sums = new DailySums();
        var coverage = Coverage.load(handle);
        var files = SumsFiles.of(handle, machine);
        for (var stored : imports(handle, period)) {
            if (!coverage.anyCounts(stored.id(), period)) {
                continue;
            }
            sums.add(files.find(handle, stored.id(), stored.digest()), stored.id(), coverage, period);
        }
        return sums;
    }

    private record Stored(long id, String digest) {}

    /// Imports that count and speak of the period. Scopes cover every first day of theirs, but not every last one.
    private static List<Stored> imports(Handle handle, Period period) {
        return handle.select(
                        "SELECT b.id, b.stored_digest FROM import_batch b WHERE b.active AND EXISTS (SELECT 1 FROM"
                                + " fact_scope s WHERE s.import_id = b.id AND s.first_day <= ? AND s.last_day >= ?)"
                                + " ORDER BY b.id",
                        period.to(),
                        period.from())
                .map((rs, context) -> new Stored(rs.getLong(1), rs.getString(2)))
                .list();
    }

    private void add(SumsFile file, long importId, Coverage coverage, Period period) {
        var ids = new HashMap<ScopeKey, Integer>();
        for (var part : file.parts()) {
            if (!period.contains(part.date())) {
                continue;
            }
            var scope = part.scope();
            int id = ids.computeIfAbsent(scope, key -> coverage.id(importId, key));
            if (!coverage.counts(id, part.date())) {
                continue;
            }
            if (scope.grain() == Grain.PERIOD) {
                file.sums(importId, part).forEach(ranges::add);
            } else {
                days.computeIfAbsent(
                                new DailyFacts.AccountDay(scope.platform(), scope.accountId(), part.date()),
                                key -> new ArrayList<>(2))
                        .add(new Place(file, importId, part));
            }
        }
    }

    /// Every account's day in order.
    void eachDay(Days consumer) {
        days.forEach((day, places) -> consumer.day(day, chosen(places)));
    }

    private static List<DaySum> chosen(List<Place> places) {
        if (places.size() == 1) {
            return sums(places.getFirst());
        }
        var levels = new DayLevels<DaySum>();
        places.forEach(place -> sums(place).forEach(levels::add));
        return levels.chosen();
    }

    private static List<DaySum> sums(Place place) {
        return place.file().sums(place.importId(), place.part());
    }

    /// Ranges that lie in `period` and of which no day is known otherwise; see [Ranges].
    List<DaySum> rangesWithoutDays(Period period) {
        return ranges.withoutDays(period, days::containsKey);
    }
}
