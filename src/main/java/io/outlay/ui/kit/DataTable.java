package io.outlay.ui.kit;

import io.outlay.text.CsvStyle;
import io.outlay.text.Text;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every table of the product: sorted by a click on a head, filtered in a row below the heads, columns chosen, moved
/// and sized by the person, first column in view while the others scroll, several rows selected, rows copied with full
/// precision, exported as CSV.
public final class DataTable<S> extends VBox {
    private static final double TEXT = 13;

    private final Text text;
    private final TableView<S> table = new TableView<>();
    private final ObservableList<S> items = FXCollections.observableArrayList();
    private final FilteredList<S> filtered = new FilteredList<>(items);
    private final SortedList<S> sorted = new SortedList<>(filtered);
    private final Map<String, DataColumn<S, ?>> definitions = new LinkedHashMap<>();
    private final Map<String, TableColumn<S, ?>> columns = new LinkedHashMap<>();
    private final TableFilters<S> filters;
    private final Map<String, ReadOnlyBooleanWrapper> pinned = new HashMap<>();
    private final TableScrolling scrolling = new TableScrolling(table);
    private final TotalRow<S> totals;
    private final ColumnArrangement<S> arrangement;
    private final TableLeaving<S> leaving;
    private final Collator collator;
    private final Region measure = new Region();
    private final TableHeight height;
    private final TablePacing pacing;
    private double scale = 1;
    private Consumer<S> onOpen = _ -> {};

