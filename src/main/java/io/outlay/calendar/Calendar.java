package io.outlay.calendar;

import io.outlay.domain.Period;
import io.outlay.domain.calendar.CalendarDay;
import io.outlay.domain.calendar.CalendarEvent;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.domain.calendar.FiscalDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What every date is part of. Any year; holidays as far as their rules are known. Not thread-safe.
public final class Calendar {
    private final CalendarSettings settings;
    private final Holidays holidays;
    private final Optional<RetailCalendar> retail;

    /// @throws IllegalArgumentException when the country or the region has no calendar
    public Calendar(CalendarSettings settings) {
        this.settings = settings;
        this.holidays = Holidays.of(settings.country(), settings.region());
        this.retail = settings.retailWeeks()
                ? Optional.of(new RetailCalendar(settings.fiscalStart(), settings.namedAfterEnd()))
                : Optional.empty();
    }

    /// All days of a calendar year.
    public List<CalendarDay> year(int year) {
        return days(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    public List<CalendarDay> days(Period period) {
        var days = new ArrayList<CalendarDay>();
        for (var date = period.from(); !date.isAfter(period.to()); date = date.plusDays(1)) {
            days.add(day(date));
        }
        return List.copyOf(days);
    }

    public CalendarDay day(LocalDate date) {
        var next = holidays.from(date);
        var hemisphere = settings.hemisphere().orElse(Customs.hemisphere(settings.country()));
        return new CalendarDay(
                date,
                date.get(IsoFields.WEEK_BASED_YEAR),
                date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                date.get(IsoFields.QUARTER_OF_YEAR),
                date.getMonthValue(),
                date.getDayOfWeek(),
                Customs.weekend(settings.country()).contains(date.getDayOfWeek()),
                hemisphere.season(date.getMonth()),
                holidays.on(date),
                next.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(
                                (int) ChronoUnit.DAYS.between(date, next.get().getKey())),
                next.map(found -> String.join(", ", found.getValue())).orElse(""),
                settings.events().stream()
                        .filter(event -> event.dates().contains(date))
                        .map(CalendarEvent::name)
                        .distinct()
                        .toList(),
                fiscal(date),
                retail.map(years -> years.of(date)));
    }

    private FiscalDate fiscal(LocalDate date) {
        int start = settings.fiscalStart();
        int month = Math.floorMod(date.getMonthValue() - start, 12);
        int first = date.getMonthValue() >= start ? date.getYear() : date.getYear() - 1;
        return new FiscalDate(first + (settings.namedAfterEnd() && start > 1 ? 1 : 0), month / 3 + 1, month + 1);
    }
}
