package io.outlay.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How high a table is: as its rows, or as its place; with fewer rows for a moment while their cells are made.
final class TableHeight {
    private static final int MOST = 60;
    private static final double HEAD = 2.462;
    private static final double HEAD_WITH_FILTERS = 4.9;

    private final TableView<?> table;
    private final ObservableList<?> rows;
    private final Region measure;
    private final ReadOnlyBooleanProperty filtersShown;
    private final ObservableDoubleValue barHeight;
    private final IntegerProperty limit = new SimpleIntegerProperty(Integer.MAX_VALUE);
    private boolean fitted;

    /// @param measure as high as a row at least, one em wide at least
    /// @param barHeight of the bar below the rows; 0 without one
    TableHeight(
            TableView<?> table,
            ObservableList<?> rows,
            Region measure,
            ReadOnlyBooleanProperty filtersShown,
            ObservableDoubleValue barHeight) {
        this.table = table;
        this.rows = rows;
        this.measure = measure;
        this.filtersShown = filtersShown;
        this.barHeight = barHeight;
    }

    /// As high as its rows, for short tables inside a card.
    void fit() {
        fitted = true;
        // without a pixel to spare: below the last row stood an empty one, and a bar to scroll to it
        var height = Bindings.createDoubleBinding(
                () -> of(Math.min(rows.size(), limit.get())),
                rows,
                limit,
                measure.minHeightProperty(),
                measure.minWidthProperty(),
                filtersShown,
                barHeight);
        table.prefHeightProperty().bind(height);
        table.minHeightProperty().bind(table.prefHeightProperty());
        VBox.setVgrow(table, Priority.NEVER);
    }

    /// How many rows can be seen, once the table is laid out; all of them where it is as high as they are.
    int inView() {
        if (fitted || table.getHeight() <= 0) {
            return rows.size();
        }
        return Math.min(rows.size(), (int) Math.ceil((table.getHeight() - of(0)) / rowHeight()));
    }

    /// No more rows than these can be seen from now on.
    void limit(int count) {
        boolean all = count >= Math.min(rows.size(), MOST) || !fitted && limited() && roomLeft();
        limit.set(all ? Integer.MAX_VALUE : count);
        if (!fitted) {
            table.setMaxHeight(all ? Region.USE_COMPUTED_SIZE : of(count));
        }
    }

    /// Whether rows are still held back.
    boolean limited() {
        return limit.get() != Integer.MAX_VALUE;
    }

    /// The place is smaller than the rows that may be seen.
    private boolean roomLeft() {
        return table.getHeight() > 0 && table.getHeight() < table.getMaxHeight() - 1;
    }

    private double of(int count) {
        double head = filtersShown.get() ? HEAD_WITH_FILTERS : HEAD;
        return count * whole(measure.getMinHeight()) + whole(head * measure.getMinWidth()) + barHeight.get();
    }

    private double rowHeight() {
        return Math.max(24, measure.getMinHeight());
    }

    /// Sizes in em come out a trifle beside the pixels that they mean.
    private static double whole(double size) {
        return size - Math.floor(size) < 0.1 ? Math.floor(size) : Math.ceil(size);
    }
}
