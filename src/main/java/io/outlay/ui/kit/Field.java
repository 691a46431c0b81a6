package io.outlay.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A control with its label above and, when something is wrong, one line below.
public final class Field extends VBox {
    private final Label error = new Label();

    public Field(String name, Node control) {
        getStyleClass().add("field");
        var label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control instanceof NumberField number ? number.editor() : control);
        error.getStyleClass().add("field-error");
        error.setMinHeight(USE_PREF_SIZE);
        error.visibleProperty().bind(error.textProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        error.textProperty().subscribe(words -> Wrong.mark(control, words));
        getChildren().addAll(label, control, error);
    }

    /// Empty when all is well.
    public StringProperty errorProperty() {
        return error.textProperty();
    }
}
