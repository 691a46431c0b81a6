package io.outlay.intake;

import io.outlay.domain.data.Measure;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an hourly file is to be read.
///
/// @param timestamp header of a column such as `2026-03-02T13:00:00Z`, with an offset, or without any; else `date` and
///                  `hour` are used
/// @param campaign  header of the campaign's column; absent: `campaign` where the file has it, else one campaign
/// @param measures  headers of the figures; a measure that is not named is read from the column of its own name where
///                  the file has it, and is unknown otherwise
/// @param zone      in which dates and hours are wanted
/// @param dataZone  of stamps that state none; absent: they are in `zone`
public record HourlyLayout(
        Optional<String> timestamp,
        Optional<String> date,
        Optional<String> hour,
        Optional<String> campaign,
        Map<Measure, String> measures,
        HourlyDuplicates duplicates,
        ZoneId zone,
        Optional<ZoneId> dataZone) {
    /// What an hourly file can report.
    public static final List<Measure> MEASURES =
            List.of(Measure.IMPRESSIONS, Measure.CLICKS, Measure.SPEND, Measure.CONVERSIONS, Measure.REVENUE);

    public HourlyLayout {
        var copy = new EnumMap<Measure, String>(Measure.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
    }
}
