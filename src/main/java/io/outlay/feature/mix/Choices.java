package io.outlay.feature.mix;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A choice of a few that is told only when the person makes it, not when it is shown.
final class Choices<T> extends ComboBox<T> {
    private boolean showing;

    Choices(Function<T, String> name, Consumer<T> choose) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T chosen) {
                return chosen == null ? "" : name.apply(chosen);
            }

            @Override
            public T fromString(String written) {
                return getValue();
            }
        });
        setMaxWidth(Double.MAX_VALUE);
        valueProperty().subscribe(chosen -> {
            if (chosen != null && !showing) {
                choose.accept(chosen);
            }
        });
    }

    void show(List<T> options, T chosen) {
        showing = true;
        if (!getItems().equals(options)) {
            getItems().setAll(options);
        }
        setValue(chosen);
        showing = false;
    }
}
