package io.outlay.feature.mix;

import io.outlay.plot.Style;
import io.outlay.plot.WaterfallChart;
import io.outlay.plot.fx.ChartPane;
import io.outlay.project.MixRun;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.Segmented;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What came of the fit, and beside it whether to trust it.
final class ResultsPane {
    private static final double SIDE = 352;
    private static final double NARROW_SIDE = 320;
    private static final double NARROW = 1100;
    private static final double AREA = 320;

    /// Titles above a chart.
    private static final double HEAD = 48;

    /// Least width of a small curve, and what lies between two.
    private static final double CELL = 170;
    private static final double CELL_GAP = 12;

    /// How contributions are drawn.
    enum Parts {
        WATERFALL,
        OVER_TIME
    }

    private final MixViewModel model;
    private final MixNames names;
    private final Look look;
    private final TrustPane trust;
    private final LastingPane lasting;
    private final ReturnsPane returns;
    private final FamiliesPane families;
    private final ComparePane compare;
    private final ChartPane fit;
    private final ChartPane parts;
    private final Segmented<Parts> how;
    private final ChartPane curves;
    private final HBox columns;
    private final StackPane root = new StackPane();
    private Optional<MixRun> drawn = Optional.empty();
    private Optional<MixGround> drawnOn = Optional.empty();
    private boolean dark;

    ResultsPane(MixViewModel model, Services services, Look look) {
        this.model = model;
        this.look = look;
        names = new MixNames(services.text(), services.figures());
        trust = new TrustPane(names);
        lasting = new LastingPane(names);
        returns = new ReturnsPane(names);
        families = new FamiliesPane(model, services, names, look);
        compare = new ComparePane(model, services, names, look);
        fit = chart("mix.fitted", services, 300);
        parts = chart("mix.parts", services, 320);
        how = new Segmented<>(List.of(Parts.values()), it -> names.say("mix.parts." + it));
        for (var option : Parts.values()) {
            how.button(option).setId("mix-parts-" + option.name().toLowerCase(Locale.ROOT));
        }
        how.valueProperty().subscribe((before, now) -> drawnOn.ifPresent(on -> drawn.ifPresent(run -> parts(on, run))));
        parts.addTool(how);
        curves = chart("mix.curves", services, 420);
        curves.widthProperty().subscribe(width -> curvesHeight());
        var middle = new VBox(16, new Card(fit), new Card(parts), new Card(curves), families.node());
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        var side = new VBox(16, trust.node(), returns.node(), lasting.node());
        columns = new HBox(16, middle, side);
        root.widthProperty().subscribe(width -> {
            double wide = width.doubleValue() < NARROW ? NARROW_SIDE : SIDE;
            side.setMinWidth(wide);
            side.setPrefWidth(wide);
            side.setMaxWidth(wide);
        });
    }

    private ChartPane chart(String id, Services services, double height) {
        var chart = new ChartPane(id, services.text(), look.charts());
        chart.setPrefHeight(height);
        chart.setMinHeight(height);
        return chart;
    }

    Node node() {
        return root;
    }

    void show(MixGround ground, Optional<MixRun> fitted, Optional<MixViewModel.Comparison> comparison) {
        boolean nowDark = look.appearance().getValue().dark();
        if (comparison.isPresent()) {
            compare.show(ground, comparison.get());
            put(compare.node());
        } else if (fitted.isEmpty()) {
            var button = look.describe().node(Buttons.secondary("play"), "mix.start");
            button.disableProperty().bind(model.possibleProperty().not());
            button.setOnAction(event -> model.fit());
            put(new Card(
                    new EmptyState("sliders", names.say("mix.unfitted"), names.say("mix.unfitted.sentence"), button)));
        } else {
            if (!fitted.equals(drawn) || drawnOn.filter(on -> on == ground).isEmpty() || dark != nowDark) {
                drawn = fitted;
                drawnOn = Optional.of(ground);
                dark = nowDark;
                draw(ground, fitted.get());
            }
            put(columns);
        }
    }

    private void draw(MixGround ground, MixRun run) {
        trust.show(Trust.of(run, ground, names));
        lasting.show(ground, run);
        returns.show(ground, run);
        families.show(ground, run);
        var charts = new MixCharts(names, ground, run, dark ? Style.dark() : Style.light());
        fit.show(charts.fit());
        parts(ground, run);
        var response = new ResponseChart(names, ground, run, charts.style()).content();
        curvesHeight();
        curves.show(response);
    }

    /// Room for as many rows of small curves as the width makes of them, none much higher than wide.
    private void curvesHeight() {
        int count = drawn.map(run -> run.fit().channels().size()).orElse(1);
        int across = Math.max(1, (int) ((curves.getWidth() + CELL_GAP) / (CELL + CELL_GAP)));
        int rows = Math.ceilDiv(count, across);
        double height = HEAD + CELL_GAP + rows * (rows == 1 ? 220 : rows == 2 ? 160 : 125);
        curves.setPrefHeight(height);
        curves.setMinHeight(height);
    }

    private void parts(MixGround ground, MixRun run) {
        var charts = new MixCharts(names, ground, run, dark ? Style.dark() : Style.light());
        boolean waterfall = how.value() == Parts.WATERFALL;
        double height = waterfall ? HEAD + WaterfallChart.height(charts.partCount()) : AREA;
        parts.setPrefHeight(height);
        parts.setMinHeight(height);
        parts.show(waterfall ? charts.waterfall() : charts.area());
    }

    private void put(Node node) {
        if (root.getChildren().size() != 1 || root.getChildren().getFirst() != node) {
            root.getChildren().setAll(node);
        }
    }
}
