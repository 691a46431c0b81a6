package io.outlay.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;

/// A choice of a few that all stay visible; exactly one is chosen.
public final class Segmented<T> extends HBox {
    private final ObjectProperty<T> value;
    private final SegmentedButton buttons = new SegmentedButton();

    public Segmented(List<T> options, Function<T, String> name) {
        value = new SimpleObjectProperty<>(this, "value", options.getFirst());
        for (var option : options) {
            var button = new ToggleButton(name.apply(option));
            button.setUserData(option);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                value.set(option);
            });
            buttons.getButtons().add(button);
        }
        value.subscribe(chosen -> buttons.getButtons()
                .forEach(button -> button.setSelected(Objects.equals(button.getUserData(), chosen))));
        getChildren().add(buttons);
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T value() {
        return value.get();
    }

    /// The button of an option, for `Describe`.
    public ToggleButton button(T option) {
        return buttons.getButtons().stream()
                .filter(button -> Objects.equals(button.getUserData(), option))
                .findFirst()
                .orElseThrow();
    }
}
