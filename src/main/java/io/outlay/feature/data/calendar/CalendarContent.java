package io.outlay.feature.data.calendar;

import io.outlay.domain.Period;
import io.outlay.domain.calendar.CalendarDay;
import io.outlay.domain.calendar.CalendarSettings;
import java.util.ArrayList;
import java.util.Comparator;
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

    /// A holiday, or an event of the project's own.
    record Special(Period dates, String name, boolean own) {}

    /// Holidays and events of the year, in order.
    List<Special> special() {
        var special = new ArrayList<Special>();
        for (var day : days) {
            if (!day.holidays().isEmpty()) {
                special.add(new Special(new Period(day.date(), day.date()), String.join(", ", day.holidays()), false));
            }
        }
        for (var event : settings.events()) {
            if (event.dates().from().getYear() <= year && event.dates().to().getYear() >= year) {
                special.add(new Special(event.dates(), event.name(), true));
            }
        }
        special.sort(Comparator.comparing(each -> each.dates().from()));
        return special;
    }
}
