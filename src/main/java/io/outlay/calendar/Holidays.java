package io.outlay.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Public holidays of a country, or of a region of it. Years are computed as they are asked for. Not thread-safe.
public final class Holidays {
    private final String country;
    private final String region;
    private final Map<Integer, TreeMap<LocalDate, List<String>>> years = new HashMap<>();

    private Holidays(String country, String region) {
        this.country = country;
        this.region = region;
    }

    /// @param country ISO 3166-1 alpha-2; empty for none
    /// @param region  one of [#regions], or empty
    /// @throws IllegalArgumentException when there is no such calendar
    public static Holidays of(String country, String region) {
        if (!country.isEmpty() && !countries().contains(country)) {
            throw new IllegalArgumentException("country " + country);
        }
        if (!region.isEmpty() && !regions(country).containsKey(region)) {
            throw new IllegalArgumentException("region " + region);
        }
        return new Holidays(country, region);
    }

    /// Countries whose holidays are known, upper case, in order.
    public static List<String> countries() {
        var codes = new TreeSet<String>();
        for (var code : HolidayManager.getSupportedCalendarCodes()) {
            if (code.length() == 2) {
                codes.add(code.toUpperCase(Locale.ROOT));
            }
        }
        return List.copyOf(codes);
    }

    /// The regions of a country that have holidays of their own: id → English name. Parts of a region are written with
    /// a dash, such as `by-mu`.
    public static Map<String, String> regions(String country) {
        var regions = new TreeMap<String, String>();
        if (!country.isEmpty()) {
            collect(manager(country).getCalendarHierarchy(), "", regions);
        }
        return regions;
    }

    private static void collect(CalendarHierarchy above, String path, Map<String, String> regions) {
        above.getChildren().forEach((id, child) -> {
            var own = path.isEmpty() ? id : path + "-" + id;
            regions.put(own, child.getDescription(Locale.ENGLISH));
            collect(child, own, regions);
        });
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    /// The names of the public holidays on a date.
    List<String> on(LocalDate date) {
        return year(date.getYear()).getOrDefault(date, List.of());
    }

    /// The first date not before `date` that is a holiday, with its names; empty when the country has none.
    java.util.Optional<Map.Entry<LocalDate, List<String>>> from(LocalDate date) {
        var same = year(date.getYear()).ceilingEntry(date);
        return java.util.Optional.ofNullable(
                same == null ? year(date.getYear() + 1).firstEntry() : same);
    }

    private TreeMap<LocalDate, List<String>> year(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    private TreeMap<LocalDate, List<String>> compute(int year) {
        var byDate = new TreeMap<LocalDate, List<String>>();
        if (country.isEmpty()) {
            return byDate;
        }
        var manager = manager(country);
        var found = region.isEmpty()
                ? manager.getHolidays(Year.of(year))
                : manager.getHolidays(Year.of(year), region.split("-"));
        found.stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .forEach(holiday -> {
                    var names = byDate.computeIfAbsent(holiday.getDate(), date -> new ArrayList<>());
                    var name = holiday.getDescription(Locale.ENGLISH);
                    if (!names.contains(name)) {
                        names.add(name);
                    }
                });
        return byDate;
    }
}
