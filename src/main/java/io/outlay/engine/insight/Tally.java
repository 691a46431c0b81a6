package io.outlay.engine.insight;

import io.outlay.domain.data.Amounts;
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
    private final Amounts.Adding sums = new Amounts.Adding();
    private Map<Measure, TreeMap<LocalDate, Set<String>>> missing = Map.of();

    void add(CampaignFact fact) {
        var rate = fact.rate();
        if (rate.isPresent() && rate.get().equals(BigDecimal.ONE)) {
            sums.add(fact.sums());
            return;
        }
        fact.sums().sums().forEach((measure, value) -> {
            if (!measure.money() || value.signum() == 0) {
                sums.add(measure, value);
            } else if (rate.isPresent()) {
                sums.add(measure, value.multiply(rate.get()));
            } else {
                if (missing.isEmpty()) {
                    missing = new EnumMap<>(Measure.class);
                }
                missing.computeIfAbsent(measure, key -> new TreeMap<>())
                        .computeIfAbsent(fact.date(), date -> new HashSet<>())
                        .add(fact.currency());
            }
        });
    }

    boolean reports(Measure measure) {
        return sums.has(measure) || missing.containsKey(measure);
    }

    BigDecimal sum(Measure measure) {
        return sums.sum(measure);
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
