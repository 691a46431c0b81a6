package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Gathers what data there are.
final class DataSummaries {
    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));
    private static final Comparator<ScopeKey> SCOPES = Comparator.comparing(ScopeKey::platform)
            .thenComparing(ScopeKey::accountId)
            .thenComparing(ScopeKey::grain)
            .thenComparing(ScopeKey::level)
            .thenComparing(ScopeKey::scheme);

    private static final class Found {
        private final TreeSet<String> currencies = new TreeSet<>();
        private final TreeSet<LocalDate> dates = new TreeSet<>();
        private LocalDate last = LocalDate.MIN;
        private String accountName = "";
        private long rows;
    }

    private DataSummaries() {}

    static DataSummary of(Handle handle) throws SQLException {
        var found = new TreeMap<ScopeKey, Found>(SCOPES);
        FactReader.counted(handle, ALWAYS, fact -> {
            var source = found.computeIfAbsent(fact.scope(), key -> new Found());
            var row = fact.row();
            source.rows++;
            source.dates.add(row.date());
            source.last = row.dateEnd().isAfter(source.last) ? row.dateEnd() : source.last;
            if (!row.currency().isEmpty()) {
                source.currencies.add(row.currency());
            }
            if (!row.entity().accountName().isEmpty()) {
                source.accountName = row.entity().accountName();
            }
        });
        var sources = found.entrySet().stream()
                .map(entry -> source(entry.getKey(), entry.getValue()))
                .toList();
        return new DataSummary(sources, series(handle), digest(handle));
    }

    private static DataSummary.Source source(ScopeKey key, Found found) {
        boolean daily = key.grain() == Grain.DAY || key.grain() == Grain.HOUR;
        return new DataSummary.Source(
                key.platform(),
                key.accountId(),
                found.accountName,
                key.grain(),
                key.level(),
                key.scheme(),
                List.copyOf(found.currencies),
                found.rows,
                new Period(found.dates.first(), found.last),
                daily ? gaps(found.dates) : List.of());
    }

    private static List<DataSummary.Series> series(Handle handle) {
        record Key(String name, String market, String unit) {}
        var dates = new TreeMap<Key, TreeSet<LocalDate>>(
                Comparator.comparing(Key::name).thenComparing(Key::market).thenComparing(Key::unit));
        for (var point : OutcomeStore.counted(handle)) {
            dates.computeIfAbsent(new Key(point.series(), point.market(), point.unit()), key -> new TreeSet<>())
                    .add(point.date());
        }
        return dates.entrySet().stream()
                .map(entry -> new DataSummary.Series(
                        entry.getKey().name(),
                        entry.getKey().market(),
                        entry.getKey().unit(),
                        entry.getValue().size(),
                        new Period(entry.getValue().first(), entry.getValue().last()),
                        gaps(entry.getValue())))
                .toList();
    }

    private static List<Period> gaps(SortedSet<LocalDate> dates) {
        var gaps = new ArrayList<Period>();
        var previous = dates.getFirst();
        for (var date : dates) {
            if (date.isAfter(previous.plusDays(1))) {
                gaps.add(new Period(previous.plusDays(1), date.minusDays(1)));
            }
            previous = date;
        }
        return gaps;
    }

    static String digest(Handle handle) {
        return RowDigest.of(handle.select("SELECT content_digest FROM import_batch WHERE active ORDER BY id")
                .mapTo(String.class)
                .list()
                .toArray(String[]::new));
    }
}
