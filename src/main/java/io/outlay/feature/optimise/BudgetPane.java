package io.outlay.feature.optimise;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.NumberField;
import io.outlay.ui.kit.Segmented;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The strip above the planner: the budget, what is maximised, per week or plan, and the verdict with its proof.
final class BudgetPane {
    private final OptimiseViewModel model;
    private final NumberField budget;
    private final Label objective = new Label();
    private final HBox verdict = new HBox(12);
    private final Card card;
    private boolean updating;

    BudgetPane(OptimiseViewModel model, Text text, Look look) {
        this.model = model;
        budget = look.describe().node(new NumberField(text, 0).limits(1, 1e12), "optimise.budget");
        budget.setPrefWidth(150);
        budget.setMinWidth(120);
        budget.disableProperty().bind(model.changePossible().map(possible -> !possible));
        budget.valueProperty().subscribe((before, now) -> {
            if (!updating) {
                model.edits().setBudget(now.doubleValue());
            }
        });
        var per = new Segmented<>(
                List.of(true, false), weekly -> text.say(weekly ? "optimise.per.week" : "optimise.per.plan"));
        per.valueProperty().bindBidirectional(model.weeklyProperty().asObject());
        look.describe().node(per.button(true), "optimise.per.week");
        look.describe().node(per.button(false), "optimise.per.plan");
        var free = look.describe().node(Buttons.small(Buttons.secondary()), "optimise.free");
        free.setMinWidth(Region.USE_PREF_SIZE);
        free.disableProperty().bind(model.changePossible().map(possible -> !possible));
        free.setOnAction(event -> new FreePane(model, text, look).show(free));
        var amount = new HBox(8, budget, free);
        amount.setAlignment(Pos.CENTER_LEFT);
        objective.getStyleClass().add("optimise-objective");
        objective.setMinWidth(Region.USE_PREF_SIZE);
        verdict.getStyleClass().add("verdict");
        HBox.setHgrow(verdict, Priority.ALWAYS);
        var rule = new Region();
        rule.getStyleClass().add("verdict-rule");
        var row = new HBox(
                16,
                new Field(text.say("optimise.budget"), amount),
                new Field(text.say("optimise.per"), per),
                new Field(text.say("optimise.objective"), objective),
                rule,
                verdict);
        row.getStyleClass().add("optimise-strip");
        card = new Card(row);
    }

    Node node() {
        return card;
    }

    void show(Verdict shown) {
        updating = true;
        budget.unit(model.currency());
        model.budget().ifPresent(budget.valueProperty()::set);
        updating = false;
        objective.setText(model.words().objective());
        var icon = Icon.large(
                switch (shown.kind()) {
                    case PROVEN -> "check-circle";
                    case FOUND -> "target";
                    case OWN -> "edit-2";
                    case IMPOSSIBLE -> "alert-triangle";
                });
        var disc = new StackPane(icon);
        disc.getStyleClass().addAll("verdict-icon", shown.kind().name().toLowerCase(java.util.Locale.ROOT));
        var cause = new Label(shown.cause());
        cause.getStyleClass().add("title");
        var sentence = new Label(shown.sentence());
        sentence.getStyleClass().addAll("muted", "small");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(2, cause, sentence);
        words.setMinWidth(120);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        verdict.getChildren().setAll(disc, words);
        shown.fix().ifPresent(fix -> {
            var button = Buttons.small(Buttons.secondary());
            button.setText(fix.label());
            button.setId("optimise-fix");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> fix.run().run());
            verdict.getChildren().add(button);
        });
    }

    void close() {
        budget.disableProperty().unbind();
    }
}
