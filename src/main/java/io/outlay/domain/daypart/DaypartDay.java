package io.outlay.domain.daypart;

import java.time.LocalDate;

/// The metric of one day (ratio of the day's sums) and its exponentially weighted mean up to that day.
public record DaypartDay(LocalDate date, double value, double ewma) {}
