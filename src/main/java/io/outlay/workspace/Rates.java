package io.outlay.workspace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Amounts in the workspace currency. Without a rate for exactly that day there is no amount.
final class Rates {
    private record Day(String currency, LocalDate date) {}

    private final String currency;
    private final Map<Day, BigDecimal> rates = new HashMap<>();

    private Rates(String currency) {
        this.currency = currency;
    }

    static Rates load(Handle handle) {
        var rates = new Rates(ProjectStore.read(handle).currency());
        for (var rate : ProjectStore.rates(handle)) {
            rates.rates.put(new Day(rate.currency(), rate.date()), rate.rate());
        }
        return rates;
    }

    /// What one unit of `from` is worth on the day.
    Optional<BigDecimal> rate(String from, LocalDate date) {
        return from.equals(currency) && !currency.isEmpty()
                ? Optional.of(BigDecimal.ONE)
                : Optional.ofNullable(rates.get(new Day(from, date)));
    }
}
