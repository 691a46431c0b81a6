package io.outlay.feature.scenarios;

import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.NumberField;
import io.outlay.ui.kit.SectionTitle;
import io.outlay.ui.kit.Tip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The selected scenario: its name, every channel's spend against its start, the common target.
final class EditorPane extends StackPane {
    private static final double MOST_OUTCOME = 1e15;
    private static final double FINE = 1;
    private static final double WIDE = 10;

    private final ScenariosViewModel model;
    private final ScenarioWords words;
    private final Look look;
    private final TextField name = new TextField();
    private final VBox rows = new VBox();
    private final NumberField target;
    private final Button reset;
    private final Label note = new Label();
    private final Map<String, Slider> sliders = new HashMap<>();
    private final Map<String, Label> values = new HashMap<>();
    private List<String> shown = List.of();
    private boolean following;

    EditorPane(ScenariosViewModel model, ScenarioWords words, Look look) {
        this.model = model;
        this.words = words;
        this.look = look;
        var text = words.text();
        look.describe().node(name, "scenarios.editor.name");
        name.setOnAction(event -> model.rename(model.selectedProperty().get(), name.getText()));
        name.focusedProperty().subscribe(focused -> {
            if (!focused && !following) {
                model.rename(model.selectedProperty().get(), name.getText());
            }
        });
        target = look.describe()
                .node(new NumberField(text, 0).optional(), "scenarios.editor.target")
                .limits(0, MOST_OUTCOME);
        target.valueProperty().subscribe((before, now) -> {
            if (!following) {
                model.aimAt(
                        Double.isNaN(now.doubleValue())
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(now.doubleValue()));
            }
        });
        rows.getStyleClass().add("scenario-sliders");
        var duplicate = look.describe().node(Buttons.secondary(), "scenarios.duplicate");
        duplicate.setOnAction(event -> model.duplicate(model.selectedProperty().get()));
        reset = look.describe().node(Buttons.secondary(), "scenarios.reset");
        reset.setOnAction(event -> model.reset(model.selectedProperty().get()));
        for (var button : List.of(duplicate, reset)) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        var buttons = new HBox(duplicate, reset);
        buttons.getStyleClass().add("scenario-buttons");
        note.getStyleClass().addAll("small", "muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .add(new Card(
                        new Field(text.say("scenarios.editor.name"), name),
                        new SectionTitle(text.say("scenarios.editor.spend")),
                        rows,
                        new Field(text.say("scenarios.editor.target"), target),
                        buttons,
                        note));
    }

    void show(ScenarioGround ground, ScenarioSet set, PlannedScenario scenario) {
        following = true;
        if (!name.isFocused() || !name.getText().equals(scenario.name())) {
            name.setText(scenario.name());
        }
        var ids = ground.channels().stream().map(it -> it.channel().id()).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            build(ground);
        }
        for (var id : ids) {
            double factor = scenario.factor(id);
            Objects.requireNonNull(sliders.get(id)).setValue((factor - 1) * 100);
            Objects.requireNonNull(values.get(id)).setText(words.percent(factor));
        }
        target.unit(words.money(ground) ? words.currency() : words.noun(ground));
        target.valueProperty().set(set.target().orElse(Double.NaN));
        reset.setDisable(scenario.factors().isEmpty());
        following = false;
    }

    void note(String said) {
        note.setText(said);
    }

    private void build(ScenarioGround ground) {
        rows.getChildren().clear();
        sliders.clear();
        values.clear();
        for (var study : ground.channels()) {
            var channel = study.channel();
            var label = ChannelMarker.named(channel.colour(), channel.name());
            label.getStyleClass().add("scenario-channel");
            words.caution(study).ifPresent(why -> Tip.on(label, why));
            var slider = look.describe().node(new Slider(-100, 100, 0), "scenarios.slider");
            slider.setId("scenarios-slider-" + channel.id());
            slider.setAccessibleText(words.text().say("scenarios.slider.of", channel.name()));
            slider.setBlockIncrement(FINE);
            slider.setMajorTickUnit(WIDE);
            HBox.setHgrow(slider, Priority.ALWAYS);
            slider.setMinWidth(60);
            slider.valueProperty().subscribe((before, now) -> {
                if (!following) {
                    model.slide(channel.id(), now.doubleValue());
                    if (!slider.isValueChanging()) {
                        model.settle(channel.id());
                    }
                }
            });
            slider.valueChangingProperty().subscribe((before, changing) -> {
                if (!changing) {
                    model.settle(channel.id());
                }
            });
            var value = new Label();
            value.getStyleClass().add("scenario-percent");
            sliders.put(channel.id(), slider);
            values.put(channel.id(), value);
            var row = new HBox(label, slider, value);
            row.getStyleClass().add("scenario-row");
            rows.getChildren().add(row);
        }
    }
}
