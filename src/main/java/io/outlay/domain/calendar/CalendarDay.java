package io.outlay.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One date and what it is part of.
///
/// @param isoYear       year that the ISO week belongs to; differs from the date's around New Year
/// @param quarter       1–4
/// @param weekend       by the country's custom
/// @param holidays      English names of the public holidays on this date
/// @param daysToHoliday to the next public holiday, 0 on one; empty without a country
/// @param nextHoliday   its name, or empty
/// @param events        names of the project's own events
/// @param retail        present when asked for
public record CalendarDay(
        LocalDate date,
        int isoYear,
        int isoWeek,
        int quarter,
        int month,
        DayOfWeek weekday,
        boolean weekend,
        Season season,
        List<String> holidays,
        OptionalInt daysToHoliday,
        String nextHoliday,
        List<String> events,
        FiscalDate fiscal,
        Optional<RetailWeek> retail) {

    public CalendarDay {
        holidays = List.copyOf(holidays);
        events = List.copyOf(events);
    }

    /// Such as `2026-W09`.
    public String isoWeekName() {
        return String.format(java.util.Locale.ROOT, "%04d-W%02d", isoYear, isoWeek);
    }

    /// Such as `2026-03`.
    public String monthName() {
        return String.format(java.util.Locale.ROOT, "%04d-%02d", date.getYear(), month);
    }

    /// Such as `2026-Q1`.
    public String quarterName() {
        return date.getYear() + "-Q" + quarter;
    }

    /// Such as `FY2026`.
    public String fiscalYearName() {
        return "FY" + fiscal.year();
    }
}
