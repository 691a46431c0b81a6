package io.outlay.feature.optimise;

import io.outlay.domain.front.FrontPoint;
import io.outlay.domain.study.PlanTradeOffs;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.ChartTable.Cell;
import io.outlay.plot.ChartTable.Column;
import io.outlay.plot.FrontChart;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The front between two aims of the person's choice as a chart.
final class TradeOffContent {
    /// Points of a search that are drawn at most: more than that run into each other.
    private static final int LIVE = 40;

    private final OptimiseViewModel model;
    private final Text text;
    private final Figures figures;
    private final AimWords words;

    TradeOffContent(OptimiseViewModel model, Text text, Figures figures) {
        this.model = model;
        this.text = text;
        this.figures = figures;
        this.words = new AimWords(model.words());
    }

    /// While it is searched.
    ChartContent of(FrontShown.Searching search, Style style) {
        var plans = search.plans().stream()
                .map(plan -> new FrontChart.Point(plan[1], plan[0], false))
                .sorted(Comparator.comparingDouble(FrontChart.Point::x))
                .toList();
        int every = Math.ceilDiv(plans.size(), LIVE);
        var front = new FrontChart.Front(
                IntStream.range(0, plans.size())
                        .filter(i -> i % every == 0 || i == plans.size() - 1)
                        .mapToObj(plans::get)
                        .toList(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        var title = text.say("optimise.axes.sofar");
        return new ChartContent(
                FrontChart.of(style, figures, front),
                style,
                title,
                axes(search.axes(), FrontChart.sizes(figures, front)),
                title,
                new ChartTable(List.of(), List.of()),
                new Readout.Silent(),
                false);
    }

    ChartContent of(FrontShown.Found shown, List<String> channels, List<Double> today, Style style) {
        var axes = shown.axes();
        var found = shown.found();
        var points = found.front().points();
        var order = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> points.get(i).objectives().get(1)))
                .toList();
        var knee = found.front().knee().isPresent() && points.size() > 2
                ? Optional.of(points.get(found.front().knee().getAsInt()))
                : Optional.<FrontPoint>empty();
        var drawn = new FrontChart.Front(
                order.stream().map(i -> point(points.get(i))).toList(),
                List.of(),
                Optional.of(new FrontChart.Named(point(found.today()), text.say("optimise.front.today"))),
                knee.map(it -> new FrontChart.Named(point(it), text.say("optimise.axes.knee"))),
                found.plan().map(it -> new FrontChart.Named(point(it), text.say("optimise.front.plan"))),
                false);
        var title = knee.map(it -> text.say(
                        "optimise.axes.knee.title",
                        words.value(axes.up(), it.objectives().get(0)),
                        words.value(axes.across(), it.objectives().get(1))))
                .orElseGet(() -> text.say("optimise.axes.nothing"));
        return new ChartContent(
                FrontChart.of(style, figures, drawn),
                style,
                title,
                axes(axes, FrontChart.sizes(figures, drawn)) + " " + said(found),
                title,
                table(axes, order.stream().map(points::get).toList(), channels),
                new Readout.Spots(
                        order.stream()
                                .map(i -> spot(axes, i, points.get(i), channels, today))
                                .toList(),
                        Readout.Reach.COLUMN,
                        false),
                false);
    }

    private String axes(FrontAxes axes, FrontChart.Sizes sizes) {
        return text.say(
                "optimise.axes.by",
                words.axis(axes.up(), sizes.up()),
                lower(words.axis(axes.across(), sizes.across())),
                figures.count(Math.round(model.weeks())));
    }

    private String said(PlanTradeOffs found) {
        var points = found.front().points();
        long proven = points.stream().filter(FrontPoint::certified).count();
        var sure = text.say(
                proven == points.size()
                        ? "optimise.axes.proven"
                        : proven == 0 ? "optimise.axes.found" : "optimise.axes.mixed");
        return found.freed()
                ? text.say("optimise.axes.freed", figures.compact(found.most()), model.currency()) + " " + sure
                : sure;
    }

    private Readout.Spot spot(FrontAxes axes, int index, FrontPoint point, List<String> channels, List<Double> today) {
        var facts = new ArrayList<Readout.Fact>();
        facts.add(new Readout.Fact(
                words.name(axes.across()),
                words.value(axes.across(), point.objectives().get(1))));
        IntStream.range(0, channels.size())
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -point.spends().get(c)))
                .forEach(c -> facts.add(new Readout.Fact(
                        channels.get(c),
                        text.say(
                                "optimise.axes.spend",
                                figures.compact(point.spends().get(c)),
                                figures.change(settled(point.spends().get(c) - today.get(c), today.get(c)))))));
        facts.add(new Readout.Fact(
                text.say(point.certified() ? "optimise.axes.point.proven" : "optimise.axes.point.found"), ""));
        return new Readout.Spot(
                0,
                point.objectives().get(1),
                point.objectives().get(0),
                String.valueOf(index),
                new Readout.Card(
                        OptionalInt.empty(),
                        words.name(axes.up()) + " "
                                + words.value(axes.up(), point.objectives().get(0)),
                        facts));
    }

    private static double settled(double change, double today) {
        return Math.abs(change) <= 1e-6 * (1 + today) ? 0 : change;
    }

    private ChartTable table(FrontAxes axes, List<FrontPoint> points, List<String> channels) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(words.name(axes.up()), true));
        columns.add(new Column(words.name(axes.across()), true));
        columns.add(new Column(text.say("optimise.axes.column.sure"), false));
        channels.forEach(name -> columns.add(new Column(name, true)));
        var rows = new ArrayList<List<Cell>>();
        for (var point : points) {
            var row = new ArrayList<Cell>();
            row.add(Cell.of(
                    words.value(axes.up(), point.objectives().get(0)),
                    point.objectives().get(0)));
            row.add(Cell.of(
                    words.value(axes.across(), point.objectives().get(1)),
                    point.objectives().get(1)));
            row.add(Cell.of(text.say(point.certified() ? "optimise.axes.yes" : "optimise.axes.no")));
            point.spends().forEach(spend -> row.add(Cell.of(figures.compact(spend), spend)));
            rows.add(row);
        }
        return new ChartTable(columns, rows);
    }

    private static FrontChart.Point point(FrontPoint point) {
        return new FrontChart.Point(
                point.objectives().get(1), point.objectives().get(0), point.certified());
    }

    private static FrontChart.Point point(List<Double> values) {
        return new FrontChart.Point(values.get(1), values.get(0));
    }

    private static String lower(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
