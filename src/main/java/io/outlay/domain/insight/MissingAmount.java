package io.outlay.domain.insight;

import java.time.LocalDate;

/// Why an amount is unknown: the first date on which its currency has no rate.
///
/// @param currency ISO 4217, or empty when the file did not say
/// @param others   how many other currencies or dates are missing, too
public record MissingAmount(String currency, LocalDate date, int others) {}
