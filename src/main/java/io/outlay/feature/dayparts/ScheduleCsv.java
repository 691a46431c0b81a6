package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartSchedule;
import java.time.DayOfWeek;
import java.util.Locale;

/// A schedule as a file for spreadsheets and for entering into a platform: one row per weekday and hour, in full
/// precision. Each weekday sums to the day's total.
final class ScheduleCsv {
    private ScheduleCsv() {}

    static String of(DaypartSchedule schedule) {
        var out = new StringBuilder("weekday,hour,multiplier,money,currency\n");
        for (var day : DayOfWeek.values()) {
            for (var hour : schedule.hours()) {
                out.append(day.name().toLowerCase(Locale.ROOT))
                        .append(',')
                        .append(hour.hour())
                        .append(',')
                        .append(hour.multiplier().toPlainString())
                        .append(',')
                        .append(hour.amount().toPlainString())
                        .append(',')
                        .append(schedule.budget().currency())
                        .append('\n');
            }
        }
        return out.toString();
    }
}
