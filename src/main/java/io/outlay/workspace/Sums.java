package io.outlay.workspace;

import io.outlay.domain.data.Amounts;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;

/// Adds up facts in the workspace currency. Only what may be added is; an amount that has no rate makes its sum
/// unknown, not smaller.
final class Sums {
    private final Amounts.Adding sums = new Amounts.Adding();
    private int unknown;

    void add(PerformanceRow row, Rates rates, Consumer<MissingRate> missing) {
        var adding = new Amounts.Adding();
        row.measures().forEach((measure, value) -> {
            if (measure.additive()) {
                adding.add(measure, value);
            }
        });
        add(Worth.of(adding.amounts(), row.currency(), row.date(), rates, missing));
    }

    void add(Worth worth) {
        sums.add(worth.amounts());
        unknown |= worth.unknown();
    }

    /// As reported, whatever the currency: for sums of one currency.
    void addAsReported(DaySum sum) {
        sums.add(sum.sums());
    }

    Map<Measure, BigDecimal> result() {
        return sums.amounts().without(unknown).sums();
    }
}
