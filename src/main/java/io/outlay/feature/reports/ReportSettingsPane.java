package io.outlay.feature.reports;

import io.outlay.feature.reports.ReportsViewModel.Format;
import io.outlay.text.Text;
import io.outlay.ui.Describe;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.Segmented;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// What the person decides about the report as a whole.
final class ReportSettingsPane {
    private final VBox box = new VBox(16);

    ReportSettingsPane(ReportsViewModel model, Text text, Describe describe) {
        box.getStyleClass().add("inspector-page");
        var title = new Label(text.say("reports.this"));
        title.getStyleClass().add("title");
        var question = describe.node(new TextArea(model.question()), "reports.question");
        question.setWrapText(true);
        question.setPrefRowCount(3);
        question.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                model.ask(question.getText());
            }
        });
        var paper = new Segmented<>(ReportsViewModel.PAPERS, size -> text.say("reports.paper." + size));
        model.paperProperty().subscribe(size -> paper.valueProperty().set(size));
        paper.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                model.paper(now);
            }
        });
        var other = new Label(text.say("reports.other"));
        other.getStyleClass().addAll("muted", "small");
        box.getChildren()
                .setAll(
                        title,
                        new Field(text.say("reports.question"), question),
                        new Field(text.say("reports.paper"), paper),
                        new Separator(),
                        other,
                        wide(describe, "reports.html", "code", () -> model.export(Format.HTML)),
                        wide(describe, "reports.data", "archive", () -> model.export(Format.DATA)));
    }

    private static Node wide(Describe describe, String key, String icon, Runnable action) {
        var button = describe.node(Buttons.secondary(icon), key);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(event -> action.run());
        return button;
    }

    Node node() {
        return box;
    }
}
