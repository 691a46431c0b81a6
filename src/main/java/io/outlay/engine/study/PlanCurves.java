package io.outlay.engine.study;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.engine.Seeds;
import io.outlay.engine.curves.CurveSampler;
import io.outlay.engine.curves.OverPeriods;
import java.util.ArrayList;
import java.util.List;

/// What each channel may return over the whole plan: one curve per draw.
///
/// A planned channel draws from its fitted families by their weights. A channel whose curve the data cannot tell stays
/// at its recent spend and draws a straight line through its reported return there; beyond that spend the line is
/// never used.
final class PlanCurves {
    private static final double NORMAL_95 = 1.6448536269514722;

    private final int draws;
    private final long seed;
    private final double weeks;

    PlanCurves(int draws, long seed, double weeks) {
        this.draws = draws;
        this.seed = seed;
        this.weeks = weeks;
    }

    /// @param index place of the channel in the study: its random stream
    List<CurveShape> of(ChannelStudy channel, int index) {
        boolean curve = channel.role() == PlanRole.PLANNED
                || channel.role() == PlanRole.LOCKED && channel.fits().best().isPresent();
        var weekly = curve ? CurveSampler.draw(channel.fits(), draws, seed + index) : lines(channel, index);
        return weekly.stream().map(shape -> OverPeriods.of(shape, weeks)).toList();
    }

    private List<CurveShape> lines(ChannelStudy channel, int index) {
        var lines = new ArrayList<CurveShape>(draws);
        double ratio = channel.returns().map(r -> r.value()).orElse(0.0);
        double se =
                channel.returns().map(r -> (r.high90() - r.value()) / NORMAL_95).orElse(0.0);
        var random = Seeds.stream(seed + index);
        for (int d = 0; d < draws; d++) {
            lines.add(CurveShape.of(CurveFamily.LINEAR, Math.max(0, ratio + se * random.nextGaussian())));
        }
        return lines;
    }
}
