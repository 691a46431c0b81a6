package io.outlay.ui.kit;

import java.util.List;

/// How a person has arranged a table's columns, in order.
public record ColumnState(List<Column> columns) {
    /// One column.
    ///
    /// @param width in pixels at the time it was read
    public record Column(String id, double width, boolean visible) {}

    public ColumnState {
        columns = List.copyOf(columns);
    }
}
