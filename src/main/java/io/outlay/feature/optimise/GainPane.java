package io.outlay.feature.optimise;

import io.outlay.domain.Interval;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.ChartTable.Cell;
import io.outlay.plot.ChartTable.Column;
import io.outlay.plot.Density;
import io.outlay.plot.GainDensityChart;
import io.outlay.plot.NowPlanChart;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What the split brings: outcome today and then, and the gain against zero.
final class GainPane {
    private final OptimiseViewModel model;
    private final Text text;
    private final Figures figures;
    private final ChartPane outcomes;
    private final ChartPane gains;
    private final Card card;

    GainPane(OptimiseViewModel model, Text text, Figures figures, Look look) {
        this.model = model;
        this.text = text;
        this.figures = figures;
        outcomes = new ChartPane("optimise-outcome", text, look.charts());
        gains = new ChartPane("optimise-gain", text, look.charts());
        body(outcomes, NowPlanChart.height(2));
        body(gains, 110);
        gains.withoutTools();
        card = new Card(outcomes, gains);
    }

    /// The chart below the words of a pane keeps its height, however many lines the words take.
    static void body(ChartPane pane, double height) {
        pane.setMinHeight(Region.USE_PREF_SIZE);
        if (pane.getChildren().getLast() instanceof Region chart) {
            chart.setMinHeight(height);
            chart.setPrefHeight(height);
        }
    }

    Node node() {
        return card;
    }

    void show(Planner planner, Style style) {
        var words = model.words();
        var outcome = planner.figures().outcome();
        var gain = planner.figures().gain();
        var today = model.todayOutcome();
        var unit = words.unit();
        var rows = List.of(row("optimise.now", today, false), row("optimise.then", outcome, true));
        var title = words.gain(planner.figures());
        var detail = words.gainDetail(
                planner.figures(), model.weeks(), model.todayBudget(), NowPlanChart.column(figures, rows));
        outcomes.show(new ChartContent(
                NowPlanChart.of(style, figures, rows),
                style,
                title,
                detail,
                title + ". " + detail,
                new ChartTable(
                        List.of(
                                new Column("", false),
                                new Column(text.say("optimise.expected", unit), true),
                                new Column(text.say("optimise.low"), true),
                                new Column(text.say("optimise.high"), true)),
                        List.of(cells("optimise.now", today), cells("optimise.then", outcome))),
                new Readout.Silent(),
                false));
        var draws = model.gains();
        boolean any = gain.low90() != gain.high90();
        gains.setVisible(any);
        gains.setManaged(any);
        if (any) {
            var range = words.range(gain);
            var spread = new GainDensityChart.Gain(Density.of(draws), gain.low90(), gain.high90());
            gains.show(new ChartContent(
                    GainDensityChart.of(
                            style,
                            figures,
                            spread,
                            new GainDensityChart.Words(text.say("optimise.zero"), text.say("optimise.ninety"))),
                    style,
                    "",
                    words.spread(GainDensityChart.column(figures, spread)),
                    text.say("optimise.density.alt", range),
                    new ChartTable(
                            List.of(
                                    new Column(text.say("optimise.expected", unit), true),
                                    new Column(text.say("optimise.low"), true),
                                    new Column(text.say("optimise.high"), true)),
                            List.of(List.of(number(gain.value()), number(gain.low90()), number(gain.high90())))),
                    new Readout.Silent(),
                    false));
        }
    }

    private NowPlanChart.Row row(String key, Interval outcome, boolean plan) {
        return new NowPlanChart.Row(text.say(key), outcome.value(), outcome.low90(), outcome.high90(), plan);
    }

    private List<Cell> cells(String key, Interval outcome) {
        return List.of(
                Cell.of(text.say(key)), number(outcome.value()), number(outcome.low90()), number(outcome.high90()));
    }

    private Cell number(double value) {
        return Cell.of(figures.compact(value), value);
    }
}
