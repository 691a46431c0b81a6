package io.outlay.workspace;

import java.math.BigDecimal;
import java.time.LocalDate;

/// How much of the workspace currency one unit of another was worth on a day.
///
/// @param currency ISO 4217 code of the other currency
/// @param rate     above 0
public record ExchangeRate(String currency, LocalDate date, BigDecimal rate) {

    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate must be above 0: " + rate);
        }
    }
}
