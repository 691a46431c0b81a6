package io.outlay.feature.reports;

import io.outlay.text.Text;
import io.outlay.ui.kit.Switch;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list of the report's sections, each with whether it stands in the report.
final class SectionsPane {
    private final ReportsViewModel model;
    private final Text text;
    private final VBox box = new VBox(4);

    SectionsPane(ReportsViewModel model, Text text) {
        this.model = model;
        this.text = text;
    }

    Node node() {
        return box;
    }

    void show(List<ReportsViewModel.Section> sections, int pages) {
        box.getChildren().clear();
        int index = 0;
        for (var section : sections) {
            box.getChildren().add(line(section, index++));
        }
        var order = new Label(text.say("reports.order", pages));
        order.setWrapText(true);
        order.getStyleClass().addAll("muted", "small");
        box.getChildren().add(order);
    }

    private Node line(ReportsViewModel.Section section, int index) {
        var number = new Label(section.number());
        number.setMinWidth(22);
        number.getStyleClass().addAll("muted", "small");
        var title = new Label(section.title());
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var line = new HBox(8, number, title);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(36);
        section.part().ifPresent(part -> {
            var shown = new Switch();
            shown.setId("reports-section-" + index);
            shown.setAccessibleText(text.say("reports.show", section.title()));
            shown.setSelected(section.shown());
            shown.selectedProperty().subscribe((before, now) -> model.show(section, now));
            line.getChildren().add(shown);
        });
        if (section.part().isEmpty()) {
            var always = new Label(text.say("reports.always"));
            always.getStyleClass().addAll("muted", "small");
            line.getChildren().add(always);
        }
        if (!section.shown()) {
            title.getStyleClass().addAll("muted", "small");
        }
        return line;
    }
}
