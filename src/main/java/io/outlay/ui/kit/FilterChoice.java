package io.outlay.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A filter that says its name and its value: "Metric **Clicks per EUR** ⌄".
public final class FilterChoice<T> extends MenuButton {
    private final ObjectProperty<T> value;
    private final Function<T, String> words;
    private final ToggleGroup group = new ToggleGroup();

    public FilterChoice(String name, List<T> options, Function<T, String> words) {
        this.words = words;
        this.value = new SimpleObjectProperty<>(this, "value", options.getFirst());
        getStyleClass().add("filter-choice");
        var label = new Label(name);
        label.getStyleClass().add("filter-name");
        var shown = new Label();
        shown.getStyleClass().add("filter-value");
        label.setMinWidth(USE_PREF_SIZE);
        shown.setMinWidth(USE_PREF_SIZE);
        var both = new HBox(label, shown);
        both.getStyleClass().add("filter-text");
        setGraphic(both);
        setOptions(options);
        value.subscribe(chosen -> {
            shown.setText(words.apply(chosen));
            setAccessibleText(name + ", " + words.apply(chosen));
            group.getToggles().forEach(t -> t.setSelected(Objects.equals(t.getUserData(), chosen)));
        });
    }

    /// Replaces the options; the value stays if it is among them.
    public void setOptions(List<T> options) {
        getItems().clear();
        group.getToggles().clear();
        for (var option : options) {
            var item = new RadioMenuItem(words.apply(option));
            item.setUserData(option);
            item.setToggleGroup(group);
            item.setOnAction(_ -> value.set(option));
            item.setSelected(Objects.equals(option, value.get()));
            getItems().add(item);
        }
        if (!options.contains(value.get())) {
            value.set(options.getFirst());
        }
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T value() {
        return value.get();
    }
}
