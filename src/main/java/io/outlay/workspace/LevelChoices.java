package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers which level each account's totals use.
final class LevelChoices {
    private record Key(String platform, String accountId, Level level, String scheme) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::platform)
                .thenComparing(Key::accountId)
                .thenComparing(Key::level)
                .thenComparing(Key::scheme);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Use {
        private final Set<Grain> grains = EnumSet.noneOf(Grain.class);
        private final TreeSet<LocalDate> dates = new TreeSet<>();
    }

    private LevelChoices() {}

    static List<LevelChoice> of(DailySums facts) {
        var uses = new TreeMap<Key, Use>();
        facts.eachDay((day, chosen) -> {
            for (var fact : chosen) {
                var scope = fact.scope();
                var use = uses.computeIfAbsent(
                        new Key(scope.platform(), scope.accountId(), scope.level(), scope.scheme()), key -> new Use());
                use.grains.add(scope.grain());
                use.dates.add(day.date());
            }
        });
        return uses.entrySet().stream()
                .map(entry -> new LevelChoice(
                        entry.getKey().platform(),
                        entry.getKey().accountId(),
                        entry.getKey().level(),
                        entry.getKey().scheme(),
                        entry.getValue().grains,
                        new Period(
                                entry.getValue().dates.first(),
                                entry.getValue().dates.last()),
                        entry.getValue().dates.size()))
                .toList();
    }
}
