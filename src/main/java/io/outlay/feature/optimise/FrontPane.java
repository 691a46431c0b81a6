package io.outlay.feature.optimise;

import io.outlay.domain.study.PlanExploration;
import io.outlay.domain.study.PlanExploration.Moved;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.ChartTable.Cell;
import io.outlay.plot.ChartTable.Column;
import io.outlay.plot.FrontChart;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.RunningBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How much of the gain a smaller move earns, or the front between two other aims. A click takes a point as the
/// split.
final class FrontPane {
    private static final double HEIGHT = 220;

    private final OptimiseViewModel model;
    private final Text text;
    private final Figures figures;
    private final ChartPane chart;
    private final RunningBlock running;
    private final VBox box = new VBox(8);
    private final Card card;

    FrontPane(OptimiseViewModel model, Text text, Figures figures, Look look) {
        this.model = model;
        this.text = text;
        this.figures = figures;
        chart = new ChartPane("optimise-front", text, look.charts());
        GainPane.body(chart, HEIGHT);
        chart.onPick(pick -> pick.key().ifPresent(key -> model.moveTo(Integer.parseInt(key))));
        var axes = look.describe().node(Buttons.small(Buttons.secondary()), "optimise.axes");
        axes.setMinWidth(Button.USE_PREF_SIZE);
        axes.setOnAction(event -> new AxesPane(model, text, look).show(axes));
        chart.addTool(axes);
        running = new RunningBlock(text, model.trades()::stop);
        running.titleProperty().set(text.say("optimise.axes.run"));
        running.stopButton().setId("optimise-axes-stop");
        box.getChildren().setAll(chart);
        card = new Card(box);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
    }

    Node node() {
        return card;
    }

    /// @param today spends of today's split
    void show(PlanExploration found, List<String> channels, List<Double> today, Style style) {
        var content = new TradeOffContent(model, text, figures);
        switch (model.trades().shownProperty().get()) {
            case FrontShown.Moved moved -> {
                moved(found, channels, today, style);
                arrange(List.of(chart));
            }
            case FrontShown.Searching search -> {
                running.show(
                        search.fraction(),
                        search.phase().isEmpty() ? "" : text.say(search.phase()),
                        search.startedAt());
                if (search.plans().size() > 1) {
                    chart.show(content.of(search, style));
                }
                arrange(List.of(running, chart));
            }
            case FrontShown.Found it -> {
                chart.show(content.of(it, channels, today, style));
                arrange(List.of(chart));
            }
        }
    }

    /// Stop must not slip away under the pointer each time that the search is looked at.
    private void arrange(List<Node> nodes) {
        if (!box.getChildren().equals(nodes)) {
            box.getChildren().setAll(nodes);
        }
    }

    private void moved(PlanExploration found, List<String> channels, List<Double> today, Style style) {
        var words = model.words();
        var front = found.front();
        var title = words.front(found);
        var points = front.stream().map(FrontPane::point).toList();
        var knee = found.knee()
                .map(front::get)
                .map(it -> new FrontChart.Named(point(it), text.say("optimise.front.knee", figures.change(it.gain()))));
        var drawn = new FrontChart.Front(
                points,
                List.of(),
                Optional.of(new FrontChart.Named(points.getFirst(), text.say("optimise.front.today"))),
                knee,
                Optional.of(new FrontChart.Named(points.getLast(), text.say("optimise.front.plan"))),
                true);
        var sizes = FrontChart.sizes(figures, drawn);
        chart.show(new ChartContent(
                FrontChart.of(style, figures, drawn),
                style,
                title,
                text.say(
                        "optimise.front.axes",
                        words.unit(sizes.up()),
                        sizes.across().unit(model.currency()),
                        figures.count(Math.round(model.weeks()))),
                title,
                table(front, words.unit()),
                new Readout.Spots(
                        IntStream.range(0, front.size())
                                .mapToObj(i -> spot(i, front.get(i), channels, today))
                                .toList(),
                        Readout.Reach.COLUMN,
                        false),
                false));
    }

    private Readout.Spot spot(int index, Moved moved, List<String> channels, List<Double> today) {
        var facts = new ArrayList<Readout.Fact>();
        facts.add(new Readout.Fact(text.say("optimise.front.gain"), figures.change(moved.gain())));
        IntStream.range(0, channels.size())
                .boxed()
                .filter(c -> Math.abs(moved.spends().get(c) - today.get(c)) > 1e-6 * (1 + today.get(c)))
                .sorted(Comparator.comparingDouble(c -> -Math.abs(moved.spends().get(c) - today.get(c))))
                .forEach(c -> facts.add(new Readout.Fact(
                        channels.get(c), figures.change(moved.spends().get(c) - today.get(c)))));
        return new Readout.Spot(
                0,
                moved.moved(),
                moved.gain(),
                String.valueOf(index),
                new Readout.Card(
                        java.util.OptionalInt.empty(),
                        text.say("optimise.front.moved", figures.compact(moved.moved())),
                        facts));
    }

    private ChartTable table(List<Moved> front, String unit) {
        return new ChartTable(
                List.of(
                        new Column(text.say("optimise.front.column.moved", model.currency()), true),
                        new Column(text.say("optimise.front.column.gain", unit), true)),
                front.stream()
                        .map(it -> List.of(
                                Cell.of(figures.compact(it.moved()), it.moved()),
                                Cell.of(figures.change(it.gain()), it.gain())))
                        .toList());
    }

    private static FrontChart.Point point(Moved moved) {
        return new FrontChart.Point(moved.moved(), moved.gain());
    }
}
