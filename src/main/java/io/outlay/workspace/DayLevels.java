package io.outlay.workspace;

import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// All facts of one platform, account and date, and which of them make up its total: one level and one segmentation,
/// days before hours, so that nothing is counted twice.
final class DayLevels<T extends Levelled> {
    private static final BigDecimal TOLERANCE = new BigDecimal("1.005");
    private static final Set<Measure> COMPARED = EnumSet.of(
            Measure.SPEND,
            Measure.IMPRESSIONS,
            Measure.CLICKS,
            Measure.CONVERSIONS,
            Measure.REVENUE,
            Measure.RECIPIENTS);

    /// A depth and a segmentation; the finest level first, within it the fewest dimensions.
    record Depth(Level level, String scheme) implements Comparable<Depth> {
        private static final Comparator<Depth> ORDER = Comparator.comparing(Depth::level)
                .reversed()
                .thenComparingInt(
                        depth -> depth.scheme().isEmpty() ? 0 : depth.scheme().split(";").length)
                .thenComparing(Depth::scheme);

        @Override
        public int compareTo(Depth other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Depth, List<T>> days = new TreeMap<>();
    private final Map<Depth, List<T>> hours = new TreeMap<>();
    private final Map<Depth, List<T>> sends = new TreeMap<>();

    void add(T fact) {
        var depth = new Depth(fact.scope().level(), fact.scope().scheme());
        var kind = switch (fact.scope().grain()) {
            case HOUR -> hours;
            case SEND -> sends;
            case DAY, PERIOD -> days;
        };
        kind.computeIfAbsent(depth, key -> new ArrayList<>()).add(fact);
    }

    /// The facts that make up the total.
    List<T> chosen() {
        var candidates = new TreeMap<Depth, List<T>>();
        (days.isEmpty() ? hours : days).forEach((depth, facts) -> candidates.put(depth, new ArrayList<>(facts)));
        sends.forEach((depth, facts) -> {
            var pool = candidates.computeIfAbsent(depth, key -> new ArrayList<>());
            var campaigns = new HashSet<String>();
            pool.forEach(fact -> campaigns.add(fact.campaignId()));
            facts.stream()
                    .filter(fact -> !campaigns.contains(fact.campaignId()))
                    .forEach(pool::add);
        });
        return choose(candidates);
    }

    /// The hourly facts of the chosen depth among hourly facts alone.
    List<T> chosenHours() {
        return choose(hours);
    }

    private List<T> choose(Map<Depth, List<T>> candidates) {
        if (candidates.size() == 1) {
            return candidates.values().iterator().next();
        }
        var totals = new TreeMap<Depth, Map<Measure, BigDecimal>>();
        candidates.forEach((depth, facts) -> totals.put(depth, totals(facts)));
        for (var candidate : candidates.entrySet()) {
            var depth = candidate.getKey();
            boolean complete = totals.entrySet().stream()
                    .filter(other -> other.getKey().level().compareTo(depth.level()) <= 0)
                    .noneMatch(other -> larger(other.getValue(), totals.getOrDefault(depth, Map.of())));
            if (complete) {
                return candidate.getValue();
            }
        }
        // every depth lacks something another has: the one with the most money, else the most impressions
        return candidates.entrySet().stream()
                .max(Comparator.comparing(
                                (Map.Entry<Depth, List<T>> entry) -> of(totals, entry.getKey(), Measure.SPEND))
                        .thenComparing(entry -> of(totals, entry.getKey(), Measure.IMPRESSIONS))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static BigDecimal of(Map<Depth, Map<Measure, BigDecimal>> totals, Depth depth, Measure measure) {
        return totals.getOrDefault(depth, Map.of()).getOrDefault(measure, BigDecimal.ZERO);
    }

    private static boolean larger(Map<Measure, BigDecimal> parent, Map<Measure, BigDecimal> child) {
        return parent.entrySet().stream()
                .anyMatch(entry -> entry.getValue()
                                .compareTo(child.getOrDefault(entry.getKey(), BigDecimal.ZERO)
                                        .multiply(TOLERANCE))
                        > 0);
    }

    private Map<Measure, BigDecimal> totals(List<T> facts) {
        var sums = new EnumMap<Measure, BigDecimal>(Measure.class);
        for (var fact : facts) {
            for (var entry : fact.measures().entrySet()) {
                if (COMPARED.contains(entry.getKey())) {
                    sums.merge(entry.getKey(), entry.getValue(), BigDecimal::add);
                }
            }
        }
        return sums;
    }
}
