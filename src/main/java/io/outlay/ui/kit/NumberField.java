package io.outlay.ui.kit;

import io.outlay.text.Figures;
import io.outlay.text.NumberText;
import io.outlay.text.Text;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A number with its unit. It is taken on Enter or when the field is left, and only if it can be read and is within the
/// limits; otherwise the reason stands below and the value stays. Up and Down change it by 1 %, with Shift by 10 %,
/// Escape restores it.
public final class NumberField extends VBox {
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value", Double.NaN);
    private final DoubleProperty min = new SimpleDoubleProperty(this, "min", Double.NEGATIVE_INFINITY);
    private final DoubleProperty max = new SimpleDoubleProperty(this, "max", Double.POSITIVE_INFINITY);
    private final StringProperty error = new SimpleStringProperty(this, "error", "");
    private final TextField editor = new TextField();
    private final Label unit = new Label();
    private final HBox box = new HBox(editor, unit);
    private final Text text;
    private final Figures figures;
    private final NumberText numbers;
    private final int decimals;
    private boolean optional;

    /// @param decimals shown and kept
    public NumberField(Text text, int decimals) {
        this.text = text;
        this.figures = text.figures();
        this.numbers = new NumberText(text.region().locale());
        this.decimals = decimals;
        getStyleClass().add("number-field");
        box.getStyleClass().add("number-box");
        unit.getStyleClass().add("number-unit");
        unit.setMinWidth(USE_PREF_SIZE);
        unit.managedProperty().bind(unit.textProperty().isNotEmpty());
        unit.textProperty().subscribe(words -> {
            box.getStyleClass().remove("unitless");
            if (words.isEmpty()) {
                box.getStyleClass().add("unitless");
            }
        });
        HBox.setHgrow(editor, Priority.ALWAYS);
        editor.setPrefColumnCount(7);
        editor.setMinWidth(0);
        editor.accessibleTextProperty().bind(accessibleTextProperty());
        var reason = new Label();
        reason.getStyleClass().add("field-error");
        reason.setMinHeight(USE_PREF_SIZE);
        reason.textProperty().bind(error);
        reason.visibleProperty().bind(error.isNotEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        error.subscribe(words -> {
            Wrong.mark(box, words);
            editor.setAccessibleHelp(words.isEmpty() ? null : words);
        });
        value.subscribe(_ -> show());
        editor.setOnAction(_ -> commit());
        editor.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(box, reason);
    }

    public NumberField unit(String words) {
        unit.setText(words);
        return this;
    }

    public NumberField limits(double lowest, double highest) {
        min.set(lowest);
        max.set(highest);
        return this;
    }

    /// May be empty, which is NaN.
    public NumberField optional() {
        optional = true;
        return this;
    }

    /// NaN while nothing has been given.
    public DoubleProperty valueProperty() {
        return value;
    }

    public DoubleProperty minProperty() {
        return min;
    }

    public DoubleProperty maxProperty() {
        return max;
    }

    /// The line under the field; a view model may set it too. Empty when all is well.
    public StringProperty errorProperty() {
        return error;
    }

    public StringProperty unitProperty() {
        return unit.textProperty();
    }

    /// Where the keys go.
    public TextField editor() {
        return editor;
    }

    @Override
    public void requestFocus() {
        editor.requestFocus();
    }

    /// Takes what is typed, if it may be.
    public void commit() {
        var typed = editor.getText().strip();
        if (typed.equals(shown())) {
            error.set("");
            return;
        }
        if (typed.isEmpty() && optional) {
            take(Double.NaN);
            return;
        }
        var number = numbers.read(typed);
        if (number.isEmpty()) {
            error.set(text.say("kit.number.unreadable"));
        } else if (number.getAsDouble() > max.get()) {
            error.set(text.say("kit.number.above", figures.number(max.get(), decimals)));
        } else if (number.getAsDouble() < min.get()) {
            error.set(text.say("kit.number.below", figures.number(min.get(), decimals)));
        } else {
            take(number.getAsDouble());
        }
    }

    private void take(double number) {
        error.set("");
        value.set(number);
        show();
    }

    private void key(KeyEvent event) {
        int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction != 0) {
            step(direction * (event.isShiftDown() ? 0.1 : 0.01));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !editor.getText().equals(shown())) {
            error.set("");
            show();
            event.consume();
        }
    }

    private void step(double share) {
        double now = value.get();
        if (Double.isNaN(now)) {
            return;
        }
        double smallest = Math.pow(10, -decimals);
        double step = Math.max(smallest, Math.round(Math.abs(now * share) / smallest) * smallest);
        double next = Math.round((now + Math.signum(share) * step) / smallest) * smallest;
        take(Math.clamp(next, min.get(), max.get()));
    }

    private void show() {
        editor.setText(shown());
    }

    private String shown() {
        return Double.isNaN(value.get()) ? "" : figures.number(value.get(), decimals);
    }
}
