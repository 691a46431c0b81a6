package io.outlay.feature.data;

import io.outlay.feature.data.PreviewTable.Column;
import io.outlay.feature.data.PreviewTable.Line;
import io.outlay.feature.data.PreviewTable.Mark;
import io.outlay.text.Text;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The first rows as a table: heads of two lines, and marks on columns and cells.
final class PreviewGrid {
    private static final double LETTER = 7.6;
    private static final double NARROWEST = 70;
    private static final double WIDEST = 260;

    private final Text text;
    private final TableView<Line> table = new TableView<>();

    PreviewGrid(Text text, PreviewTable preview) {
        this.text = text;
        table.getStyleClass().add("preview-table");
        table.setId("data-preview");
        table.setAccessibleText(text.say("data.preview.title.file"));
        VBox.setVgrow(table, Priority.ALWAYS);
        if (preview.lines().stream().anyMatch(line -> line.row() > 0)) {
            table.getColumns().add(rowNumbers());
        }
        for (int i = 0; i < preview.columns().size(); i++) {
            table.getColumns().add(column(preview, i));
        }
        table.getItems().setAll(preview.lines());
    }

    TableView<Line> node() {
        return table;
    }

    private TableColumn<Line, String> rowNumbers() {
        var column = new TableColumn<Line, String>();
        column.setGraphic(head(new Column(text.say("data.preview.row"), "", true, Mark.NONE)));
        column.setPrefWidth(52);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line ->
                new ReadOnlyObjectWrapper<>(String.valueOf(line.getValue().row())));
        column.setCellFactory(it -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String number, boolean empty) {
                super.updateItem(number, empty);
                getStyleClass().remove("row-number");
                getStyleClass().add("row-number");
                setText(empty ? null : number);
            }
        });
        return column;
    }

    private static TableColumn<Line, PreviewTable.Cell> column(PreviewTable preview, int index) {
        var shown = preview.columns().get(index);
        var column = new TableColumn<Line, PreviewTable.Cell>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setGraphic(head(shown));
        column.setPrefWidth(width(preview, index));
        column.getStyleClass().add(PreviewPane.style(shown.mark()));
        column.setCellValueFactory(
                line -> new ReadOnlyObjectWrapper<>(line.getValue().cells().get(index)));
        column.setCellFactory(it -> new MarkedCell(shown.figure()));
        return column;
    }

    private static VBox head(Column shown) {
        var name = new Label(shown.name());
        name.getStyleClass().add("name");
        var meaning = new Label(shown.meaning());
        meaning.getStyleClass().add("meaning");
        var head = new VBox(name, meaning);
        head.getStyleClass().add("preview-head");
        if (shown.figure()) {
            head.getStyleClass().add("figure");
        }
        return head;
    }

    private static double width(PreviewTable preview, int index) {
        var head = preview.columns().get(index);
        int letters = Math.max(head.name().length(), head.meaning().length());
        for (var line : preview.lines()) {
            letters = Math.max(letters, line.cells().get(index).text().length());
        }
        return Math.clamp(letters * LETTER + 28, NARROWEST, WIDEST);
    }

    private static final class MarkedCell extends TableCell<Line, PreviewTable.Cell> {
        MarkedCell(boolean figure) {
            if (figure) {
                getStyleClass().add("figure");
            }
        }

        @Override
        protected void updateItem(PreviewTable.@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            for (var mark : Mark.values()) {
                getStyleClass().remove(PreviewPane.style(mark));
            }
            if (empty || cell == null) {
                setText(null);
            } else {
                setText(cell.text());
                getStyleClass().add(PreviewPane.style(cell.mark()));
            }
        }
    }
}
