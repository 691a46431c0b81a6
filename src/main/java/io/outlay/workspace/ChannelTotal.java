package io.outlay.workspace;

import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sums of a channel on one platform in one currency as reported, and the imports they come from.
///
/// @param channelId empty for facts that no rule matches
/// @param facts     number of facts added
/// @param imports   numbers of the imports, ascending
public record ChannelTotal(
        Optional<String> channelId,
        String platform,
        String currency,
        Map<Measure, BigDecimal> sums,
        long facts,
        List<Long> imports) {

    public ChannelTotal {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(sums);
        sums = Collections.unmodifiableMap(copy);
        imports = List.copyOf(imports);
    }
}
