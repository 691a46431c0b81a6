package io.outlay.workspace;

import io.outlay.domain.data.Amounts;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;

/// Sums in the workspace currency.
///
/// @param unknown bits of the measures in which an amount has no rate, by ordinal
record Worth(Amounts amounts, int unknown) {

    static Worth of(DaySum sum, Rates rates, Consumer<MissingRate> missing) {
        return of(sum.sums(), sum.currency(), sum.date(), rates, missing);
    }

    static Worth of(Amounts reported, String currency, LocalDate date, Rates rates, Consumer<MissingRate> missing) {
        var rate = rates.rate(currency, date);
        if (rate.isPresent() && rate.get().equals(BigDecimal.ONE)) {
            return new Worth(reported, 0);
        }
        var adding = new Amounts.Adding();
        int unknown = 0;
        for (var entry : reported.sums().entrySet()) {
            Measure measure = entry.getKey();
            var value = entry.getValue();
            if (!measure.money() || value.signum() == 0) {
                adding.add(measure, value);
            } else if (rate.isPresent()) {
                adding.add(measure, value.multiply(rate.get()));
            } else {
                unknown |= 1 << measure.ordinal();
                missing.accept(new MissingRate(currency, date));
            }
        }
        return new Worth(adding.amounts(), unknown);
    }

    Worth plus(Worth other) {
        return new Worth(amounts.plus(other.amounts), unknown | other.unknown);
    }
}
