package io.outlay.feature.optimise;

import io.outlay.project.SavedPlan;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The plans kept by name: loaded as a what-if, renamed, deleted.
final class SavedPlansPane {
    private final OptimiseViewModel model;
    private final Text text;
    private final Figures figures;
    private final Look look;
    private final VBox rows = new VBox(8);
    private final Card card = new Card();

    SavedPlansPane(OptimiseViewModel model, Text text, Figures figures, Look look) {
        this.model = model;
        this.text = text;
        this.figures = figures;
        this.look = look;
        card.title(text.say("optimise.savedPlans")).growing(rows);
    }

    Node node() {
        return card;
    }

    void show(java.util.List<SavedPlan> plans) {
        card.setVisible(!plans.isEmpty());
        card.setManaged(!plans.isEmpty());
        rows.getChildren().clear();
        for (int i = plans.size() - 1; i >= 0; i--) {
            rows.getChildren().add(row(plans.get(i), i));
        }
    }

    private Node row(SavedPlan plan, int index) {
        var name = look.describe().node(new TextField(plan.name()), "optimise.saved.name");
        name.setId("optimise-saved-name-" + index);
        name.setPrefColumnCount(14);
        name.setOnAction(event -> model.saved().rename(plan, name.getText()));
        name.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                model.saved().rename(plan, name.getText());
            }
        });
        var words = new Label(text.say(
                "optimise.saved.figures",
                figures.compact(plan.weeklyTotal().doubleValue()),
                figures.change(plan.gain()),
                figures.compactEnds(plan.low(), plan.high()).low(),
                figures.compactEnds(plan.low(), plan.high()).high(),
                figures.date(plan.savedOn())));
        words.getStyleClass().addAll("muted", "small");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(
                8,
                name,
                words,
                button("optimise.saved.load", index, () -> model.load(plan)),
                button("optimise.saved.delete", index, () -> model.saved().delete(plan)));
        row.getStyleClass().add("saved-plan");
        return row;
    }

    private Button button(String key, int index, Runnable action) {
        var button = look.describe().node(Buttons.small(Buttons.secondary()), key);
        button.setId(key.replace('.', '-') + "-" + index);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
