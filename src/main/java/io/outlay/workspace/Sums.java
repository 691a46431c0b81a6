package io.outlay.workspace;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Adds up facts in the workspace currency. Only what may be added is; an amount that has no rate makes its sum
/// unknown, not smaller.
final class Sums {
    private final Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
    private final Set<Measure> unknown = EnumSet.noneOf(Measure.class);

    void add(PerformanceRow row, Rates rates, Consumer<MissingRate> missing) {
        for (var entry : row.measures().entrySet()) {
            var measure = entry.getKey();
            var value = entry.getValue();
            if (!measure.additive()) {
                continue;
            }
            if (!measure.money()) {
                sums.merge(measure, value, BigDecimal::add);
                continue;
            }
            var rate = rates.rate(row.currency(), row.date());
            if (rate.isPresent()) {
                sums.merge(measure, value.multiply(rate.get()), BigDecimal::add);
            } else if (value.signum() == 0) {
                sums.merge(measure, BigDecimal.ZERO, BigDecimal::add);
            } else {
                unknown.add(measure);
                missing.accept(new MissingRate(row.currency(), row.date()));
            }
        }
    }

    /// As reported, whatever the currency: for sums of one currency.
    void addAsReported(PerformanceRow row) {
        row.measures().forEach((measure, value) -> {
            if (measure.additive()) {
                sums.merge(measure, value, BigDecimal::add);
            }
        });
    }

    Map<Measure, BigDecimal> result() {
        var known = new EnumMap<>(sums);
        unknown.forEach(known::remove);
        known.replaceAll((measure, value) -> Decimals.canonical(value));
        return known;
    }
}
