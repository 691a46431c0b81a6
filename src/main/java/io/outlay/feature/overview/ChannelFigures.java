package io.outlay.feature.overview;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Measure;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.data.WeeklyReturns;
import io.outlay.engine.study.StudiedCurve;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One line of the channel table.
///
/// @param spend    in the period, workspace currency; absent when none is reported
/// @param share    of all spend of the period, 0 to 1
/// @param weeks    spend of the last weeks; NaN where unknown
/// @param outcome  as reported in the period
/// @param returns  outcome per 1 spent: caused, where a mix model leads and speaks of the period, else reported
/// @param next     what the next 1 spent brings at today's spend, by the fitted curve, 90 % range
/// @param largest  largest weekly spend that the curve was fitted to, 0 without one
record ChannelFigures(
        Channel channel,
        Optional<BigDecimal> spend,
        OptionalDouble share,
        List<Double> weeks,
        Optional<BigDecimal> outcome,
        Optional<Interval> returns,
        Optional<Next> next,
        Evidence evidence,
        double largest) {
    /// A marginal return with its 90 % range.
    record Next(double value, double low, double high) {}

    ChannelFigures {
        weeks = List.copyOf(weeks);
    }

    static List<ChannelFigures> all(Basis basis, Optional<StudyResult> study, Period period) {
        var total = basis.sums().of(basis.spending(), Measure.SPEND, period);
        boolean caused = caused(study, period);
        return basis.channels().stream()
                .map(channel ->
                        of(basis, channel, study.flatMap(it -> it.channel(channel.id())), caused, period, total))
                .toList();
    }

    /// Whether returns are what the mix model says was caused: it speaks of the study's observed period only.
    static boolean caused(Optional<StudyResult> study, Period period) {
        return study.filter(it -> it.incremental() && it.settings().observed().equals(period))
                .isPresent();
    }

    private static ChannelFigures of(
            Basis basis,
            Channel channel,
            Optional<ChannelStudy> study,
            boolean caused,
            Period period,
            Optional<BigDecimal> total) {
        var spend = basis.sums().of(channel.id(), Measure.SPEND, period);
        var returns = caused
                ? study.flatMap(ChannelStudy::roas)
                : basis.reporting(channel.id()).flatMap(series -> WeeklyReturns.of(series, period));
        return new ChannelFigures(
                channel,
                spend,
                share(spend, total),
                Kpis.lastWeeks(period.to()).stream()
                        .map(week -> basis.sums()
                                .of(channel.id(), Measure.SPEND, week)
                                .map(BigDecimal::doubleValue)
                                .orElse(Double.NaN))
                        .toList(),
                basis.sums().of(channel.id(), basis.outcome(), period),
                returns,
                study.flatMap(ChannelFigures::next),
                Evidence.of(study, returns),
                study.map(it -> it.series().largestSpend()).orElse(0.0));
    }

    private static OptionalDouble share(Optional<BigDecimal> spend, Optional<BigDecimal> total) {
        return spend.isPresent() && total.isPresent() && total.get().signum() > 0
                ? OptionalDouble.of(spend.get().doubleValue() / total.get().doubleValue())
                : OptionalDouble.empty();
    }

    /// Absent where the data cannot tell the curve.
    private static Optional<Next> next(ChannelStudy study) {
        var curve = StudiedCurve.of(study);
        if (study.role() == PlanRole.HELD || curve.isEmpty()) {
            return Optional.empty();
        }
        var reading = curve.get().at(study.today());
        return reading.marginal().isPresent()
                ? Optional.of(new Next(
                        reading.marginal().getAsDouble(),
                        reading.marginalLow().orElseThrow(),
                        reading.marginalHigh().orElseThrow()))
                : Optional.empty();
    }
}
