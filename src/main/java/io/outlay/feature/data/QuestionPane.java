package io.outlay.feature.data;

import io.outlay.feature.data.ImportSetting.Option;
import io.outlay.text.Text;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.DateField;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.Icon;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// One question with its answers as buttons, and a list for all others.
final class QuestionPane {
    private final ImportViewModel model;
    private final Text text;

    QuestionPane(ImportViewModel model, Text text) {
        this.model = model;
        this.text = text;
    }

    Node node(ImportQuestion question) {
        var icon = Icon.of("help-circle");
        icon.getStyleClass().add("warning-icon");
        var title = new Label(question.title());
        title.getStyleClass().addAll("strong", "paragraph");
        var column = new VBox(title, FindingsPane.words(question.sentence(), "small", "muted"));
        column.getStyleClass().add("finding-text");
        if (question.kind() == SettingKind.PERIOD) {
            column.getChildren().add(period());
        } else {
            column.getChildren().add(answers(question));
        }
        HBox.setHgrow(column, Priority.ALWAYS);
        var line = new HBox(icon, column);
        line.getStyleClass().add("finding");
        return line;
    }

    private Node answers(ImportQuestion question) {
        var flow = new FlowPane();
        flow.getStyleClass().add("answers");
        for (var option : question.options()) {
            Button button = Buttons.small(Buttons.secondary());
            button.setText(option.label());
            button.setId("data-answer-" + question.kind().name().toLowerCase(Locale.ROOT) + "-" + option.value());
            button.setAccessibleText(question.title() + " " + option.label());
            button.setOnAction(event -> model.answer(question.kind(), option.value()));
            flow.getChildren().add(button);
        }
        if (!question.others().isEmpty()) {
            flow.getChildren().add(others(question));
        }
        return flow;
    }

    private ComboBox<Option> others(ImportQuestion question) {
        var box = new SearchableComboBox<Option>();
        box.setPromptText(text.say("data.question.other"));
        box.setAccessibleText(question.title());
        box.setId("data-answer-" + question.kind().name().toLowerCase(Locale.ROOT));
        box.setPrefWidth(170);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public @Nullable Option fromString(String label) {
                return question.others().stream()
                        .filter(option -> option.label().equals(label))
                        .findFirst()
                        .orElse(null);
            }
        });
        box.getItems().setAll(question.others());
        box.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                model.answer(question.kind(), now.value());
            }
        });
        return box;
    }

    private Node period() {
        var from = new DateField(text);
        from.setId("data-answer-period-from");
        var to = new DateField(text);
        to.setId("data-answer-period-to");
        var use = Buttons.small(Buttons.secondary());
        use.setText(text.say("data.question.use"));
        use.setId("data-answer-period");
        use.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> from.getValue() == null
                                || to.getValue() == null
                                || to.getValue().isBefore(from.getValue()),
                        from.valueProperty(),
                        to.valueProperty()));
        use.setOnAction(event -> model.answer(SettingKind.PERIOD, from.getValue() + "/" + to.getValue()));
        return new VBox(
                8, new Field(text.say("data.question.from"), from), new Field(text.say("data.question.to"), to), use);
    }
}
