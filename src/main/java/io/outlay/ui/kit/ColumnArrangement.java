package io.outlay.ui.kit;

import io.outlay.text.Text;
import io.outlay.ui.kit.ColumnState.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

/// Which columns a person sees, in which order, how wide and by which one sorted. A width that the table gave itself is
/// no arrangement; one that was dragged is.
final class ColumnArrangement<S> {
    private final TableView<S> table;
    private final Map<String, TableColumn<S, ?>> columns;
    private final Map<String, DataColumn<S, ?>> definitions;
    private final DoubleSupplier scale;
    private final Map<String, Double> dragged = new HashMap<>();
    private final Map<String, Double> pressed = new HashMap<>();
    private Consumer<ColumnState> keep = _ -> {};
    private boolean applying;

    /// @param scale of the text; widths are kept as at the usual size
    ColumnArrangement(
            TableView<S> table,
            Map<String, TableColumn<S, ?>> columns,
            Map<String, DataColumn<S, ?>> definitions,
            DoubleSupplier scale) {
        this.table = table;
        this.columns = columns;
        this.definitions = definitions;
        this.scale = scale;
    }

    /// From now on is told of every change that the person makes.
    void onChange(Consumer<ColumnState> consumer) {
        keep = consumer;
        table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> changed());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> changed());
        for (var column : columns.values()) {
            column.visibleProperty().subscribe((_, _) -> changed());
            column.sortTypeProperty().subscribe((_, _) -> changed());
        }
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            pressed.clear();
            columns.forEach((id, column) -> pressed.put(id, column.getWidth()));
        });
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released());
    }

    private void released() {
        boolean any = false;
        for (var entry : pressed.entrySet()) {
            var column = columns.get(entry.getKey());
            if (column != null && column.getWidth() != entry.getValue()) {
                dragged.put(entry.getKey(), column.getWidth() / scale.getAsDouble());
                any = true;
            }
        }
        if (any) {
            changed();
        }
    }

    private void changed() {
        if (!applying) {
            keep.accept(state());
        }
    }

    ColumnState state() {
        var states = new ArrayList<ColumnState.Column>();
        for (var column : table.getColumns()) {
            states.add(new ColumnState.Column(
                    column.getId(),
                    dragged.getOrDefault(column.getId(), 0.0),
                    column.isVisible(),
                    table.getSortOrder().isEmpty() || table.getSortOrder().getFirst() != column
                            ? Sort.NONE
                            : column.getSortType() == TableColumn.SortType.ASCENDING ? Sort.UP : Sort.DOWN));
        }
        return new ColumnState(states);
    }

    /// Columns the state does not know stay behind the others as they are.
    void apply(ColumnState state) {
        applying = true;
        var order = new ArrayList<TableColumn<S, ?>>();
        for (var remembered : state.columns()) {
            var column = columns.get(remembered.id());
            if (column != null) {
                if (remembered.width() > 0) {
                    dragged.put(remembered.id(), remembered.width());
                    column.setPrefWidth(remembered.width() * scale.getAsDouble());
                }
                column.setVisible(remembered.visible());
                order.add(column);
                if (remembered.sort() != Sort.NONE) {
                    column.setSortType(
                            remembered.sort() == Sort.UP
                                    ? TableColumn.SortType.ASCENDING
                                    : TableColumn.SortType.DESCENDING);
                    table.getSortOrder().setAll(List.of(column));
                }
            }
        }
        columns.values().stream().filter(column -> !order.contains(column)).forEach(order::add);
        if (!order.equals(table.getColumns())) {
            var sort = List.copyOf(table.getSortOrder());
            table.getColumns().setAll(order);
            table.getSortOrder().setAll(sort);
        }
        applying = false;
    }

    /// One entry per column that can be hidden; the first always stays.
    Collection<MenuItem> items(Text text) {
        var items = new ArrayList<MenuItem>();
        var first = columns.keySet().iterator().next();
        columns.forEach((id, column) -> {
            var definition = definitions.get(id);
            if (definition != null) {
                var item = new CheckMenuItem(definition.title());
                item.selectedProperty().bindBidirectional(column.visibleProperty());
                item.setDisable(id.equals(first));
                items.add(item);
            }
        });
        var all = new MenuItem(text.say("kit.table.resetColumns"));
        all.setOnAction(_ -> columns.values().forEach(column -> column.setVisible(true)));
        items.add(new SeparatorMenuItem());
        items.add(all);
        return items;
    }
}
