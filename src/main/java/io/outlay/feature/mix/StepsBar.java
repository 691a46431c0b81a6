package io.outlay.feature.mix;

import io.outlay.domain.data.HealthState;
import io.outlay.ui.kit.Icon;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The four steps as tabs, each with how it stands.
final class StepsBar {
    private final MixNames names;
    private final HBox bar = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Step, ToggleButton> buttons = new EnumMap<>(Step.class);

    StepsBar(MixViewModel model, MixNames names) {
        this.names = names;
        bar.getStyleClass().add("mix-steps");
        for (var step : Step.values()) {
            var button = new ToggleButton();
            button.getStyleClass().add("mix-step");
            button.setId("mix-step-" + step.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.stepProperty().set(step);
            });
            buttons.put(step, button);
            bar.getChildren().add(button);
        }
    }

    Node node() {
        return bar;
    }

    void select(Step step) {
        Objects.requireNonNull(buttons.get(step)).setSelected(true);
    }

    void show(Step step, StepBadge badge) {
        var button = Objects.requireNonNull(buttons.get(step));
        var name = new Label(names.say("mix.step." + step));
        name.getStyleClass().add("mix-step-name");
        var words = new Label(badge.words());
        words.getStyleClass().addAll("mix-step-words", "muted");
        var content = new HBox(8, name, words);
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        badge.state().ifPresent(state -> content.getChildren().addFirst(icon(state)));
        button.setGraphic(content);
        button.setAccessibleText(name.getText() + " " + badge.words());
    }

    private static Node icon(HealthState state) {
        var icon = Icon.small(
                switch (state) {
                    case PASS -> "check-circle";
                    case REVIEW -> "alert-triangle";
                    case FAIL -> "x-circle";
                });
        icon.getStyleClass().add("mix-" + state.name().toLowerCase(Locale.ROOT));
        return icon;
    }
}
