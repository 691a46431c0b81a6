package io.outlay.calendar;

import io.outlay.domain.calendar.RetailWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Years of whole weeks: a year starts on the Monday nearest to the first day of the fiscal year.
final class RetailCalendar {
    private static final int WEEKS_IN_QUARTER = 13;
    private static final int LAST_REGULAR_WEEK = 52;

    private final int startMonth;
    private final boolean namedAfterEnd;

    RetailCalendar(int startMonth, boolean namedAfterEnd) {
        this.startMonth = startMonth;
        this.namedAfterEnd = namedAfterEnd;
    }

    RetailWeek of(LocalDate date) {
        int year = date.getYear() + 1;
        while (start(year).isAfter(date)) {
            year--;
        }
        int week = (int) ChronoUnit.WEEKS.between(start(year), date) + 1;
        int regular = Math.min(week, LAST_REGULAR_WEEK) - 1;
        int quarter = regular / WEEKS_IN_QUARTER;
        int month = 3 * quarter + Math.min(2, regular % WEEKS_IN_QUARTER / 4);
        return new RetailWeek(year + (namedAfterEnd && startMonth > 1 ? 1 : 0), quarter + 1, month + 1, week);
    }

    /// First day of the year that starts in (or about) that month of a calendar year.
    private LocalDate start(int year) {
        var first = LocalDate.of(year, startMonth, 1);
        int after = first.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        return after <= 3 ? first.minusDays(after) : first.plusDays(7L - after);
    }
}
