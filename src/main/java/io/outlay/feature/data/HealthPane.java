package io.outlay.feature.data;

import io.outlay.domain.data.HealthState;
import io.outlay.feature.data.DataContent.Check;
import io.outlay.feature.data.DataContent.Way;
import io.outlay.text.Text;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.SectionTitle;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The checks of the data as traffic lights: what, why it matters, what to do.
final class HealthPane {
    private static final int COLUMNS = 3;
    private static final double WIDE = 1200;
    private static final double GAP = 12;

    private final DataViewModel model;
    private final Text text;
    private final GridPane grid = new GridPane(GAP, GAP);
    private final VBox node;

    HealthPane(DataViewModel model, Services services) {
        this.model = model;
        this.text = services.text();
        arrange(COLUMNS);
        grid.widthProperty().subscribe(width -> arrange(width.doubleValue() < WIDE ? COLUMNS : COLUMNS + 1));
        node = new VBox(8, new SectionTitle(text.say("data.health")), grid);
    }

    private void arrange(int columns) {
        if (columns == grid.getColumnConstraints().size()) {
            return;
        }
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < grid.getChildren().size(); i++) {
            GridPane.setConstraints(grid.getChildren().get(i), i % columns, i / columns);
        }
    }

    Region node() {
        return node;
    }

    void show(DataContent content) {
        grid.getChildren().clear();
        int place = 0;
        for (var check : content.health()) {
            int columns = grid.getColumnConstraints().size();
            grid.add(card(check), place % columns, place / columns);
            place++;
        }
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
        card.setId("data-health-" + check.way().name().toLowerCase(text.locale()));
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
        return card;
    }

    private static Label words(String sentence, String... classes) {
        var label = new Label(sentence);
        label.getStyleClass().add("paragraph");
        label.getStyleClass().addAll(classes);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
