package io.outlay.feature.scenarios;

import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.ChartTable.Cell;
import io.outlay.plot.ChartTable.Column;
import io.outlay.plot.Density;
import io.outlay.plot.Readout;
import io.outlay.plot.Readout.Fact;
import io.outlay.plot.RidgelineChart;
import io.outlay.plot.Style;
import io.outlay.plot.TornadoChart;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The room's charts from its figures.
record ScenarioPlots(ScenarioWords words) {
    private static final int DRAWN = 2000;
    private static final int BARS = 6;

    ChartContent ridges(Style style, ScenarioGround ground, SimulatedSet simulated, String selected) {
        var text = words.text();
        var figures = words.figures();
        var ridges = simulated.all().stream()
                .map(it -> new RidgelineChart.Ridge(
                        it.scenario().name(),
                        words.range(it.outcome()),
                        density(it.outcome()),
                        it.outcome().mean(),
                        it.outcome().percentile(5),
                        it.outcome().percentile(95),
                        it.scenario().id().equals(selected)))
                .toList();
        var target = simulated.set().target();
        var line = target.isPresent()
                ? Optional.of(new RidgelineChart.Target(
                        target.getAsDouble(), text.say("scenarios.target.line", figures.compact(target.getAsDouble()))))
                : Optional.<RidgelineChart.Target>empty();
        var title = words.title(ground, simulated);
        return new ChartContent(
                RidgelineChart.of(style, figures, ridges, line),
                style,
                title,
                words.subtitle(ground, simulated),
                title + ". "
                        + simulated.all().stream()
                                .map(it -> it.scenario().name() + " " + words.range(it.outcome()))
                                .toList(),
                table(simulated),
                new Readout.Spots(
                        IntStream.range(0, simulated.all().size())
                                .mapToObj(i -> spot(i, simulated.all().get(i), simulated))
                                .toList(),
                        Readout.Reach.ROW,
                        false),
                false);
    }

    private Readout.Spot spot(int row, SimulatedSet.One one, SimulatedSet simulated) {
        var text = words.text();
        var figures = words.figures();
        var outcome = one.outcome();
        return new Readout.Spot(
                0,
                outcome.mean(),
                row,
                one.scenario().id(),
                new Readout.Card(
                        OptionalInt.empty(),
                        one.scenario().name(),
                        List.of(
                                new Fact(text.say("scenarios.mean"), figures.compact(outcome.mean())),
                                new Fact("P5", figures.compact(outcome.percentile(5))),
                                new Fact("P50", figures.compact(outcome.percentile(50))),
                                new Fact("P95", figures.compact(outcome.percentile(95))),
                                new Fact(text.say("scenarios.against"), words.difference(simulated, one)))));
    }

    private ChartTable table(SimulatedSet simulated) {
        var text = words.text();
        return new ChartTable(
                List.of(
                        new Column(text.say("scenarios.name"), false),
                        new Column(text.say("scenarios.mean"), true),
                        new Column("P5", true),
                        new Column("P50", true),
                        new Column("P95", true)),
                simulated.all().stream()
                        .map(it -> List.of(
                                Cell.of(it.scenario().name()),
                                figure(it.outcome().mean()),
                                figure(it.outcome().percentile(5)),
                                figure(it.outcome().percentile(50)),
                                figure(it.outcome().percentile(95))))
                        .toList());
    }

    /// How much of the outcome's variance one input decides.
    private Cell share(ScenarioOutcome outcome, String input) {
        double share = outcome.sobol().stream()
                .filter(it -> it.input().equals(input))
                .mapToDouble(ScenarioOutcome.SobolIndex::index)
                .findFirst()
                .orElse(0);
        return Cell.of(words.figures().wholePercent(share), share);
    }

    private Cell figure(double value) {
        return Cell.of(words.figures().compact(value), value);
    }

    /// Draws spread evenly over the histogram's bins.
    private static Density density(ScenarioOutcome outcome) {
        var edges = outcome.histogram().edges();
        var counts = outcome.histogram().counts();
        long all = counts.stream().mapToLong(Long::longValue).sum();
        double share = Math.min(1, (double) DRAWN / Math.max(1, all));
        var draws = IntStream.range(0, counts.size())
                .boxed()
                .flatMapToDouble(bin -> {
                    int count = (int) Math.round(counts.get(bin) * share);
                    double low = edges.get(bin);
                    double width = edges.get(bin + 1) - low;
                    return IntStream.range(0, count).mapToDouble(i -> low + width * (i + 0.5) / count);
                })
                .toArray();
        return Density.of(draws.length == 0 ? DoubleStream.of(outcome.mean()).toArray() : draws);
    }

    ChartContent tornado(Style style, ScenarioGround ground, SimulatedSet.One one) {
        var text = words.text();
        var bars = one.outcome().tornado().stream().limit(BARS).toList();
        var column = words.figures()
                .column(bars.stream()
                        .mapToDouble(bar -> Math.max(
                                Math.abs(bar.low() - one.outcome().atMedians()),
                                Math.abs(bar.high() - one.outcome().atMedians())))
                        .max()
                        .orElse(0));
        var title = words.tornadoTitle(ground, one);
        return new ChartContent(
                TornadoChart.of(
                        style,
                        words.figures(),
                        bars.stream()
                                .map(bar -> new TornadoChart.Input(
                                        words.input(ground, bar.input()),
                                        bar.low() - one.outcome().atMedians(),
                                        bar.high() - one.outcome().atMedians()))
                                .toList()),
                style,
                title,
                text.say("scenarios.tornado.subtitle", one.scenario().name(), words.unit(ground, column)),
                title,
                new ChartTable(
                        List.of(
                                new Column(text.say("scenarios.tornado.column"), false),
                                new Column(text.say("scenarios.tornado.low"), true),
                                new Column(text.say("scenarios.tornado.high"), true),
                                new Column(text.say("scenarios.tornado.share"), true)),
                        bars.stream()
                                .map(bar -> List.of(
                                        Cell.of(words.input(ground, bar.input())),
                                        figure(bar.low() - one.outcome().atMedians()),
                                        figure(bar.high() - one.outcome().atMedians()),
                                        share(one.outcome(), bar.input())))
                                .toList()),
                new Readout.Silent(),
                false);
    }
}
