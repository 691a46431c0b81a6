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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The checks of the data as traffic lights: what, why it matters, what to do. A failed check blocks runs until a
/// reason is typed to go on with it.
final class HealthPane {
    private static final double NARROW = 820;
    private static final double WIDE = 1160;
    private static final double GAP = 12;

    private final DataViewModel model;
    private final Text text;
    private final VBox rows = new VBox(GAP);
    private final VBox node;
    private List<Region> cards = List.of();
    private int columns;

    HealthPane(DataViewModel model, Services services) {
        this.model = model;
        this.text = services.text();
        rows.widthProperty().subscribe(width -> arrange(width.doubleValue()));
        node = new VBox(8, new SectionTitle(text.say("data.health")), rows);
    }

    private void arrange(double width) {
        int fitting = width < NARROW ? 2 : width < WIDE ? 3 : 4;
        if (fitting != columns) {
            columns = fitting;
            fill();
        }
        widths(width);
    }

    /// All of a row are as wide as each other; said outright, because their height depends on it, and said of the cards
    /// themselves, because they may be on their way into the row.
    private void widths(double width) {
        for (int i = 0; columns > 0 && i < cards.size(); i++) {
            int first = i - i % columns;
            int count = Math.min(columns, cards.size() - first);
            cards.get(i).setPrefWidth(Math.max(0, (width - GAP * (count - 1)) / count));
        }
    }

    /// Cards of the last row share its whole width.
    private void fill() {
        rows.getChildren().clear();
        for (int i = 0; columns > 0 && i < cards.size(); i += columns) {
            var row = new HBox(GAP);
            row.getChildren().addAll(cards.subList(i, Math.min(i + columns, cards.size())));
            rows.getChildren().add(row);
        }
    }

    Region node() {
        return node;
    }

    void show(DataContent content) {
        cards = content.health().stream().map(this::card).toList();
        fill();
        widths(rows.getWidth());
    }

    static Chip.Kind kind(HealthState state) {
        return switch (state) {
            case PASS -> Chip.Kind.SUCCESS;
            case REVIEW -> Chip.Kind.WARNING;
            case FAIL -> Chip.Kind.DANGER;
        };
    }

    private Region card(Check check) {
        var title = new Label(check.title());
        title.getStyleClass().addAll("strong", "paragraph");
        title.setMinHeight(Region.USE_PREF_SIZE);
        var card = new VBox(new Chip(kind(check.state()), text.say("data.health." + check.state())), title);
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.setMinWidth(0);
        HBox.setHgrow(card, Priority.ALWAYS);
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
