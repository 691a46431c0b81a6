package io.outlay.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.Period;
import io.outlay.domain.calendar.CalendarDay;
import io.outlay.domain.calendar.CalendarEvent;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.domain.calendar.FiscalDate;
import io.outlay.domain.calendar.RetailWeek;
import io.outlay.domain.calendar.Season;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {
    @Test
    void weeksBelongToTheirOwnYear() {
        var plain = new Calendar(CalendarSettings.PLAIN);
        assertThat(plain.day(LocalDate.of(2027, 1, 1)).isoWeekName()).isEqualTo("2026-W53");
        assertThat(plain.day(LocalDate.of(2024, 12, 30)).isoWeekName()).isEqualTo("2025-W01");
        assertThat(plain.year(2024)).hasSize(366);
        assertThat(plain.day(LocalDate.of(2026, 5, 1)).holidays()).isEmpty();
        assertThat(plain.day(LocalDate.of(2026, 5, 1)).daysToHoliday()).isEmpty();
    }

    @Test
    void holidaysOfCountriesAndRegions() {
        assertThat(holidays("DE", "", 2026)).hasSize(9).contains("2026-10-03").doesNotContain("2026-01-06");
        assertThat(holidays("DE", "by", 2026)).contains("2026-01-06", "2026-06-04", "2026-11-01");
        // Independence Day falls on a Saturday and is kept on the Friday
        assertThat(holidays("US", "", 2026)).contains("2026-07-03", "2026-11-26");
        assertThat(holidays("FR", "", 2027)).contains("2027-07-14", "2027-03-29");
        var germany = new Calendar(CalendarSettings.PLAIN.withCountry("DE", ""));
        assertThat(germany.day(LocalDate.of(2026, 12, 24)).daysToHoliday()).hasValue(1);
        assertThat(germany.day(LocalDate.of(2026, 12, 27)).daysToHoliday()).hasValue(5);
        assertThat(germany.day(LocalDate.of(2026, 12, 25)).daysToHoliday()).hasValue(0);
        assertThat(Holidays.regions("DE")).containsEntry("by", "Bavaria");
        assertThatThrownBy(() -> new Calendar(CalendarSettings.PLAIN.withCountry("XX", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> holidays(String country, String region, int year) {
        return new Calendar(CalendarSettings.PLAIN.withCountry(country, region))
                .year(year).stream()
                        .filter(day -> !day.holidays().isEmpty())
                        .map(day -> day.date().toString())
                        .toList();
    }

    @Test
    void weekendsAndSeasonsFollowTheCountry() {
        var friday = LocalDate.of(2026, 1, 2);
        assertThat(in("SA", friday).weekend()).isTrue();
        assertThat(in("SA", friday.plusDays(2)).weekend()).isFalse();
        assertThat(in("IN", friday.plusDays(1)).weekend()).isFalse();
        assertThat(in("DE", friday).weekend()).isFalse();
        assertThat(in("DE", friday).season()).isEqualTo(Season.WINTER);
        assertThat(in("AU", friday).season()).isEqualTo(Season.SUMMER);
        assertThat(in("DE", LocalDate.of(2026, 3, 1)).season()).isEqualTo(Season.SPRING);
    }

    private static CalendarDay in(String country, LocalDate date) {
        return new Calendar(CalendarSettings.PLAIN.withCountry(country, "")).day(date);
    }

    @Test
    void aFiscalYearHasTheNameOfItsEndUnlessChosenOtherwise() {
        var date = LocalDate.of(2026, 7, 1);
        assertThat(fiscal(date, 7, true)).isEqualTo(new FiscalDate(2027, 1, 1));
        assertThat(fiscal(date, 7, false)).isEqualTo(new FiscalDate(2026, 1, 1));
        assertThat(fiscal(date.minusDays(1), 7, true)).isEqualTo(new FiscalDate(2026, 4, 12));
        assertThat(fiscal(date, 1, true)).isEqualTo(new FiscalDate(2026, 3, 7));
    }

    private static FiscalDate fiscal(LocalDate date, int start, boolean end) {
        return new Calendar(CalendarSettings.PLAIN.withFiscalYear(start, end))
                .day(date)
                .fiscal();
    }

    @Test
    void retailMonthsHaveFourFourAndFiveWeeks() {
        var calendar =
                new Calendar(CalendarSettings.PLAIN.withFiscalYear(2, false).withRetailWeeks(true));
        // 1 February 2026 is a Sunday: the nearest Monday is the 2nd
        assertThat(calendar.day(LocalDate.of(2026, 2, 2)).retail()).contains(new RetailWeek(2026, 1, 1, 1));
        assertThat(calendar.day(LocalDate.of(2026, 3, 2)).retail()).contains(new RetailWeek(2026, 1, 2, 5));
        assertThat(calendar.day(LocalDate.of(2026, 3, 30)).retail()).contains(new RetailWeek(2026, 1, 3, 9));
        assertThat(calendar.day(LocalDate.of(2026, 5, 4)).retail()).contains(new RetailWeek(2026, 2, 4, 14));
        for (int year = 2000; year < 2100; year++) {
            for (var day : calendar.year(year)) {
                var week = day.retail().orElseThrow();
                assertThat(week.week()).isBetween(1, 53);
                assertThat(week.month()).isBetween(3 * week.quarter() - 2, 3 * week.quarter());
            }
        }
    }

    @Test
    void ownEvents() {
        var sale = new CalendarEvent("Sale", new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 3)));
        var calendar = new Calendar(CalendarSettings.PLAIN.withEvents(List.of(sale)));
        assertThat(calendar.year(2026).stream().filter(day -> day.events().contains("Sale")))
                .hasSize(3);
    }
}