    public DataTable(Text text, List<DataColumn<S, ?>> definitions) {
        this.text = text;
        this.filters = new TableFilters<>(text, filtered, this.definitions);
        this.collator = Collator.getInstance(text.locale());
        this.totals = new TotalRow<>(table, scrolling.x());
        this.height = new TableHeight(table, sorted, measure, filters.shownProperty(), scrolling.barHeight());
        this.pacing = new TablePacing(this, sorted, height);
        getStyleClass().add("data-table");
        sceneProperty().subscribe(_ -> pacing.begin());
        for (var definition : definitions) {
            this.definitions.put(definition.id(), definition);
            var column = column(definition);
            columns.put(definition.id(), column);
            table.getColumns().add(column);
        }
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(text.say("kit.table.empty")));
        table.accessibleTextProperty().bind(accessibleTextProperty());
        table.setRowFactory(_ -> row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.skinProperty().subscribe(skin -> {
            if (skin != null) {
                scrolling.follow();
            }
        });
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> arranged());
        arranged();
        arrangement = new ColumnArrangement<>(table, columns, this.definitions, () -> scale);
        leaving = new TableLeaving<>(this, text);
        table.setContextMenu(leaving.menu(arrangement));
        VBox.setVgrow(table, Priority.ALWAYS);
        measure.getStyleClass().add("measure");
        measure.setManaged(false);
        measure.setVisible(false);
        measure.minWidthProperty().subscribe(em -> scaleTo(em.doubleValue() / TEXT));
        table.setSkin(new PinnedHeadSkin<>(
                table, id -> Objects.requireNonNull(pinned.get(id)).getReadOnlyProperty(), scrolling.x()));
        getChildren().addAll(table, totals, measure);
    }

    /// The rows, unsorted and unfiltered; change it with `setAll`.
    public ObservableList<S> items() {
        return items;
    }

    /// The rows in view order after filters.
    public ObservableList<S> shownItems() {
        return sorted;
    }

    public ObservableList<S> selection() {
        return table.getSelectionModel().getSelectedItems();
    }

    /// The row selected last; null without selection.
    public ReadOnlyObjectProperty<S> selectedProperty() {
        return table.getSelectionModel().selectedItemProperty();
    }

    public void select(S row) {
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().select(row);
        table.scrollTo(row);
    }

    /// Enter or a double click on a row.
    public void setOnOpen(Consumer<S> action) {
        onOpen = action;
    }

    /// What stands there without rows.
    public void setPlaceholder(Node node) {
        table.setPlaceholder(node);
    }

    /// A last line by column id; an empty map takes it away.
    public void setTotals(Map<String, String> byColumn) {
        totals.show(byColumn);
    }

    public void sortBy(String columnId, TableColumn.SortType direction) {
        var column = columns.get(columnId);
        if (column != null) {
            column.setSortType(direction);
            table.getSortOrder().setAll(List.of(column));
        }
    }

    /// Whether rows are still coming in.
    boolean filling() {
        return pacing.underWay();
    }

    /// As high as its rows, for short tables inside a card.
    public DataTable<S> fitted() {
        height.fit();
        return this;
    }

    /// Columns share all the width while they have room; with less, they keep theirs and scroll.
    public DataTable<S> spread() {
        TableWidths.share(table, columns.values());
        return this;
    }

    /// Filter fields below the heads; hiding them keeps what they filter.
    public BooleanProperty filtersShownProperty() {
        return filters.shownProperty();
    }

    /// Shows rows whose value in a column passes, such as `>100`; "" for all.
    public void filter(String columnId, String typed) {
        filters.filter(columnId, typed);
    }

    /// A button for the head of a card that shows the filter fields.
    public ToggleButton filterButton() {
        return filters.button();
    }

    /// A menu for the head of a card in which columns are chosen.
    public MenuButton columnsMenu() {
        var menu = new MenuButton(text.say("kit.table.columns"));
        menu.setId("kit-table-columns");
        menu.getStyleClass().add("small");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems().setAll(arrangement.items(text));
        return menu;
    }

    /// Remembers how the person arranges the columns, and takes the last arrangement now; files are named after it too.
    ///
    /// @param id of the table, the same for as long as the product lives, such as `campaigns`
    public DataTable<S> kept(String id, Tables tables) {
        tables.arrangement(id).ifPresent(arrangement::apply);
        arrangement.onChange(state -> tables.keep(id, state));
        leaving.files(id, tables);
        table.setContextMenu(leaving.menu(arrangement));
        return this;
    }

    ColumnState columnState() {
        return arrangement.state();
    }

    void setColumnState(ColumnState state) {
        arrangement.apply(state);
    }

    /// The selected rows, or all shown, with headers, separated by tabs.
    public String toTsv() {
        var rows = selection().isEmpty() ? sorted : selection();
        return TableText.of(shownColumns(), List.copyOf(rows)).tsv(text.region().locale());
    }

    /// All shown rows and columns.
    public String toCsv(CsvStyle style) {
        return TableText.of(shownColumns(), List.copyOf(sorted))
                .csv(style, text.region().locale());
    }

    /// For what this class does not offer, such as context menus.
    public TableView<S> table() {
        return table;
    }

    /// Widths are given for the usual text size.
    private void scaleTo(double next) {
        if (next > 0 && next != scale) {
            for (var column : columns.values()) {
                column.setPrefWidth(column.getPrefWidth() / scale * next);
            }
            scale = next;
        }
    }

    private List<DataColumn<S, ?>> shownColumns() {
        var shown = new ArrayList<DataColumn<S, ?>>();
        for (var column : table.getVisibleLeafColumns()) {
            var definition = definitions.get(column.getId());
            if (definition != null) {
                shown.add(definition);
            }
        }
        return shown;
    }

    private <V> TableColumn<S, V> column(DataColumn<S, V> definition) {
        var column = new TableColumn<S, V>();
        column.setId(definition.id());
        column.setPrefWidth(definition.width());
        column.setMinWidth(40);
        column.setVisible(!definition.optional());
        column.setReorderable(true);
        column.getStyleClass().add(definition.numeric() ? "align-right" : "align-left");
        column.setCellValueFactory(features -> constant(definition.value().apply(features.getValue())));
        var first = new ReadOnlyBooleanWrapper();
        pinned.put(definition.id(), first);
        column.setCellFactory(_ -> new DataCell<>(definition, first.getReadOnlyProperty(), scrolling.x()));
        Comparator<Object> order = DataColumn.order(collator);
        column.setComparator(order::compare);
        var head = new ColumnHead(text, definition, filters.shownProperty(), typed -> filter(definition.id(), typed));
        head.prefWidthProperty().bind(column.widthProperty().subtract(2));
        column.setGraphic(head);
        return column;
    }

    private static <V> ObservableValue<V> constant(V value) {
        return new SimpleObjectProperty<>(value);
    }

    private TableRow<S> row() {
        var row = new TableRow<S>();
        pacing.rowMade();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                onOpen.accept(row.getItem());
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        if (event.getTarget() != table) {
            return;
        }
        if (leaving.key(event)) {
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !selection().isEmpty()) {
            onOpen.accept(selection().getLast());
            event.consume();
        }
    }

    private void arranged() {
        var visible = table.getVisibleLeafColumns();
        pinned.forEach((id, first) ->
                first.set(!visible.isEmpty() && visible.getFirst().getId().equals(id)));
        totals.build();
    }
}
