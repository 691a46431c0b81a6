package io.outlay.feature.data;

import io.outlay.domain.data.HealthState;
import io.outlay.feature.data.DataContent.Check;
import io.outlay.feature.data.DataContent.Way;
import io.outlay.text.Text;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.SectionTitle;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The checks of the data as traffic lights: what, why it matters, what to do. A failed check blocks runs until a reason
/// is typed to go on with it.
final class HealthPane {
    /// Divides by every number of cards that stand in a row.
    private static final int PARTS = 12;

    private static final double NARROW = 820;
    private static final double WIDE = 1160;
    private static final double GAP = 12;

    private final DataViewModel model;
    private final Text text;
    private final GridPane grid = new GridPane(GAP, GAP);
    private final VBox node;
    private int columns;

    HealthPane(DataViewModel model, Services services) {
        this.model = model;
        this.text = services.text();
        for (int i = 0; i < PARTS; i++) {
            var part = new ColumnConstraints();
            part.setPercentWidth(100.0 / PARTS);
            grid.getColumnConstraints().add(part);
        }
        grid.widthProperty().subscribe(width -> arrange(width.doubleValue()));
        node = new VBox(8, new SectionTitle(text.say("data.health")), grid);
    }

    /// Cards of the last row share its whole width.
    private void arrange(double width) {
        columns = width < NARROW ? 2 : width < WIDE ? 3 : 4;
        int count = grid.getChildren().size();
        int last = count % columns;
        for (int i = 0; i < count; i++) {
            int inRow = i < count - last || last == 0 ? columns : last;
            int span = PARTS / inRow;
            GridPane.setConstraints(grid.getChildren().get(i), i % columns * span, i / columns, span, 1);
        }
    }

    Region node() {
        return node;
    }

    void show(DataContent content) {
        grid.getChildren().setAll(content.health().stream().map(this::card).toList());
        arrange(grid.getWidth());
    }

    static Chip.Kind kind(HealthState state) {
        return switch (state) {
            case PASS -> Chip.Kind.SUCCESS;
            case REVIEW -> Chip.Kind.WARNING;
            case FAIL -> Chip.Kind.DANGER;
        };
    }

    private Node card(Check check) {
        var title = new Label(check.title());
        title.getStyleClass().addAll("strong", "paragraph");
        title.setMinHeight(Region.USE_PREF_SIZE);
        var card = new VBox(new Chip(kind(check.state()), text.say("data.health." + check.state())), title);
        card.setMaxHeight(Double.MAX_VALUE);
        card.getStyleClass().add("check-card");
        card.setId("data-health-" + check.found().kind().name().toLowerCase(Locale.ROOT));
        if (!check.subjects().isEmpty()) {
            card.getChildren().add(words(check.subjects(), "small"));
        }
        card.getChildren().add(words(check.why(), "small", "muted"));
        if (!check.fix().isEmpty()) {
            card.getChildren().add(words(check.fix(), "small"));
        }
        if (check.way() != Way.NOWHERE) {
            var button = Buttons.small(Buttons.secondary());
            button.setText(text.say("data.health.way." + check.way()));
            button.setAccessibleText(button.getText() + ": " + check.title());
            button.setOnAction(event -> model.settle(check.way()));
            card.getChildren().add(button);
        }
        if (check.failed()) {
            card.getChildren().addAll(check.reason().isPresent() ? overridden(check) : blocking(check));
        }
        return card;
    }

    /// It blocks runs; a reason lifts that.
    private List<Node> blocking(Check check) {
        var id = "data-override-" + check.found().kind().name().toLowerCase(Locale.ROOT);
        var reason = new TextField();
        reason.setPromptText(text.say("data.health.reason"));
        reason.setAccessibleText(text.say("data.health.reason.of", check.name()));
        reason.setId(id + "-reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        var go = Buttons.small(Buttons.secondary());
        go.setText(text.say("data.health.override"));
        go.setId(id);
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> reason.getText().isBlank() || !model.canChange(), reason.textProperty()));
        go.setOnAction(event -> model.override(check, reason.getText()));
        reason.setOnAction(event -> {
            if (!go.isDisabled()) {
                model.override(check, reason.getText());
            }
        });
        var line = new HBox(reason, go);
        line.getStyleClass().add("override");
        return List.of(words(text.say("data.health.blocks"), "small", "danger-text"), line);
    }

    private List<Node> overridden(Check check) {
        var back = Buttons.small(Buttons.secondary());
        back.setText(text.say("data.health.withdraw"));
        back.setAccessibleText(back.getText() + ": " + check.name());
        back.setId("data-withdraw-" + check.found().kind().name().toLowerCase(Locale.ROOT));
        back.setDisable(!model.canChange());
        back.setOnAction(event -> model.withdraw(check));
        return List.of(words(text.say("data.health.overridden", check.reason().orElse("")), "small", "medium"), back);
    }

    private static Label words(String sentence, String... classes) {
        var label = new Label(sentence);
        label.getStyleClass().add("paragraph");
        label.getStyleClass().addAll(classes);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
