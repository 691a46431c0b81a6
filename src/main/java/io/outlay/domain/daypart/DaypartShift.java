package io.outlay.domain.daypart;

import java.time.LocalDate;

/// The best three hours of the recent days are others than those of the days before.
///
/// @param since       first of the recent days, the last third of all
/// @param before      first hour of the best three hours before, 0–23; runs over midnight from 22
/// @param now         first hour of the best three hours since
/// @param liftBefore  level of the earlier best hours before `since`, 1 is the average
/// @param liftNow     level of the present best hours since then
/// @param p           share of random exchanges of the days that show a change as large, in (0, 1]
/// @param significant whether p ≤ 0.05; otherwise the change is indicative
public record DaypartShift(
        LocalDate since, int before, int now, double liftBefore, double liftNow, double p, boolean significant) {
    /// Hours that are looked at together.
    public static final int HOURS = 3;
}
