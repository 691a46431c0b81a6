package io.outlay.feature.curves;

import io.outlay.feature.curves.CurvesViewModel.Tab;
import io.outlay.plot.ChartContent;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.plot.fx.DragLine;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.Segmented;
import io.outlay.ui.kit.Switch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The chart in the middle with its tabs; where there is no curve, what is missing.
final class CurvePlotPane {
    private static final int STEPS = 100;

    private final CurvesViewModel model;
    private final Text text;
    private final Look look;
    private final Segmented<Tab> tabs;
    private final ChartPane chart;
    private final Switch sameAxes = new Switch();
    private final Switch caused = new Switch();
    private final AskedPane asked;
    private final VBox drawn;
    private final StackPane body = new StackPane();
    private final Card card;
    private final Subscription subscription;

    CurvePlotPane(CurvesViewModel model, Text text, Look look) {
        this.model = model;
        this.text = text;
        this.look = look;
        tabs = new Segmented<>(List.of(Tab.values()), tab -> text.say("curves.tab." + tab));
        for (var tab : Tab.values()) {
            var button = tabs.button(tab);
            button.setId("curves-tab-" + tab.name().toLowerCase(Locale.ROOT));
            button.setAccessibleText(text.say("curves.tab." + tab));
        }
        tabs.valueProperty().bindBidirectional(model.tabProperty());
        chart = new ChartPane("curves-chart", text, look.charts());
        look.describe().node(sameAxes, "curves.axes");
        sameAxes.setSelected(true);
        sameAxes.visibleProperty().bind(model.tabProperty().isEqualTo(Tab.COMPARE));
        sameAxes.managedProperty().bind(sameAxes.visibleProperty());
        look.describe().node(caused, "curves.caused");
        chart.addTool(caused);
        chart.addTool(sameAxes);
        asked = new AskedPane(model, text, look);
        drawn = new VBox(12, chart, asked.node());
        VBox.setVgrow(chart, Priority.ALWAYS);
        card = new Card(tabs);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        card.growing(body);
        card.setMinWidth(0);
        subscription = Subscription.combine(
                model.pageProperty().subscribe(page -> show()),
                model.rowsProperty().subscribe(rows -> show()),
                model.selectedProperty().subscribe(id -> show()),
                model.tabProperty().subscribe(tab -> show()),
                model.restedProperty().subscribe(spend -> show()),
                sameAxes.selectedProperty().subscribe(same -> show()),
                caused.selectedProperty().subscribe(now -> show()),
                look.appearance().subscribe(now -> show()));
    }

    Node node() {
        return card;
    }

    void close() {
        subscription.unsubscribe();
        asked.close();
    }

    private void show() {
        if (!(model.pageProperty().get() instanceof Page.Shown shown)) {
            return;
        }
        boolean mixed = CausedCurves.in(shown.channels());
        boolean comparing = model.tabProperty().get() == Tab.COMPARE;
        caused.setVisible(mixed && comparing);
        caused.setManaged(mixed && comparing);
        var style = look.appearance().getValue().dark() ? Style.dark() : Style.light();
        var charts = new CurveCharts(shown.unit(), style);
        var figures = model.figures();
        var curve = figures.flatMap(CurveFigures::curve);
        var tab = model.tabProperty().get();
        if (tab == Tab.COMPARE) {
            if (mixed && caused.isSelected()) {
                put(
                        new CausedCurves(shown.unit(), style).content(shown.channels(), sameAxes.isSelected()),
                        Optional.empty());
            } else if (shown.channels().stream().anyMatch(it -> it.curve().isPresent())) {
                put(charts.compare(shown.channels(), sameAxes.isSelected()), Optional.empty());
            } else {
                missing(text.say("curves.compare.none"), "");
            }
        } else if (figures.isEmpty()) {
            model.row()
                    .ifPresent(
                            row -> missing(text.say("curves.unfitted", row.name()), text.say("curves.unfitted.what")));
        } else if (curve.isEmpty()) {
            var words = new CurveWords(shown.unit(), figures.get());
            var notes = new FitWords(shown.unit(), figures.get()).notes();
            missing(words.title(), notes.getFirst());
        } else {
            switch (tab) {
                case CURVE -> curve(charts, shown.unit(), figures.get(), curve.get());
                case RESIDUALS -> put(charts.residuals(figures.get(), curve.get()), Optional.empty());
                case FAMILIES -> put(charts.families(figures.get(), curve.get()), Optional.empty());
                case COMPARE -> throw new IllegalStateException();
            }
        }
    }

    private void curve(CurveCharts charts, Unit unit, CurveFigures figures, FittedCurve curve) {
        asked.show(unit, curve);
        chart.show(charts.curve(figures, curve, model.restedProperty().get()));
        chart.drag(Optional.of(new DragLine(
                model.askedProperty(),
                0,
                curve.end(),
                curve.end() / STEPS,
                text.say("curves.asked.line", figures.name()),
                spend -> text.say("curves.chart.at", unit.amount(spend)),
                spend -> {})));
        reveal(true);
    }

    private void put(ChartContent content, Optional<DragLine> line) {
        chart.show(content);
        chart.drag(line);
        reveal(false);
    }

    private void reveal(boolean asks) {
        asked.node().setVisible(asks);
        asked.node().setManaged(asks);
        if (!body.getChildren().equals(List.of(drawn))) {
            body.getChildren().setAll(drawn);
        }
    }

    private void missing(String title, String sentence) {
        body.getChildren().setAll(new EmptyState("help-circle", title, sentence));
    }
}
