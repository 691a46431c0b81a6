package io.outlay.engine.study;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.FitChoices;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.curves.CurveFitter;
import io.outlay.engine.data.ReturnRatio;
import io.outlay.progress.Monitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks at one channel: its curves, its reported return, and how far a plan may move it.
final class ChannelStudies {
    /// Weeks whose mean spend is called today's.
    static final int RECENT_WEEKS = 13;

    private final double confidence;
    private final FitChoices fitting;
    private final Period observed;

    /// @param confidence of the curves' intervals
    ChannelStudies(double confidence, FitChoices fitting, Period observed) {
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
        var role = PlanRules.role(channel, fits);
        if (role != PlanRole.PLANNED) {
            return new ChannelStudy(channel, series, fits, returns(series), role, today, today, today);
        }
        var limits = PlanRules.limits(channel, fits, series);
        return new ChannelStudy(
                channel, series, fits, returns(series), role, today, limits.minimum(), limits.maximum());
    }

    private CurveFits fit(FitChoices.Choice choice, WeeklySeries series, Monitor monitor) {
        var points = new CurvePoints(series.spend(), series.outcome(), List.of());
        var request = choice.family()
                .map(family -> new CurveFitRequest(points, List.of(family), false, Map.of()))
                .orElseGet(() -> CurveFitRequest.auto(points));
        return new CurveFitter(choice.loss(), confidence).fit(request, monitor);
    }

    /// The return of all channels together, over the weeks that every one of them reports that has begun and not ended:
    /// a channel that ran for three weeks only counts in those, and does not take the others' weeks away.
    Optional<Interval> together(List<ChannelStudy> channels) {
        var weeks = new TreeMap<LocalDate, double[]>();
        var missing = new TreeSet<LocalDate>();
        for (var channel : channels) {
            var series = channel.series();
            for (int i = 0; i < series.size(); i++) {
                var sums = weeks.computeIfAbsent(series.weeks().get(i), monday -> new double[2]);
                sums[0] += series.spend().get(i);
                sums[1] += series.outcome().get(i);
            }
        }
        for (var channel : channels) {
            missing.addAll(holes(channel.series(), weeks.navigableKeySet()));
        }
        var mondays = weeks.keySet().stream()
                .filter(monday -> inside(monday) && !missing.contains(monday))
                .toList();
        return ReturnRatio.of(
                mondays.stream().map(monday -> sums(weeks, monday)[0]).toList(),
                mondays.stream().map(monday -> sums(weeks, monday)[1]).toList());
    }

    /// Weeks between a channel's first and last that it does not report.
    private static Set<LocalDate> holes(WeeklySeries series, NavigableSet<LocalDate> weeks) {
        if (series.size() == 0) {
            return Set.of();
        }
        var holes = new TreeSet<>(
                weeks.subSet(series.weeks().getFirst(), true, series.weeks().getLast(), true));
        series.weeks().forEach(holes::remove);
        return holes;
    }

    private static double[] sums(TreeMap<LocalDate, double[]> weeks, LocalDate monday) {
        return weeks.getOrDefault(monday, new double[2]);
    }

    private boolean inside(LocalDate monday) {
        return observed.contains(monday) && observed.contains(monday.plusDays(6));
    }

    private Optional<Interval> returns(WeeklySeries series) {
        var spend = new ArrayList<Double>();
        var outcome = new ArrayList<Double>();
        for (int i = 0; i < series.size(); i++) {
            if (inside(series.weeks().get(i))) {
                spend.add(series.spend().get(i));
                outcome.add(series.outcome().get(i));
            }
        }
        return ReturnRatio.of(spend, outcome);
    }
}
