package io.outlay.domain.calendar;

/// Where a date stands in a year of whole weeks whose quarters have months of 4, 4 and 5 weeks; a 53rd week belongs to
/// the last month.
///
/// @param quarter 1–4
/// @param month   1–12
/// @param week    1–53
public record RetailWeek(int year, int quarter, int month, int week) {}
