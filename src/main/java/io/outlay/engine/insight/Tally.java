package io.outlay.engine.insight;

import io.outlay.domain.data.Measure;
import io.outlay.domain.insight.CampaignFact;
import io.outlay.domain.insight.MissingAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Sums of one account's facts in the workspace currency. An amount that has no rate makes its sum unknown, not
/// smaller.
final class Tally {
    private final Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
    private final Map<Measure, TreeMap<LocalDate, Set<String>>> missing = new EnumMap<>(Measure.class);

    void add(CampaignFact fact) {
        fact.sums().forEach((measure, value) -> {
            if (!measure.money() || value.signum() == 0) {
                sums.merge(measure, value, BigDecimal::add);
            } else if (fact.rate().isPresent()) {
                var rate = fact.rate().get();
                sums.merge(measure, rate.equals(BigDecimal.ONE) ? value : value.multiply(rate), BigDecimal::add);
            } else {
                missing.computeIfAbsent(measure, key -> new TreeMap<>())
                        .computeIfAbsent(fact.date(), date -> new HashSet<>())
                        .add(fact.currency());
            }
        });
    }

    boolean reports(Measure measure) {
        return sums.containsKey(measure) || missing.containsKey(measure);
    }

    BigDecimal sum(Measure measure) {
        return sums.getOrDefault(measure, BigDecimal.ZERO);
    }

    Optional<MissingAmount> missing(Measure measure) {
        var dates = missing.get(measure);
        if (dates == null) {
            return Optional.empty();
        }
        var first = dates.firstEntry();
        int all = dates.values().stream().mapToInt(Set::size).sum();
        return Optional.of(
                new MissingAmount(first.getValue().stream().sorted().findFirst().orElse(""), first.getKey(), all - 1));
    }
}
