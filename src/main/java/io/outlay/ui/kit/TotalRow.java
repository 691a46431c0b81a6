package io.outlay.ui.kit;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// The sums below a table, aligned with its columns and scrolled with them; the first stays.
final class TotalRow<S> extends Pane {
    private final TableView<S> table;
    private final HBox cells = new HBox();
    private final ObservableDoubleValue scrolled;
    private Map<String, String> totals = Map.of();

    TotalRow(TableView<S> table, ObservableDoubleValue scrolled) {
        this.table = table;
        this.scrolled = scrolled;
        getStyleClass().add("total-row");
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        cells.translateXProperty().bind(Bindings.createDoubleBinding(() -> -scrolled.get(), scrolled));
        getChildren().add(cells);
        setVisible(false);
        setManaged(false);
    }

    void show(Map<String, String> byColumn) {
        totals = Map.copyOf(byColumn);
        setVisible(!totals.isEmpty());
        setManaged(!totals.isEmpty());
        build();
    }

    /// Again after columns have moved, appeared or gone.
    void build() {
        cells.getChildren().clear();
        if (totals.isEmpty()) {
            return;
        }
        boolean first = true;
        for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
            var label = new Label(totals.getOrDefault(column.getId(), ""));
            label.getStyleClass().add("total-cell");
            label.setAlignment(column.getStyleClass().contains("align-right") ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            label.minWidthProperty().bind(column.widthProperty());
            label.prefWidthProperty().bind(column.widthProperty());
            label.maxWidthProperty().bind(column.widthProperty());
            if (first) {
                label.translateXProperty().bind(scrolled);
                label.setViewOrder(-1);
                first = false;
            }
            cells.getChildren().add(label);
        }
    }
}
