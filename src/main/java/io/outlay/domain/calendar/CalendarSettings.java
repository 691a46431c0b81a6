package io.outlay.domain.calendar;

import java.util.List;
import java.util.Optional;

/// Whose calendar it is.
///
/// @param country       ISO 3166-1 alpha-2 in upper case, or empty: no holidays, weekend on Saturday and Sunday
/// @param region        a part of the country as the holiday calendar names it, such as `by` for Bavaria, or empty
/// @param hemisphere    for the season; absent: the country's
/// @param fiscalStart   month in which the fiscal year starts, 1–12
/// @param namedAfterEnd whether a fiscal year has the name of the year in which it ends, else in which it starts
/// @param retailWeeks   whether fiscal years also count in weeks of 4-4-5
/// @param events        the project's own
public record CalendarSettings(
        String country,
        String region,
        Optional<Hemisphere> hemisphere,
        int fiscalStart,
        boolean namedAfterEnd,
        boolean retailWeeks,
        List<CalendarEvent> events) {

    /// No country, the calendar year as fiscal year, no events.
    public static final CalendarSettings PLAIN =
            new CalendarSettings("", "", Optional.empty(), 1, true, false, List.of());

    public CalendarSettings {
        if (fiscalStart < 1 || fiscalStart > 12) {
            throw new IllegalArgumentException("fiscal year starts in month " + fiscalStart);
        }
        events = List.copyOf(events);
    }

    public CalendarSettings withCountry(String code, String part) {
        return new CalendarSettings(code, part, hemisphere, fiscalStart, namedAfterEnd, retailWeeks, events);
    }

    public CalendarSettings withHemisphere(Optional<Hemisphere> half) {
        return new CalendarSettings(country, region, half, fiscalStart, namedAfterEnd, retailWeeks, events);
    }

    public CalendarSettings withFiscalYear(int start, boolean afterEnd) {
        return new CalendarSettings(country, region, hemisphere, start, afterEnd, retailWeeks, events);
    }

    public CalendarSettings withRetailWeeks(boolean shown) {
        return new CalendarSettings(country, region, hemisphere, fiscalStart, namedAfterEnd, shown, events);
    }

    public CalendarSettings withEvents(List<CalendarEvent> own) {
        return new CalendarSettings(country, region, hemisphere, fiscalStart, namedAfterEnd, retailWeeks, own);
    }
}
