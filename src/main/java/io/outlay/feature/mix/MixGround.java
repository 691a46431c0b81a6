package io.outlay.feature.mix;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Measure;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixSettings;
import io.outlay.project.MixInputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stated model with the data that it would be fitted to.
///
/// @param settings as stated now
/// @param inputs   the same with the data, and all that is odd about both
/// @param channels that are not archived, in the person's order, whether in the model or not
/// @param spend    of every channel per complete week, by id
/// @param series   the business's own series
/// @param reported outcome per unit of spend as platforms report it, over all complete weeks, by channel id
/// @param measures that any channel reports, besides spend
record MixGround(
        MixSettings settings,
        MixInputs inputs,
        List<Channel> channels,
        Map<String, List<Double>> spend,
        Map<String, Double> reported,
        List<Series> series,
        List<Measure> measures,
        String currency) {
    MixGround {
        channels = List.copyOf(channels);
        spend = Map.copyOf(spend);
        reported = Map.copyOf(reported);
        series = List.copyOf(series);
        measures = List.copyOf(measures);
    }

    /// A series of the business's own.
    ///
    /// @param weekly means per week, where there are any
    record Series(String name, String unit, List<Double> weekly) {
        Series {
            weekly = List.copyOf(weekly);
        }
    }

    /// The channel's column in the model, if it has one.
    Optional<MixMedia> media(String id) {
        return inputs.request().media().stream()
                .filter(media -> media.id().equals(id))
                .findFirst();
    }

    /// Outcome per unit of spend as the channel's platform reports it; empty where it reports none.
    Optional<Double> reported(String id) {
        return Optional.ofNullable(reported.get(id));
    }

    Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /// Why nothing can be fitted; empty when it can.
    List<MixFinding> stopping() {
        return inputs.findings().stream()
                .filter(finding -> finding.verdict().stops())
                .toList();
    }
}
