package io.outlay.engine.study;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.curves.CurveFitter;
import io.outlay.engine.data.WeeklyReturns;
import io.outlay.progress.Monitor;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks at one channel: its curves, its reported return, and how far a plan may move it.
final class ChannelStudies {
    /// Weeks whose mean spend is called today's.
    static final int RECENT_WEEKS = 13;

    /// A plan leaves observed spend by a fifth at the most, and not at all where no saturation was seen.
    private static final double EXTRAPOLATION = 1.2;

    private static final Set<CurveVerdict> CANNOT_TELL = EnumSet.of(
            CurveVerdict.TOO_FEW_POINTS,
            CurveVerdict.NO_VARIATION,
            CurveVerdict.NO_EFFECT,
            CurveVerdict.SLOPE_NOT_IDENTIFIED,
            CurveVerdict.NEGATIVE_RESPONSE,
            CurveVerdict.NOT_CONVERGED);

    private final CurveFitter fitter;
    private final Period observed;

    ChannelStudies(CurveFitter fitter, Period observed) {
        this.fitter = fitter;
        this.observed = observed;
    }

    ChannelStudy of(Channel channel, WeeklySeries series, Optional<StudyResult> earlier, Monitor monitor) {
        var points = new CurvePoints(series.spend(), series.outcome(), List.of());
        var fits = earlier.flatMap(study -> study.channel(channel.id()))
                .filter(known -> known.series().equals(series))
                .map(ChannelStudy::fits)
                .orElseGet(() -> fitter.fit(CurveFitRequest.auto(points), monitor));
        var verdicts = verdicts(fits);
        double today = series.recentSpend(RECENT_WEEKS);
        var role = channel.locked()
                ? PlanRole.LOCKED
                : fits.best().isEmpty() || verdicts.stream().anyMatch(CANNOT_TELL::contains)
                        ? PlanRole.HELD
                        : PlanRole.PLANNED;
        if (role != PlanRole.PLANNED) {
            return new ChannelStudy(channel, series, fits, returns(series), role, today, today, today);
        }
        double guard = series.largestSpend() * (verdicts.contains(CurveVerdict.NO_SATURATION_SEEN) ? 1 : EXTRAPOLATION);
        double minimum = channel.minimum().map(BigDecimal::doubleValue).orElse(0.0);
        double maximum = Math.max(
                minimum,
                channel.maximum().map(m -> Math.min(m.doubleValue(), guard)).orElse(guard));
        return new ChannelStudy(channel, series, fits, returns(series), role, today, minimum, maximum);
    }

    /// What holds for the data as a whole, and for the family ranked best.
    static Set<CurveVerdict> verdicts(CurveFits fits) {
        var verdicts = EnumSet.noneOf(CurveVerdict.class);
        verdicts.addAll(fits.verdicts());
        fits.bestFit().ifPresent(best -> verdicts.addAll(best.verdicts()));
        return verdicts;
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
