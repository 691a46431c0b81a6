package io.outlay.ui.kit;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Labels at the left, figures at the right.
public final class KeyValueList extends GridPane {
    /// One line.
    public record Row(String label, String value) {}

    public KeyValueList() {
        getStyleClass().add("key-values");
        var left = new ColumnConstraints();
        left.setHgrow(Priority.ALWAYS);
        var right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(left, right);
    }

    public KeyValueList(List<Row> rows) {
        this();
        setRows(rows);
    }

    public void setRows(List<Row> rows) {
        getChildren().clear();
        rows.forEach(row -> add(row.label(), row.value()));
    }

    public KeyValueList add(String label, String value) {
        return add(label, new Label(value));
    }

    public KeyValueList add(String label, Node value) {
        var key = new Label(label);
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().addAll("key", "muted");
        key.setLabelFor(value);
        addRow(getRowCount(), key, value);
        return this;
    }
}
