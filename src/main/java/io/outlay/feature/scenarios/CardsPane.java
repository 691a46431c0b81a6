package io.outlay.feature.scenarios;

import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.NoticeBar;
import java.util.ArrayList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The scenarios as cards; one is selected.
final class CardsPane extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ScenariosViewModel model;
    private final ScenarioWords words;
    private final Look look;
    private final Button add;

    CardsPane(ScenariosViewModel model, ScenarioWords words, Look look) {
        this.model = model;
        this.words = words;
        this.look = look;
        getStyleClass().add("scenario-cards");
        add = look.describe().node(Buttons.secondary("plus"), "scenarios.add");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(event -> model.add());
    }

    void show(ScenarioGround ground, ScenarioSet set, String selected) {
        var nodes = new ArrayList<Node>();
        Node focus = null;
        boolean focused = getChildren().stream().anyMatch(Node::isFocused);
        for (var scenario : set.scenarios()) {
            var card = card(ground, set, scenario, scenario.id().equals(selected));
            nodes.add(card);
            if (scenario.id().equals(selected)) {
                focus = card;
            }
        }
        nodes.add(add);
        for (var scenario : set.scenarios()) {
            ground.twin(set, scenario)
                    .ifPresent(twin -> nodes.add(new NoticeBar(
                            NoticeBar.Kind.INFO,
                            words.text().say("scenarios.twin.cause"),
                            words.text().say("scenarios.twin", scenario.name(), twin.name()))));
        }
        getChildren().setAll(nodes);
        if (focused && focus != null) {
            focus.requestFocus();
        }
    }

    private Node card(ScenarioGround ground, ScenarioSet set, PlannedScenario scenario, boolean selected) {
        var text = words.text();
        var name = new Label(scenario.name());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(name, space);
        head.getStyleClass().add("scenario-head");
        boolean base = scenario.id().equals(set.base());
        if (base) {
            head.getChildren().add(new Chip(Chip.Kind.ACCENT, text.say("scenarios.base.chip")));
        }
        head.getChildren().add(menu(scenario, base));
        var inputs = new Label(words.inputs(ground, scenario));
        inputs.getStyleClass().addAll("small", "muted");
        inputs.setWrapText(true);
        inputs.setMinHeight(USE_PREF_SIZE);
        var card = new VBox(head, inputs);
        if (words.money(ground)) {
            card.getChildren().add(loss(scenario));
        }
        card.getStyleClass().add("scenario-card");
        card.pseudoClassStateChanged(SELECTED, selected);
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        card.setAccessibleText(scenario.name() + ", " + words.inputs(ground, scenario));
        card.setOnMousePressed(event -> {
            card.requestFocus();
            model.select(scenario.id());
        });
        card.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                model.select(scenario.id());
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE && !base) {
                model.delete(scenario.id());
                event.consume();
            }
        });
        return card;
    }

    private Node loss(PlannedScenario scenario) {
        var label = new Label(words.text().say("scenarios.loss"));
        label.getStyleClass().addAll("small", "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var value = new Label(model.outcome(scenario.id())
                .map(it -> words.figures().probability(it.probabilityOfLoss()))
                .orElse("–"));
        value.getStyleClass().addAll("small", "strong");
        return new HBox(label, space, value);
    }

    private Node menu(PlannedScenario scenario, boolean base) {
        var menu = new MenuButton();
        menu.setGraphic(Icon.small("more-horizontal"));
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.getStyleClass().add("scenario-menu");
        look.describe().node(menu, "scenarios.menu");
        menu.setAccessibleText(words.text().say("scenarios.menu.of", scenario.name()));
        var duplicate = new MenuItem(words.text().say("scenarios.duplicate"));
        duplicate.setOnAction(event -> model.duplicate(scenario.id()));
        menu.getItems().add(duplicate);
        if (!base) {
            var compare = new MenuItem(words.text().say("scenarios.compare"));
            compare.setOnAction(event -> model.compareWith(scenario.id()));
            var delete = new MenuItem(words.text().say("scenarios.delete"));
            delete.setOnAction(event -> model.delete(scenario.id()));
            menu.getItems().addAll(compare, delete);
        }
        return menu;
    }
}
