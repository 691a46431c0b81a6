package io.outlay.domain.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One fact as a platform reported it, in the account's own time zone and currency.
///
/// The key is (platform, account, grain, level, campaign, ad group, ad, segment, date, dateEnd, hour, fold).
///
/// @param segment     sorted `name=value` pairs of further dimensions joined by `;`, or empty
/// @param date        first local date
/// @param dateEnd     last local date; equals `date` unless the grain is PERIOD
/// @param hour        0–23 for HOUR and SEND, else absent
/// @param fold        1 for the second pass through the repeated autumn hour, else 0
/// @param zone        IANA id of the account's zone, or empty when the file does not say
/// @param currency    ISO 4217, or empty when no amount is present or the file does not say
/// @param attribution such as `7d_click,1d_view`, or empty; shown, not part of the key
/// @param measures    what was reported; an absent measure is unknown, not 0
/// @param provisional whether the source itself calls the figures incomplete
/// @param sourceFile  name of the file the row came from
/// @param sourceRow   physical line (or record number in JSON), 1-based
public record PerformanceRow(
        Entity entity,
        String segment,
        Grain grain,
        LocalDate date,
        LocalDate dateEnd,
        OptionalInt hour,
        int fold,
        String zone,
        String currency,
        String attribution,
        Map<Measure, BigDecimal> measures,
        boolean provisional,
        String sourceFile,
        long sourceRow) {

    public PerformanceRow {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
    }

    /// Whether the clocks of the zone skip the hour: kept as reported, and marked wherever hours are shown.
    public boolean skippedHour() {
        return hour.isPresent() && skipped(date, hour.getAsInt(), zone);
    }

    /// Whether a zone's clocks go forward over an hour of a date; never for an unknown zone.
    public static boolean skipped(LocalDate date, int hour, String zone) {
        return !zone.isEmpty()
                && ZoneId.of(zone)
                        .getRules()
                        .getValidOffsets(date.atTime(hour, 0))
                        .isEmpty();
    }

    public Optional<BigDecimal> measure(Measure measure) {
        return Optional.ofNullable(measures.get(measure));
    }
}
