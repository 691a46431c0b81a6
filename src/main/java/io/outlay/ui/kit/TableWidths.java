package io.outlay.ui.kit;

import java.util.Collection;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// How columns share the width of a table.
final class TableWidths {
    private static final double EDGE = 2;

    private TableWidths() {}

    /// All the width while there is room; with less, columns keep theirs and the table scrolls.
    static <S> void share(TableView<S> table, Collection<? extends TableColumn<S, ?>> columns) {
        table.widthProperty().subscribe(() -> fit(table, columns));
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> fit(table, columns));
    }

    private static <S> void fit(TableView<S> table, Collection<? extends TableColumn<S, ?>> columns) {
        double wanted = table.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        boolean roomy = table.getWidth() >= wanted + EDGE;
        if (roomy == (table.getColumnResizePolicy() == TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS)) {
            return;
        }
        table.setColumnResizePolicy(
                roomy ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS : TableView.UNCONSTRAINED_RESIZE_POLICY);
        if (!roomy) {
            // widths that were shared out go back
            for (var column : columns) {
                double width = column.getPrefWidth();
                column.setPrefWidth(width + 1);
                column.setPrefWidth(width);
            }
        }
    }
}
