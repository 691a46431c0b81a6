package io.outlay.workspace;

import java.time.LocalDate;

/// A rate that is needed and not there, so that a figure is absent.
///
/// @param currency ISO 4217 code, or empty when the file did not say
public record MissingRate(String currency, LocalDate date) {}
