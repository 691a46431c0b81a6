package io.outlay.domain.calendar;

/// Where a date stands in the fiscal year.
///
/// @param quarter 1–4
/// @param month   1–12, counted from the fiscal year's first
public record FiscalDate(int year, int quarter, int month) {}
