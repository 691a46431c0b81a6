package io.outlay.engine.study;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.FitChoices;
import io.outlay.domain.study.MixEffect;
import io.outlay.domain.study.MixFigures;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.curves.CurveFitter;
import io.outlay.engine.data.WeeklyReturns;
import io.outlay.progress.Monitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Looks at one channel: its curves, its reported return, and how far a plan may move it.
final class ChannelStudies {
    /// Weeks whose mean spend is called today's.
    static final int RECENT_WEEKS = 13;

    /// Weeks that an effect may last.
    private static final int CARRY_OVER_WEEKS = 8;

    private final double confidence;
    private final FitChoices fitting;
    private final Period observed;
    private final Optional<MixFigures> mix;

    /// @param confidence of the curves' intervals
    /// @param mix        figures of the mix model that leads
    ChannelStudies(double confidence, FitChoices fitting, Period observed, Optional<MixFigures> mix) {
        this.mix = mix;
        this.confidence = confidence;
        this.fitting = fitting;
        this.observed = observed;
    }

    ChannelStudy of(Channel channel, WeeklySeries series, Optional<StudyResult> earlier, Monitor monitor) {
        var choice = fitting.of(channel.id());
        var fits = earlier.filter(
                        study -> study.settings().fitting().of(channel.id()).equals(choice))
                .flatMap(study -> study.channel(channel.id()))
                .filter(known -> known.series().equals(series))
                .map(ChannelStudy::fits)
                .orElseGet(() -> fit(choice, series, monitor));
        double today = series.recentSpend(RECENT_WEEKS);
        var effect = mix.map(figures -> figures.channels().get(channel.id()));
        // where the mix model leads, what it does not know is not known
        boolean told = mix.isPresent() ? effect.map(MixEffect::told).orElse(false) : fits.tell();
        var role = PlanRules.role(channel, told);
        var study = new ChannelStudy(channel, series, fits, returns(series), role, today, today, today, effect);
        if (role != PlanRole.PLANNED) {
            return study;
        }
        var limits = PlanRules.limits(channel, PlanRules.guard(study));
        return new ChannelStudy(
                channel, series, fits, returns(series), role, today, limits.minimum(), limits.maximum(), effect);
    }

    private CurveFits fit(FitChoices.Choice choice, WeeklySeries series, Monitor monitor) {
        var points = new CurvePoints(
                series.spend(),
                series.outcome(),
                choice.carryOver().isPresent() ? afterUnknown(series.size()) : List.of());
        var curve = choice.family()
                .map(family -> new CurveFitRequest(points, List.of(family), false, Map.of()))
                .orElseGet(() -> CurveFitRequest.auto(points));
        var request = choice.carryOver()
                .map(kind -> curve.withCarryOver(new Adstock(kind, CARRY_OVER_WEEKS, true)))
                .orElse(curve);
        return new CurveFitter(choice.loss(), confidence).fit(request, monitor);
    }

    /// What was spent before the first week is not known, so weeks that it may still reach only tell what they carry
    /// into later ones; of a short series at most a quarter is given up for that.
    private static List<Double> afterUnknown(int weeks) {
        int unknown = Math.min(CARRY_OVER_WEEKS - 1, weeks / 4);
        return IntStream.range(0, weeks).mapToObj(i -> i < unknown ? 0.0 : 1.0).toList();
    }

    /// The return of all channels together.
    Optional<Interval> together(List<ChannelStudy> channels) {
        return WeeklyReturns.together(
                channels.stream().map(ChannelStudy::series).toList(), observed);
    }

    private Optional<Interval> returns(WeeklySeries series) {
        return WeeklyReturns.of(series, observed);
    }
}
