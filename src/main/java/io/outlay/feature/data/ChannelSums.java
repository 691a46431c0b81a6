package io.outlay.feature.data;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.intake.CampaignTotal;
import io.outlay.workspace.CampaignTag;
import io.outlay.workspace.ChannelMatcher;
import io.outlay.workspace.ChannelSetup;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an import brings to each channel, by the rules as they are now.
///
/// @param channel name, or empty for what no rule matches
/// @param dates   first to last date; absent while the period is not known
/// @param sums    of the measures that add; absent is unknown
record ChannelSums(
        String channel,
        Grain grain,
        String currency,
        long rows,
        Optional<Period> dates,
        Map<Measure, BigDecimal> sums) {
    private record Key(int place, String channel, Grain grain, String currency) {
        static final Comparator<Key> ORDER = Comparator.comparingInt(Key::place)
                .thenComparing(Key::channel)
                .thenComparing(Key::grain)
                .thenComparing(Key::currency);
    }

    /// In the order of the channels, what falls nowhere last; empty while there are no rules.
    static List<ChannelSums> of(List<CampaignTotal> campaigns, ChannelSetup setup, List<CampaignTag> tags) {
        if (setup.rules().isEmpty()) {
            return List.of();
        }
        var matcher = new ChannelMatcher(setup.rules(), tags);
        var order = setup.channels().stream().map(Channel::id).toList();
        var sums = new TreeMap<Key, ChannelSums>(Key.ORDER);
        for (var campaign : campaigns) {
            var id = matcher.channelOf(campaign.entity());
            var name = id.flatMap(setup::channel).map(Channel::name).orElse("");
            int place = id.map(order::indexOf).filter(at -> at >= 0).orElse(Integer.MAX_VALUE);
            var one = new ChannelSums(
                    name, campaign.grain(), campaign.currency(), campaign.rows(), campaign.dates(), campaign.sums());
            sums.merge(new Key(place, name, campaign.grain(), campaign.currency()), one, ChannelSums::plus);
        }
        return List.copyOf(sums.values());
    }

    private ChannelSums plus(ChannelSums other) {
        var all = new EnumMap<Measure, BigDecimal>(Measure.class);
        all.putAll(sums);
        other.sums.forEach((measure, value) -> all.merge(measure, value, BigDecimal::add));
        return new ChannelSums(channel, grain, currency, rows + other.rows, hull(dates, other.dates), all);
    }

    private static Optional<Period> hull(Optional<Period> a, Optional<Period> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        var from = a.get().from().isBefore(b.get().from())
                ? a.get().from()
                : b.get().from();
        var to = a.get().to().isAfter(b.get().to()) ? a.get().to() : b.get().to();
        return Optional.of(new Period(from, to));
    }
}
