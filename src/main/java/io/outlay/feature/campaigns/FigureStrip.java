package io.outlay.feature.campaigns;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The figures of all campaigns that pass the filter, side by side.
final class FigureStrip {
    private static final double LEAST_GAP = 24;

    private final CampaignWords words;
    private final FlowPane strip = new FlowPane();

    FigureStrip(CampaignWords words) {
        this.words = words;
        strip.getStyleClass().add("campaigns-figures");
        strip.widthProperty().subscribe(this::spread);
    }

    Node node() {
        return strip;
    }

    void show(List<CampaignLine> lines, String currency) {
        var sums = lines.stream().map(line -> line.campaign().sums()).toList();
        strip.getChildren()
                .setAll(Metric.ALL.stream()
                        .map(metric -> figure(metric, words.figure(metric, metric.over(sums)), currency))
                        .toList());
        strip.applyCss();
        spread();
    }

    /// In one line from edge to edge where there is room.
    private void spread() {
        var each = strip.getChildren();
        double words = each.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
        double gap = each.size() < 2 ? 0 : Math.floor((strip.getWidth() - words) / (each.size() - 1)) - 1;
        strip.setHgap(Math.max(LEAST_GAP, gap));
    }

    private Node figure(Metric metric, String value, String currency) {
        var name = new Label(words.metric(metric));
        name.getStyleClass().add("kpi-label");
        var shownValue = new Label(value);
        shownValue.getStyleClass().addAll("title");
        var unit = new Label(words.unit(metric, currency));
        unit.getStyleClass().add("kpi-unit");
        var line = new HBox(4, shownValue, unit);
        line.getStyleClass().add("campaigns-figure-line");
        var box = new VBox(name, line);
        box.getStyleClass().add("campaigns-figure");
        box.setId("campaigns-figure-" + metric.id());
        // known only once its words have their font
        box.widthProperty().subscribe(this::spread);
        return box;
    }
}
