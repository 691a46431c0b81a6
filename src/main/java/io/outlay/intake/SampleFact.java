package io.outlay.intake;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.intake.facts.FactDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One fact or point as it was understood, for a person to compare with the file.
///
/// @param name     of the finest entity it belongs to, or of the series
/// @param date     its first date; absent while the report's range is to be asked
/// @param currency ISO code, or empty when unknown
/// @param measures what was reported
/// @param value    of a point of a series
/// @param row      physical line, or record number in JSON, 1-based; 0 for points
public record SampleFact(
        String name,
        Optional<LocalDate> date,
        OptionalInt hour,
        String currency,
        Map<Measure, BigDecimal> measures,
        Optional<BigDecimal> value,
        long row) {

    public SampleFact {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
    }

    static SampleFact of(FactDraft draft) {
        var entity = draft.entity();
        return new SampleFact(
                first(
                        entity.adName(),
                        entity.adId(),
                        entity.adGroupName(),
                        entity.adGroupId(),
                        entity.campaignName(),
                        entity.campaignId(),
                        entity.accountName(),
                        entity.accountId()),
                draft.when().map(when -> when.date()),
                draft.when().map(when -> when.hour()).orElse(OptionalInt.empty()),
                draft.currency(),
                draft.measures(),
                Optional.empty(),
                draft.row());
    }

    static SampleFact of(OutcomePoint point) {
        return new SampleFact(
                point.series(),
                Optional.of(point.date()),
                OptionalInt.empty(),
                point.unit(),
                Map.of(),
                Optional.of(point.value()),
                0);
    }

    private static String first(String... names) {
        for (var name : names) {
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }
}
