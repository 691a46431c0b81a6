package io.outlay.ui.kit;

import io.outlay.text.Text;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A column's head: its title or node, and the filter field when filters are shown. Keys and clicks in the field do not
/// sort the table.
final class ColumnHead extends VBox {
    ColumnHead(Text text, DataColumn<?, ?> column, BooleanProperty filtersShown, Consumer<String> onFilter) {
        getStyleClass().add("column-head");
        var title = new Label(column.title());
        Node shown = column.head().orElse(title);
        var line = new HBox(shown);
        line.getStyleClass().add("column-title");
        line.setAlignment(column.numeric() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        HBox.setHgrow(shown, column.head().isPresent() ? Priority.ALWAYS : Priority.NEVER);
        getChildren().add(line);
        filtersShown.subscribe(wanted -> {
            // few tables are ever filtered, and a field has many parts
            if (wanted && getChildren().size() == 1) {
                getChildren().add(filter(text, column, filtersShown, onFilter));
            }
        });
    }

    private static Node filter(
            Text text, DataColumn<?, ?> column, BooleanProperty filtersShown, Consumer<String> onFilter) {
        var field = new TextField();
        field.getStyleClass().add("column-filter");
        field.setPromptText(text.say(column.numeric() ? "kit.table.filter.number" : "kit.table.filter.prompt"));
        field.setAccessibleText(text.say("kit.table.filter.of", column.title()));
        field.textProperty().subscribe(onFilter::accept);
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        var box = new StackPane(field);
        box.getStyleClass().add("column-filter-box");
        box.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        box.visibleProperty().bind(filtersShown);
        box.managedProperty().bind(filtersShown);
        return box;
    }
}
