package io.outlay.feature.data;

import io.outlay.text.Text;
import io.outlay.ui.kit.Icon;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The reports that are imported together, each with how it stands with it; a click looks at it.
final class ReportsPane {
    private static final double HIGHEST = 116;

    private final ImportViewModel model;
    private final Text text;

    ReportsPane(ImportViewModel model, Text text) {
        this.model = model;
        this.text = text;
    }

    Region node(Reports reports) {
        var flow = new FlowPane();
        flow.getStyleClass().add("import-reports");
        for (int i = 0; i < reports.all().size(); i++) {
            flow.getChildren().add(report(reports, i));
        }
        var scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("data-scroll");
        flow.heightProperty().subscribe(height -> scroll.setPrefHeight(Math.min(HIGHEST, height.doubleValue() + 2)));
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setMaxHeight(Region.USE_PREF_SIZE);
        return scroll;
    }

    private ToggleButton report(Reports reports, int place) {
        var content = reports.all().get(place).content();
        var state = content.state();
        var word = text.say("data.report." + state);
        var button = new ToggleButton(content.title() + "  " + word);
        button.setMnemonicParsing(false);
        var icon = Icon.small(
                switch (state) {
                    case ASKED -> "help-circle";
                    case UNMAPPED -> "alert-triangle";
                    case WRONG -> "x-circle";
                    case NOTHING -> "minus";
                    case READY -> "check";
                });
        icon.getStyleClass()
                .add(
                        switch (state) {
                            case ASKED, UNMAPPED -> "warning-icon";
                            case WRONG -> "error-icon";
                            case NOTHING -> "muted-icon";
                            case READY -> "success-icon";
                        });
        button.setGraphic(icon);
        button.getStyleClass().add("import-report");
        button.setId("data-report-" + place);
        button.setAccessibleText(content.title() + ", " + word);
        button.setSelected(place == reports.at());
        button.setOnAction(event -> {
            button.setSelected(true);
            model.show(place);
        });
        return button;
    }
}
