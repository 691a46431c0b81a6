package io.outlay.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How high a table is: as its rows, or growing row by row while its page unfolds.
final class TableHeight {
    private static final double FIRST_ROWS = 1;
    private static final int MOST_ROWS = 60;

    private final TableView<?> table;
    private final Region measure;
    private final ObservableDoubleValue barHeight;

    /// @param measure as high as a row at least, one em wide at least
    /// @param barHeight of the bar below the rows; 0 without one
    TableHeight(TableView<?> table, Region measure, ObservableDoubleValue barHeight) {
        this.table = table;
        this.measure = measure;
        this.barHeight = barHeight;
    }

    /// Shows few rows at first; [#grow] shows more, until the table has all its height. Cells are made for the rows
    /// that are in view, and many at once hold the window up.
    void beginSmall() {
        if (!table.prefHeightProperty().isBound()) {
            table.setMaxHeight(FIRST_ROWS * rowHeight());
        }
    }

    /// False once the table has all its height.
    boolean grow(int rows) {
        double limit = table.getMaxHeight();
        if (limit == Region.USE_COMPUTED_SIZE) {
            return false;
        }
        boolean whole = table.getHeight() < limit - 1 || limit > MOST_ROWS * rowHeight();
        table.setMaxHeight(whole ? Region.USE_COMPUTED_SIZE : limit + rows * rowHeight());
        return !whole;
    }

    private double rowHeight() {
        return Math.max(24, measure.getMinHeight());
    }

    /// As high as its rows, for short tables inside a card.
    void fit(ObservableList<?> rows, ReadOnlyBooleanProperty filtersShown) {
        // without a pixel to spare: below the last row stood an empty one, and a bar to scroll to it
        var height = Bindings.createDoubleBinding(
                () -> rows.size() * whole(measure.getMinHeight())
                        + whole((filtersShown.get() ? 4.9 : 2.462) * measure.getMinWidth())
                        + barHeight.get(),
                rows,
                measure.minHeightProperty(),
                measure.minWidthProperty(),
                filtersShown,
                barHeight);
        table.prefHeightProperty().bind(height);
        table.minHeightProperty().bind(table.prefHeightProperty());
        VBox.setVgrow(table, Priority.NEVER);
    }

    /// Sizes in em come out a trifle beside the pixels that they mean.
    private static double whole(double size) {
        return size - Math.floor(size) < 0.1 ? Math.floor(size) : Math.ceil(size);
    }
}
