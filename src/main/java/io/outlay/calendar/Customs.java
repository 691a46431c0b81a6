package io.outlay.calendar;

import io.outlay.domain.calendar.Hemisphere;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/// What differs between countries besides holidays: the weekend (Unicode CLDR, supplemental week data) and the
/// hemisphere in which most of the country lies.
final class Customs {
    private static final Set<String> FRIDAY_SATURDAY =
            Set.of("BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE");
    private static final Set<String> SOUTH = Set.of(
            "AO", "AR", "AS", "AU", "BI", "BO", "BR", "BW", "CD", "CK", "CL", "CX", "EC", "FJ", "FK", "GS", "ID", "KM",
            "LS", "MG", "MU", "MW", "MZ", "NA", "NC", "NR", "NU", "NZ", "PE", "PF", "PG", "PY", "RE", "RW", "SB", "SC",
            "SZ", "TL", "TO", "TV", "TZ", "UY", "VU", "WF", "WS", "YT", "ZA", "ZM", "ZW");

    private Customs() {}

    static Set<DayOfWeek> weekend(String country) {
        if (FRIDAY_SATURDAY.contains(country)) {
            return EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        }
        return switch (country) {
            case "AF" -> EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
            case "IR" -> EnumSet.of(DayOfWeek.FRIDAY);
            case "IN", "UG" -> EnumSet.of(DayOfWeek.SUNDAY);
            default -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        };
    }

    static Hemisphere hemisphere(String country) {
        return SOUTH.contains(country) ? Hemisphere.SOUTH : Hemisphere.NORTH;
    }
}
