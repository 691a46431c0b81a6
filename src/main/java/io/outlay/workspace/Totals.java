package io.outlay.workspace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Adds up facts by channel, platform and currency.
final class Totals {
    private record Key(String channelId, String platform, String currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::channelId)
                .thenComparing(Key::platform)
                .thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Entry {
        private final Sums sums = new Sums();
        private final TreeSet<Long> imports = new TreeSet<>();
        private long facts;
    }

    private final ChannelMatcher matcher;
    private final Map<Key, Entry> entries = new TreeMap<>();

    Totals(ChannelMatcher matcher) {
        this.matcher = matcher;
    }

    void add(DaySum fact) {
        var channel = matcher.channelOf(fact.campaign()).orElse("");
        var entry =
                entries.computeIfAbsent(new Key(channel, fact.scope().platform(), fact.currency()), key -> new Entry());
        entry.sums.addAsReported(fact);
        entry.imports.add(fact.importId());
        entry.facts += fact.facts();
    }

    List<ChannelTotal> result() {
        return entries.entrySet().stream()
                .map(entry -> new ChannelTotal(
                        entry.getKey().channelId().isEmpty()
                                ? Optional.empty()
                                : Optional.of(entry.getKey().channelId()),
                        entry.getKey().platform(),
                        entry.getKey().currency(),
                        entry.getValue().sums.result(),
                        entry.getValue().facts,
                        List.copyOf(entry.getValue().imports)))
                .toList();
    }
}
