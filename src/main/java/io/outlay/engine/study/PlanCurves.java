package io.outlay.engine.study;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.MixEffect;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.Seeds;
import io.outlay.engine.curves.CurveSampler;
import io.outlay.engine.curves.Curves;
import io.outlay.engine.curves.OverPeriods;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What each channel may return over the whole plan: one curve per draw.
///
/// Where a mix model leads, a channel's curves are the model's, jointly over the channels; the return of one that the
/// model cannot tell is a straight line through today's response, and a channel outside the model is taken to bring
/// nothing. Without a mix model a planned channel draws from its fitted families by their weights, and a channel whose
/// curve the data cannot tell draws a straight line through its reported return. Such channels stay at their recent
/// spend; beyond it the line is never used.
final class PlanCurves {
    private static final double NORMAL_95 = 1.6448536269514722;

    private final int draws;
    private final long seed;
    private final boolean caused;

    private PlanCurves(StudySettings settings, boolean caused) {
        this.draws = settings.draws();
        this.seed = settings.seed();
        this.caused = caused;
    }

    /// One list of draws per channel.
    static List<List<CurveShape>> of(StudySettings settings, List<ChannelStudy> channels, Monitor monitor) {
        return weekly(settings, channels, monitor).stream()
                .map(drawn -> drawn.stream()
                        .map(shape -> OverPeriods.of(shape, settings.weeks()))
                        .toList())
                .toList();
    }

    /// The same of one week, as [PlanDraws] has them of the whole plan.
    static List<List<CurveShape>> weekly(StudySettings settings, List<ChannelStudy> channels, Monitor monitor) {
        boolean caused = channels.stream().anyMatch(channel -> channel.mix().isPresent());
        var curves = new PlanCurves(settings, caused);
        var drawn = new ArrayList<List<CurveShape>>();
        for (int c = 0; c < channels.size(); c++) {
            drawn.add(curves.weekly(channels.get(c), c, monitor));
        }
        return drawn;
    }

    /// Which of `count` kept draws stands for draw `d` of `draws`.
    static int kept(int d, int draws, int count) {
        return draws < count ? (int) ((long) d * count / draws) : d % count;
    }

    /// @param index place of the channel in the study: its random stream
    private List<CurveShape> weekly(ChannelStudy channel, int index, Monitor monitor) {
        if (caused) {
            return channel.mix()
                    .map(effect -> caused(effect, channel))
                    .orElseGet(() -> Collections.nCopies(draws, CurveShape.of(CurveFamily.LINEAR, 0)));
        }
        boolean curve = channel.role() == PlanRole.PLANNED
                || channel.role() == PlanRole.LOCKED && channel.fits().best().isPresent();
        return curve ? CurveSampler.draw(channel.fits(), draws, seed + index, monitor) : lines(channel, index);
    }

    /// The model's draws, evenly over all there are, the same ones for every channel.
    private List<CurveShape> caused(MixEffect effect, ChannelStudy channel) {
        var curves = new ArrayList<CurveShape>(draws);
        int count = effect.draws().size();
        for (int d = 0; d < draws; d++) {
            var shape = effect.draws().draw(kept(d, draws, count));
            curves.add(channel.role() == PlanRole.HELD ? line(shape, channel.today()) : shape);
        }
        return curves;
    }

    private static CurveShape line(CurveShape shape, double today) {
        return CurveShape.of(CurveFamily.LINEAR, today > 0 ? Curves.of(shape).value(today) / today : 0);
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
