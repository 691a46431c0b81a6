package io.outlay.domain.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// One channel's sums on one local date, over facts of one level, in the workspace currency. A measure that no fact of
/// the day reported is absent.
public record ChannelDay(String channelId, LocalDate date, Map<Measure, BigDecimal> sums) {

    public ChannelDay {
        sums = Amounts.kept(sums);
    }
}
