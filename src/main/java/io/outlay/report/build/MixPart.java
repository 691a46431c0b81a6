package io.outlay.report.build;

import io.outlay.domain.Interval;
import io.outlay.domain.mix.MixPeriod;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.MixBasis;
import io.outlay.domain.study.MixEffect;
import io.outlay.domain.study.StudyResult;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.MixModel;
import io.outlay.report.model.ResponseCurve;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/// Sections 2, 3, 4 and 7 from the study and the fit that leads it.
final class MixPart {
    private final StudyResult study;
    private final MixSource source;

    MixPart(StudyResult study, MixSource source) {
        this.study = study;
        this.source = source;
    }

    MixModel of(MixBasis basis) {
        var periods = source.fit().periods();
        var members = study.channels().stream()
                .filter(channel -> channel.mix().isPresent())
                .toList();
        var channels = members.stream()
                .map(channel -> channel(channel, channel.mix().orElseThrow(), basis))
                .toList();
        double fitted = periods.stream()
                .filter(period -> basis.weeks().contains(period.date()))
                .mapToDouble(period -> period.fitted().value())
                .sum();
        return new MixModel(
                new io.outlay.domain.Period(
                        periods.getFirst().date(), periods.getLast().date().plusDays(6)),
                basis.weeks(),
                basis.outcome(),
                fitted,
                ninety(basis.contribution()),
                channels,
                periods.stream().map(period -> week(period, members)).toList(),
                scores(periods),
                source.fit().health(),
                source.fit().identifiability(),
                source.findings(),
                source.experiments(),
                EnumSet.allOf(MixModel.Section.class));
    }

    private MixModel.Channel channel(ChannelStudy channel, MixEffect effect, MixBasis basis) {
        return new MixModel.Channel(
                ReportBuilder.key(channel),
                spend(channel.channel().id(), basis),
                ninety(effect.contribution()),
                effect.returns().map(MixPart::ninety),
                effect.returns().map(MixPart::fifty),
                effect.marginal().map(MixPart::ninety),
                channel.returns().map(MixPart::ninety),
                ninety(effect.halfLife()),
                ninety(effect.immediate()),
                curve(channel, effect),
                effect.told());
    }

    private double spend(String channel, MixBasis basis) {
        double sum = 0;
        for (var media : source.request().media()) {
            for (int t = 0; media.id().equals(channel) && t < media.spend().size(); t++) {
                sum += basis.weeks().contains(source.request().dates().get(t))
                        ? media.spend().get(t)
                        : 0;
            }
        }
        return sum;
    }

    private static ResponseCurve curve(ChannelStudy channel, MixEffect effect) {
        var band = effect.curve();
        var points = new ArrayList<ResponseCurve.Point>();
        for (int i = 0; i < band.x().size(); i++) {
            points.add(new ResponseCurve.Point(
                    band.x().get(i),
                    new Estimate(
                            band.mean().get(i), band.low().get(i), band.high().get(i))));
        }
        return new ResponseCurve(
                ReportBuilder.key(channel),
                effect.draws().family().id(),
                points,
                PlanPart.observed(channel),
                channel.today(),
                Double.NaN,
                List.of());
    }

    private MixModel.Week week(MixPeriod period, List<ChannelStudy> members) {
        var contributions = new ArrayList<Estimate>();
        for (var member : members) {
            contributions.add(ninety(period.contributions().get(index(member))));
        }
        // what channels outside the study brought stands with the baseline
        double channels = contributions.stream().mapToDouble(Estimate::value).sum();
        return new MixModel.Week(
                period.date(),
                period.observed(),
                period.heldOut(),
                period.fitted().value(),
                period.predicted5(),
                period.predicted95(),
                period.fitted().value() - channels,
                contributions);
    }

    private int index(ChannelStudy channel) {
        return source.fit().draws().media().indexOf(channel.channel().id());
    }

    private static List<MixModel.Score> scores(List<MixPeriod> periods) {
        var scores = new ArrayList<MixModel.Score>();
        score(periods, MixModel.Part.FITTED, period -> !period.heldOut(), scores);
        if (periods.stream().anyMatch(MixPeriod::heldOut)) {
            score(periods, MixModel.Part.HELD_OUT, MixPeriod::heldOut, scores);
            score(periods, MixModel.Part.ALL, period -> true, scores);
        }
        return scores;
    }

    private static void score(
            List<MixPeriod> periods, MixModel.Part part, Predicate<MixPeriod> chosen, List<MixModel.Score> scores) {
        var weeks = periods.stream().filter(chosen).toList();
        double mean = weeks.stream().mapToDouble(MixPeriod::observed).average().orElse(0);
        double squares = 0;
        double total = 0;
        double absolute = 0;
        double size = 0;
        double relative = 0;
        int counted = 0;
        for (var week : weeks) {
            double error = week.observed() - week.fitted().value();
            squares += error * error;
            total += (week.observed() - mean) * (week.observed() - mean);
            absolute += Math.abs(error);
            size += Math.abs(week.observed());
            if (week.observed() != 0) {
                relative += Math.abs(error / week.observed());
                counted++;
            }
        }
        scores.add(new MixModel.Score(
                part,
                weeks.size(),
                total > 0 ? 1 - squares / total : 0,
                counted > 0 ? relative / counted : 0,
                size > 0 ? absolute / size : 0));
    }

    private static Estimate ninety(Interval interval) {
        return new Estimate(interval.value(), interval.low90(), interval.high90());
    }

    private static Estimate fifty(Interval interval) {
        return new Estimate(interval.value(), interval.low50(), interval.high50());
    }
}
