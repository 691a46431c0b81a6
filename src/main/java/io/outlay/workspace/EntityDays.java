package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Measure;
import io.outlay.domain.insight.EntityDay;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Walks through the facts that make up the totals by date and entity, a month at a time.
final class EntityDays {
    private record Key(Entity entity, String currency) {}

    private static final class Entry {
        private final Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
        private final TreeSet<String> attributions = new TreeSet<>();
        private boolean provisional;
    }

    private final Map<Long, LocalDate> imported = new HashMap<>();
    private final Rates rates;
    private final Consumer<EntityDay> consumer;

    private EntityDays(Handle handle, Consumer<EntityDay> consumer) {
        this.rates = Rates.load(handle);
        this.consumer = consumer;
        handle.select("SELECT id, at FROM import_batch")
                .map((rs, context) -> Map.entry(
                        rs.getLong(1),
                        Instant.parse(rs.getString(2)).atZone(ZoneOffset.UTC).toLocalDate()))
                .forEach(entry -> imported.put(entry.getKey(), entry.getValue()));
    }

    static void each(Handle handle, Period period, Consumer<EntityDay> consumer) throws SQLException {
        var days = new EntityDays(handle, consumer);
        for (var from = period.from(); !from.isAfter(period.to()); ) {
            var end = from.plusMonths(1).withDayOfMonth(1).minusDays(1);
            var to = end.isAfter(period.to()) ? period.to() : end;
            days.month(DailyFacts.load(handle, new Period(from, to)));
            from = to.plusDays(1);
        }
    }

    private void month(DailyFacts facts) {
        var dates = new ArrayList<>(facts.days().entrySet());
        dates.sort(Comparator.comparing(day -> day.getKey().date()));
        dates.forEach(day -> day(day.getKey().date(), day.getValue().chosen()));
    }

    private void day(LocalDate date, List<CountedFact> chosen) {
        var entries = new LinkedHashMap<Key, Entry>();
        for (var fact : chosen) {
            var row = fact.row();
            var entry = entries.computeIfAbsent(new Key(row.entity(), row.currency()), key -> new Entry());
            row.measures().forEach((measure, value) -> {
                if (measure.additive()) {
                    entry.sums.merge(measure, value, BigDecimal::add);
                }
            });
            if (!row.attribution().isEmpty()) {
                entry.attributions.add(row.attribution());
            }
            entry.provisional |= row.provisional() || young(fact);
        }
        entries.forEach((key, entry) -> consumer.accept(new EntityDay(
                key.entity(),
                date,
                key.currency(),
                rates.rate(key.currency(), date),
                String.join(" | ", entry.attributions),
                entry.provisional,
                entry.sums)));
    }

    /// Whether the platform was still revising the day when it was imported.
    private boolean young(CountedFact fact) {
        var at = imported.get(fact.importId());
        return at != null && fact.row().date().isAfter(at.minusDays(DataSummary.RESTATED_DAYS));
    }
}
