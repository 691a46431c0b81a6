package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.PerformanceRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// Hourly facts as samples, one for each campaign, date and hour.
final class HourlyFacts {
    private record Campaign(String platform, String accountId, String campaignId) {
        static Campaign of(Entity entity) {
            return new Campaign(entity.platform().code(), entity.accountId(), entity.campaignId());
        }
    }

    private record Key(String campaign, LocalDate date, int hour, int fold) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::campaign)
                .thenComparing(Key::date)
                .thenComparingInt(Key::hour)
                .thenComparingInt(Key::fold);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private HourlyFacts() {}

    static List<HourlySample> samples(Handle handle, Period period, Predicate<PerformanceRow> wanted)
            throws SQLException {
        var days = new TreeMap<DailyFacts.AccountDay, DayLevels<CountedFact>>();
        FactReader.counted(handle, period, fact -> {
            if (fact.scope().grain() == Grain.HOUR) {
                var scope = fact.scope();
                days.computeIfAbsent(
                                new DailyFacts.AccountDay(
                                        scope.platform(),
                                        scope.accountId(),
                                        fact.row().date()),
                                key -> new DayLevels<>())
                        .add(fact);
            }
        });
        var rows = days.values().stream()
                .flatMap(levels -> levels.chosenHours().stream())
                .map(CountedFact::row)
                .filter(wanted)
                .toList();
        var names = names(rows);
        var rates = Rates.load(handle);
        var sums = new TreeMap<Key, Sums>();
        for (var row : rows) {
            var key = new Key(
                    names.getOrDefault(Campaign.of(row.entity()), ""),
                    row.date(),
                    row.hour().orElse(0),
                    row.fold());
            sums.computeIfAbsent(key, k -> new Sums()).add(row, rates, missing -> {});
        }
        return sums.entrySet().stream()
                .map(entry -> new HourlySample(
                        entry.getKey().campaign(),
                        entry.getKey().date(),
                        entry.getKey().hour(),
                        entry.getKey().fold(),
                        entry.getValue().result()))
                .toList();
    }

    /// The latest name of each campaign; two campaigns of one name are told apart by their ids.
    private static Map<Campaign, String> names(List<PerformanceRow> rows) {
        var names = new HashMap<Campaign, String>();
        for (var row : rows) {
            names.put(Campaign.of(row.entity()), name(row.entity()));
        }
        var once = new HashSet<String>();
        var twice = new HashSet<String>();
        for (var name : names.values()) {
            if (!once.add(name)) {
                twice.add(name);
            }
        }
        names.replaceAll((campaign, name) ->
                twice.contains(name) ? name + " (" + campaign.accountId() + " " + campaign.campaignId() + ")" : name);
        return names;
    }

    private static String name(Entity entity) {
        if (entity.level() == Level.ACCOUNT) {
            return entity.accountName().isEmpty() ? entity.accountId() : entity.accountName();
        }
        return entity.campaignName().isEmpty() ? entity.campaignId() : entity.campaignName();
    }
}
