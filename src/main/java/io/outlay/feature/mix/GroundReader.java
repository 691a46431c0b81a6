package io.outlay.feature.mix;

import io.outlay.domain.Period;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.mix.MixSettings;
import io.outlay.engine.data.Weeks;
import io.outlay.progress.Parallel;
import io.outlay.project.MixModels;
import io.outlay.session.ProjectState;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads what the room stands on; away from the window.
final class GroundReader {
    private static final List<Measure> EXPOSURES = List.of(Measure.IMPRESSIONS, Measure.CLICKS);
    private static final List<Measure> OUTCOMES = List.of(Measure.REVENUE, Measure.CONVERSIONS);

    private final Workspace workspace;
    private final Parallel parallel;

    GroundReader(Workspace workspace, Parallel parallel) {
        this.workspace = workspace;
        this.parallel = parallel;
    }

    MixGround ground(ProjectState state, MixSettings settings) throws WorkspaceException {
        var weeks = state.dates().map(Weeks::complete).orElse(List.of());
        var inputs = new MixModels(workspace, parallel).prepare(settings);
        return new MixGround(
                settings,
                inputs,
                state.channels(),
                spend(state, weeks),
                reported(state, weeks, inputs.money() ? Measure.REVENUE : Measure.CONVERSIONS),
                series(state.summary()),
                Stream.concat(EXPOSURES.stream(), OUTCOMES.stream())
                        .filter(measure ->
                                state.days().stream().anyMatch(day -> day.sums().containsKey(measure)))
                        .toList(),
                state.project().currency());
    }

    private static Map<String, List<Double>> spend(ProjectState state, List<LocalDate> weeks) {
        var sums = new HashMap<String, double[]>();
        if (weeks.isEmpty()) {
            return Map.of();
        }
        var all = new Period(weeks.getFirst(), weeks.getLast().plusDays(6));
        for (ChannelDay day : state.days()) {
            var amount = day.sums().get(Measure.SPEND);
            if (amount != null && all.contains(day.date())) {
                int week = (int) ((day.date().toEpochDay() - all.from().toEpochDay()) / 7);
                sums.computeIfAbsent(day.channelId(), id -> new double[weeks.size()])[week] += amount.doubleValue();
            }
        }
        var spend = new HashMap<String, List<Double>>();
        sums.forEach((id, values) -> spend.put(id, Arrays.stream(values).boxed().toList()));
        return spend;
    }

    private static Map<String, Double> reported(ProjectState state, List<LocalDate> weeks, Measure outcome) {
        if (weeks.isEmpty()) {
            return Map.of();
        }
        var all = new Period(weeks.getFirst(), weeks.getLast().plusDays(6));
        var sums = new HashMap<String, double[]>();
        for (ChannelDay day : state.days()) {
            if (all.contains(day.date())) {
                var sum = sums.computeIfAbsent(day.channelId(), id -> new double[2]);
                sum[0] += day.sums().getOrDefault(outcome, BigDecimal.ZERO).doubleValue();
                sum[1] +=
                        day.sums().getOrDefault(Measure.SPEND, BigDecimal.ZERO).doubleValue();
            }
        }
        var returns = new HashMap<String, Double>();
        sums.forEach((id, sum) -> {
            if (sum[0] > 0 && sum[1] > 0) {
                returns.put(id, sum[0] / sum[1]);
            }
        });
        return returns;
    }

    private List<MixGround.Series> series(DataSummary summary) throws WorkspaceException {
        var read = new ArrayList<MixGround.Series>();
        for (var name : summary.series().stream()
                .map(DataSummary.Series::name)
                .distinct()
                .toList()) {
            var unit = summary.series().stream()
                    .filter(series -> series.name().equals(name))
                    .findFirst()
                    .map(DataSummary.Series::unit)
                    .orElse("");
            var weekly = new TreeMap<LocalDate, double[]>();
            for (OutcomePoint point : workspace.outcomes().series(name)) {
                var sum = weekly.computeIfAbsent(point.date().with(DayOfWeek.MONDAY), monday -> new double[2]);
                sum[0] += point.value().doubleValue();
                sum[1]++;
            }
            read.add(new MixGround.Series(
                    name,
                    unit,
                    weekly.values().stream().map(sum -> sum[0] / sum[1]).toList()));
        }
        return read;
    }
}
