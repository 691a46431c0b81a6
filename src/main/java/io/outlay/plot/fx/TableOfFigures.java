package io.outlay.plot.fx;

import io.outlay.plot.ChartTable;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// "Show as table": the figures behind a chart.
final class TableOfFigures extends TableView<List<ChartTable.Cell>> {

    TableOfFigures(ChartTable table, String nothing) {
        getStyleClass().add("chart-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setPlaceholder(new Label(nothing));
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            var head = table.columns().get(i);
            var column = new TableColumn<List<ChartTable.Cell>, ChartTable.Cell>(head.head());
            column.setCellValueFactory(
                    row -> new ReadOnlyObjectWrapper<>(row.getValue().get(at)));
            column.setCellFactory(owner -> new FigureCell());
            column.setComparator(TableOfFigures::compare);
            if (head.figure()) {
                column.getStyleClass().add("figure");
            }
            getColumns().add(column);
        }
        getItems().setAll(table.rows());
    }

    private static int compare(ChartTable.Cell left, ChartTable.Cell right) {
        try {
            return Double.compare(Double.parseDouble(left.exact()), Double.parseDouble(right.exact()));
        } catch (NumberFormatException words) {
            return left.text().compareTo(right.text());
        }
    }

    private static final class FigureCell
            extends javafx.scene.control.TableCell<List<ChartTable.Cell>, ChartTable.Cell> {
        @Override
        protected void updateItem(ChartTable.Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            setText(empty || cell == null ? null : cell.text());
        }
    }
}
