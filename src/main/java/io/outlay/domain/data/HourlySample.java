package io.outlay.domain.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One campaign's figures in one local hour, in the account's zone.
///
/// @param campaign name shown to the person
/// @param fold     1 for the second pass through the repeated autumn hour, else 0
public record HourlySample(String campaign, LocalDate date, int hour, int fold, Map<Measure, BigDecimal> measures) {

    public HourlySample {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
    }

    public Optional<BigDecimal> measure(Measure measure) {
        return Optional.ofNullable(measures.get(measure));
    }
}
