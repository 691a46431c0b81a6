package io.outlay.domain.study;

import io.outlay.domain.Interval;
import io.outlay.domain.curve.CurveBand;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.WeeklySeries;
import java.util.Optional;

/// What the main job found about one channel.
///
/// @param series  weekly spend and reported outcome
/// @param fits    response curves fitted to it
/// @param returns reported outcome per unit of spend in the observed period, with its week-to-week range
/// @param today   recent spend per week: what the plan is compared with
/// @param minimum least spend per week that the plan may choose
/// @param maximum largest spend per week that the plan may choose
/// @param mix     what the project's mix model says of it, where one leads
public record ChannelStudy(
        Channel channel,
        WeeklySeries series,
        CurveFits fits,
        Optional<Interval> returns,
        PlanRole role,
        double today,
        double minimum,
        double maximum,
        Optional<MixEffect> mix) {

    /// What one unit of spend returned in the observed period: caused, by the mix model, or else reported.
    public Optional<Interval> roas() {
        return mix.isPresent() ? mix.get().returns() : returns;
    }

    /// Weekly response by weekly spend with its 90 % band, absent where nothing can be said.
    public Optional<CurveBand> band() {
        return mix.map(MixEffect::curve).or(fits::averaged);
    }

    /// The same with the name and colour of `other`.
    ChannelStudy lookingLike(Channel other) {
        var looks = new Channel(
                channel.id(),
                other.name(),
                other.colour(),
                channel.minimum(),
                channel.maximum(),
                channel.locked(),
                channel.archived());
        return new ChannelStudy(looks, series, fits, returns, role, today, minimum, maximum, mix);
    }
}
