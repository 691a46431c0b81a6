package io.outlay.feature.data.calendar;

import io.outlay.domain.calendar.CalendarDay;
import io.outlay.domain.calendar.CalendarSettings;
import java.util.List;
import java.util.Map;

/// A year of the project's calendar.
///
/// @param countries codes whose holidays are known
/// @param regions   of the country chosen: id → name
record CalendarContent(
        CalendarSettings settings,
        int year,
        List<CalendarDay> days,
        List<String> countries,
        Map<String, String> regions) {
    CalendarContent {
        days = List.copyOf(days);
        countries = List.copyOf(countries);
        regions = Map.copyOf(regions);
    }

    /// Days that are a holiday or part of an event.
    List<CalendarDay> special() {
        return days.stream()
                .filter(day -> !day.holidays().isEmpty() || !day.events().isEmpty())
                .toList();
    }
}
