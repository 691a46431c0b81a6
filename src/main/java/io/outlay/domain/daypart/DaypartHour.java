package io.outlay.domain.daypart;

import java.math.BigDecimal;

/// One hour of a scheduled day.
///
/// @param multiplier 0 (off) or in [0.1, 10]
/// @param effective  24 × multiplier over the sum of all: what the hour gets against an even day
/// @param amount     in whole minor units of the currency
public record DaypartHour(int hour, BigDecimal multiplier, double effective, BigDecimal amount) {}
