package io.outlay.feature.mix;

import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.mix.MixChannel;
import io.outlay.engine.curves.Curves;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.CurveChart;
import io.outlay.plot.CurveGridChart;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.project.MixRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What each channel brings at each weekly spend, with everything that is said about it.
record ResponseChart(MixNames names, MixGround ground, MixRun run, Style style) {
    private static final int STEPS = 40;
    private static final double REACH = 1.25;
    private static final int DRAWS = 400;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final double HALF = 0.5;

    ChartContent content() {
        var cells = new ArrayList<CurveChart.Curve>();
        var rows = new ArrayList<List<ChartTable.Cell>>();
        var past = new ArrayList<String>();
        for (var channel : run.fit().channels()) {
            var media = run.request().media().stream()
                    .filter(it -> it.id().equals(channel.id()))
                    .findFirst()
                    .orElseThrow();
            double largest = media.exposure().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            double mean = media.exposure().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            if (!(largest > 0)) {
                continue;
            }
            var points = points(channel, REACH * largest);
            double top = asymptote(channel);
            double at = at(points, mean);
            if (top > 0 && at / top > HALF) {
                past.add(MixNames.channel(ground, channel.id()));
            }
            cells.add(new CurveChart.Curve(
                    MixNames.channel(ground, channel.id()),
                    MixNames.colour(ground, channel.id()),
                    top > 0 ? names.say("curves.share", names.figures().wholePercent(Math.min(1, at / top))) : "",
                    true,
                    points,
                    List.of(),
                    0,
                    largest,
                    mean,
                    Double.NaN));
            for (var point : points) {
                rows.add(List.of(
                        ChartTable.Cell.of(MixNames.channel(ground, channel.id())),
                        cell(point.spend()),
                        cell(point.value()),
                        cell(point.low()),
                        cell(point.high())));
            }
        }
        var title = past.isEmpty()
                ? names.say("mix.curves.title.none")
                : past.size() == cells.size()
                        ? names.say("mix.curves.title.all")
                        : names.say(past.size() == 1 ? "mix.curves.title.one" : "mix.curves.title.some", listed(past));
        return new ChartContent(
                CurveGridChart.of(style, names.figures(), cells, false),
                style,
                title,
                names.say("mix.curves.subtitle", names.unit(ground), ground.currency()),
                title + ".",
                new ChartTable(
                        List.of(
                                new ChartTable.Column(names.say("mix.media.channel"), false),
                                new ChartTable.Column(names.say("curves.table.spend"), true),
                                new ChartTable.Column(names.say("mix.curves.extra"), true),
                                new ChartTable.Column(names.say("curves.table.low"), true),
                                new ChartTable.Column(names.say("curves.table.high"), true)),
                        rows),
                new Readout.Silent(),
                false);
    }

    private String listed(List<String> all) {
        return all.size() == 1
                ? all.getFirst()
                : names.say("mix.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    private ChartTable.Cell cell(double value) {
        return ChartTable.Cell.of(names.figures().compact(value), value);
    }

    private static double at(List<CurveChart.Point> points, double spend) {
        for (int i = 1; i < points.size(); i++) {
            var right = points.get(i);
            if (right.spend() >= spend) {
                var left = points.get(i - 1);
                double share = (spend - left.spend()) / (right.spend() - left.spend());
                return left.value() + share * (right.value() - left.value());
            }
        }
        return points.getLast().value();
    }

    private static double asymptote(MixChannel channel) {
        var values = draws(channel).stream()
                .mapToDouble(shape -> Curves.of(shape).asymptote())
                .sorted()
                .toArray();
        double middle = values[values.length / 2];
        return Double.isFinite(middle) ? middle : 0;
    }

    /// Every so many-th draw: enough for a drawn band.
    private static List<CurveShape> draws(MixChannel channel) {
        int all = channel.curve().size();
        int count = Math.min(DRAWS, all);
        var shapes = new ArrayList<CurveShape>(count);
        for (int i = 0; i < count; i++) {
            shapes.add(channel.curve().draw((int) ((long) i * all / count)));
        }
        return shapes;
    }

    private static List<CurveChart.Point> points(MixChannel channel, double end) {
        var curves = draws(channel).stream().map(Curves::of).toList();
        var points = new ArrayList<CurveChart.Point>();
        for (int i = 0; i <= STEPS; i++) {
            double spend = end * i / STEPS;
            var values = curves.stream()
                    .mapToDouble(curve -> curve.value(spend))
                    .sorted()
                    .toArray();
            points.add(new CurveChart.Point(
                    spend,
                    Arrays.stream(values).average().orElse(0),
                    values[(int) (LOW * (values.length - 1))],
                    values[(int) (HIGH * (values.length - 1))]));
        }
        return points;
    }
}
