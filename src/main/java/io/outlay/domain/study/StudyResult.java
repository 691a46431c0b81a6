package io.outlay.domain.study;

import io.outlay.domain.Interval;
import io.outlay.domain.data.Channel;
import io.outlay.domain.daypart.DaypartResult;
import java.util.List;
import java.util.Optional;

/// Everything the main job found.
///
/// @param channels those that report spend and outcome, in the person's order
/// @param returns  reported outcome per unit of spend of all of them in the observed period
/// @param plan     absent when no channel could be planned
/// @param dayparts if asked for and there were hours
/// @param mix      the fit whose returns and curves lead, if one does
public record StudyResult(
        StudySettings settings,
        List<ChannelStudy> channels,
        Optional<Interval> returns,
        Optional<PlanStudy> plan,
        Optional<DaypartResult> dayparts,
        Optional<MixBasis> mix) {

    public StudyResult {
        channels = List.copyOf(channels);
    }

    /// The same with the channels named and coloured as they are now.
    public StudyResult withLooksOf(List<Channel> now) {
        var named = channels.stream()
                .map(study -> now.stream()
                        .filter(channel -> channel.id().equals(study.channel().id()))
                        .findFirst()
                        .map(study::lookingLike)
                        .orElse(study))
                .toList();
        return new StudyResult(settings, named, returns, plan, dayparts, mix);
    }

    /// The same findings asked another way: of another planned period, say. The plan stays that of the old settings.
    public StudyResult withSettings(StudySettings other) {
        return new StudyResult(other, channels, returns, plan, dayparts, mix);
    }

    /// What one unit of spend returned over all channels: caused, by the mix model, or else reported.
    public Optional<Interval> roas() {
        return mix.isPresent() ? mix.get().returns() : returns;
    }

    /// Whether returns and curves are what advertising caused rather than what platforms report.
    public boolean incremental() {
        return mix.isPresent();
    }

    /// Whether the data tell what more or less spend on a channel would do. Where a mix model leads, what it does not
    /// know is not known.
    public boolean told(ChannelStudy channel) {
        return incremental()
                ? channel.mix().map(MixEffect::told).orElse(false)
                : channel.fits().tell();
    }

    public Optional<ChannelStudy> channel(String id) {
        return channels.stream().filter(c -> c.channel().id().equals(id)).findFirst();
    }
}
