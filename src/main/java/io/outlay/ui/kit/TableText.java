package io.outlay.ui.kit;

import io.outlay.text.Sheet;
import java.util.ArrayList;
import java.util.List;

/// A table's rows as they leave the window.
final class TableText {
    private TableText() {}

    static <S> Sheet of(List<DataColumn<S, ?>> columns, List<S> rows) {
        var lines = new ArrayList<List<Object>>();
        for (var row : rows) {
            lines.add(columns.stream().map(column -> column.exact().apply(row)).toList());
        }
        return new Sheet(columns.stream().map(DataColumn::title).toList(), lines);
    }
}
