package io.outlay.feature.channels;

import io.outlay.domain.Interval;
import io.outlay.domain.data.Channel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A channel as its line of the table, in the viewed period. An absent figure was not reported, or cannot be told.
///
/// @param platforms names of the platforms its campaigns run on
/// @param spend     money
/// @param share     of the spend of all channels shown, in [0, 1]
/// @param outcome   as the platforms report it
/// @param returns   outcome per unit of spend with its range: reported, or caused where the table is incremental
/// @param claimed   the reported one beside a caused one
/// @param trend     spend of each of the last 26 weeks
public record ChannelRow(
        Channel channel,
        List<String> platforms,
        OptionalDouble spend,
        OptionalDouble share,
        OptionalDouble outcome,
        OptionalDouble outcomeShare,
        Optional<Interval> returns,
        Optional<Interval> claimed,
        Optional<ChannelCurve> curve,
        List<Double> trend,
        ChannelStatus status) {

    public ChannelRow {
        platforms = List.copyOf(platforms);
        trend = List.copyOf(trend);
    }

    public String id() {
        return channel.id();
    }

    /// What the next 1 brings, if the data can tell.
    public OptionalDouble next() {
        return curve.map(found -> found.now().marginal()).orElse(OptionalDouble.empty());
    }
}
