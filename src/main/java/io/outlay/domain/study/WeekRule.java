package io.outlay.domain.study;

import java.time.LocalDate;

/// What a person decided about one channel in one week of a plan.
///
/// @param week   first day of the week
/// @param amount spend that is committed, ≥ 0; 0 where the channel is off
public record WeekRule(String channel, LocalDate week, double amount) {}
