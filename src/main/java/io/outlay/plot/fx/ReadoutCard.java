package io.outlay.plot.fx;

import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import java.awt.Color;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// The small card beside the pointer: bold title, then labels with their values.
final class ReadoutCard extends VBox {
    private static final double RADIUS = 4;

    private final Label title = new Label();
    private final GridPane facts = new GridPane();

    ReadoutCard() {
        getStyleClass().add("chart-readout");
        title.getStyleClass().add("chart-readout-title");
        title.setGraphicTextGap(8);
        facts.setHgap(24);
        var labels = new ColumnConstraints();
        labels.setHgrow(Priority.ALWAYS);
        var values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        facts.getColumnConstraints().setAll(labels, values);
        getChildren().setAll(title, facts);
        setPadding(new Insets(8, 12, 8, 12));
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void say(Readout.Card card, Style style) {
        title.setText(card.title());
        title.setGraphic(null);
        card.colour().ifPresent(position -> title.setGraphic(dot(style.channel(position))));
        facts.getChildren().clear();
        int row = 0;
        for (var fact : card.facts()) {
            var label = new Label(fact.label());
            label.getStyleClass().add("chart-readout-label");
            if (fact.value().isEmpty()) {
                facts.add(label, 0, row, 2, 1);
            } else {
                var value = new Label(fact.value());
                value.getStyleClass().add("chart-readout-value");
                facts.add(label, 0, row);
                facts.add(value, 1, row);
            }
            row++;
        }
        applyCss();
        setVisible(true);
        autosize();
    }

    static String words(Readout.Card card) {
        return card.title()
                + card.facts().stream()
                        .map(fact -> ", " + fact.label() + (fact.value().isEmpty() ? "" : " " + fact.value()))
                        .collect(Collectors.joining());
    }

    private static Circle dot(Color colour) {
        var dot = new Circle(RADIUS);
        dot.setFill(javafx.scene.paint.Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue()));
        return dot;
    }
}
