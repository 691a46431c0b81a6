package io.outlay.ui.kit;

import io.outlay.text.Text;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The head of a task in steps: done, current, next.
public final class Steps extends HBox {
    private final IntegerProperty current = new SimpleIntegerProperty(this, "current");
    private final List<String> names;
    private final Text text;

    public Steps(Text text, List<String> names) {
        this.text = text;
        this.names = List.copyOf(names);
        getStyleClass().add("steps");
        setAccessibleRole(AccessibleRole.TEXT);
        current.subscribe(_ -> build());
    }

    /// From 0; the number of steps when all are done.
    public IntegerProperty currentProperty() {
        return current;
    }

    private void build() {
        getChildren().clear();
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                var line = new Region();
                line.getStyleClass().add("step-line");
                getChildren().add(line);
            }
            getChildren().add(step(i));
        }
        int at = Math.min(current.get(), names.size() - 1);
        setAccessibleText(text.say("kit.step", at + 1, names.size(), names.get(at)));
    }

    private HBox step(int index) {
        boolean done = index < current.get();
        var mark = new StackPane(done ? Icon.small("check") : new Label(String.valueOf(index + 1)));
        mark.getStyleClass().add("step-mark");
        var name = new Label(names.get(index));
        name.getStyleClass().add("step-name");
        name.setMinWidth(USE_PREF_SIZE);
        var step = new HBox(mark, name);
        step.getStyleClass().addAll("step", done ? "done" : index == current.get() ? "current" : "next");
        return step;
    }
}
