package io.outlay.workspace;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        add(row.measures(), row.currency(), row.date(), rates, missing);
    }

    void add(DaySum sum, Rates rates, Consumer<MissingRate> missing) {
        add(sum.measures(), sum.currency(), sum.date(), rates, missing);
    }

    private void add(
            Map<Measure, BigDecimal> measures,
            String currency,
            LocalDate date,
            Rates rates,
            Consumer<MissingRate> missing) {
        for (var entry : measures.entrySet()) {
            var measure = entry.getKey();
            var value = entry.getValue();
            if (!measure.additive()) {
                continue;
            }
            if (!measure.money()) {
                sums.merge(measure, value, BigDecimal::add);
                continue;
            }
            var rate = rates.rate(currency, date);
            if (rate.isPresent()) {
                sums.merge(measure, value.multiply(rate.get()), BigDecimal::add);
            } else if (value.signum() == 0) {
                sums.merge(measure, BigDecimal.ZERO, BigDecimal::add);
            } else {
                unknown.add(measure);
                missing.accept(new MissingRate(currency, date));
            }
        }
    }

    /// As reported, whatever the currency: for sums of one currency.
    void addAsReported(DaySum sum) {
        sum.measures().forEach((measure, value) -> sums.merge(measure, value, BigDecimal::add));
    }

    Map<Measure, BigDecimal> result() {
        var known = new EnumMap<>(sums);
        unknown.forEach(known::remove);
        known.replaceAll((measure, value) -> Decimals.canonical(value));
        return known;
    }
}
