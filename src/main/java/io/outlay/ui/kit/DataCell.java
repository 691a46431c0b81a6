package io.outlay.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A cell: the column's text, or its node. In the first column it stays where it is while the others scroll below it.
final class DataCell<S, V> extends TableCell<S, V> {
    private final DataColumn<S, V> column;

    DataCell(DataColumn<S, V> column, ReadOnlyBooleanProperty pinned, ObservableDoubleValue scrolled) {
        this.column = column;
        switch (column.align()) {
            case LEFT -> getStyleClass().add("align-left");
            case CENTER -> getStyleClass().add("align-center");
            case RIGHT -> getStyleClass().add("align-right");
        }
        if (!column.style().isEmpty()) {
            getStyleClass().add(column.style());
        }
        pinned.subscribe(first -> {
            if (first) {
                getStyleClass().add("pinned");
                setViewOrder(-1);
                translateXProperty().bind(scrolled);
            } else {
                getStyleClass().remove("pinned");
                setViewOrder(0);
                translateXProperty().unbind();
                setTranslateX(0);
            }
        });
    }

    /// What shares the axis in the head has to be as wide as the axis.
    private double inner() {
        return getWidth() - getInsets().getLeft() - getInsets().getRight();
    }

    @Override
    protected void updateItem(@Nullable V value, boolean empty) {
        super.updateItem(value, empty);
        var row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || value == null || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        if (column.cell().isPresent()) {
            setText(null);
            var node = column.cell().get().apply(row);
            if (column.head().isPresent() && node instanceof Region region) {
                region.prefWidthProperty()
                        .bind(Bindings.createDoubleBinding(this::inner, widthProperty(), insetsProperty()));
            }
            setGraphic(node);
        } else {
            setText(column.shown().apply(value));
            setGraphic(null);
        }
    }
}
