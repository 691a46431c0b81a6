package io.outlay.ui.kit;

import java.util.List;

/// How a person has arranged a table's columns, in order.
public record ColumnState(List<Column> columns) {
    /// Whether the rows are sorted by a column.
    public enum Sort {
        NONE,
        UP,
        DOWN
    }

    /// One column.
    ///
    /// @param width in pixels at the usual text size; 0: as the table has it
    public record Column(String id, double width, boolean visible, Sort sort) {}

    public ColumnState {
        columns = List.copyOf(columns);
    }
}
