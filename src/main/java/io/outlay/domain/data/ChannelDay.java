package io.outlay.domain.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// One channel's sums on one local date, over facts of one level, in the workspace currency. A measure that no fact of
/// the day reported is absent.
public record ChannelDay(String channelId, LocalDate date, Map<Measure, BigDecimal> sums) {

    public ChannelDay {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(sums);
        sums = Collections.unmodifiableMap(copy);
    }
}
