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
/// @param margin    share of reported revenue that is left after the goods are paid; absent where nobody said it, and
///                  where the outcome is not money
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
        OptionalDouble margin,
        ChannelStatus status) {

    public ChannelRow {
        platforms = List.copyOf(platforms);
        trend = List.copyOf(trend);
    }

    public String id() {
        return channel.id();
    }

    /// What is left of the reported revenue after goods and advertising are paid.
    public OptionalDouble profit() {
        return margin.isPresent() && outcome.isPresent() && spend.isPresent()
                ? OptionalDouble.of(margin.getAsDouble() * outcome.getAsDouble() - spend.getAsDouble())
                : OptionalDouble.empty();
    }

    /// What the next 1 brings, if the data can tell.
    public OptionalDouble next() {
        return curve.map(found -> found.now().marginal()).orElse(OptionalDouble.empty());
    }
}
