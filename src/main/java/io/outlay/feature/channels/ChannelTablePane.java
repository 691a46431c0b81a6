package io.outlay.feature.channels;

import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.DataTable;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The table of channels in its card, with title, filter and column choice. One selected line opens the inspector,
/// several are changed together.
final class ChannelTablePane {

    /// What the columns need at least.
    private static final double WIDTH = 850;

    private final ChannelsViewModel model;
    private final Services services;
    private final Look look;
    private final ChannelWords words;
    private final Card card = new Card();
    private final StackPane place = new StackPane();
    private final HBox tools = new HBox();
    private final TextField filter = new TextField();
    private final CheckBox archived = new CheckBox();
    private Optional<DataTable<ChannelRow>> table = Optional.empty();
    private double axisEnd;
    private boolean filling;

    ChannelTablePane(ChannelsViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.look = look;
        this.words = model.words();
        look.describe().node(filter, "channels.filter");
        look.describe().node(archived, "channels.archived");
        filter.setPromptText(services.text().say("channels.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        archived.selectedProperty().bindBidirectional(model.archivedShownProperty());
        tools.getStyleClass().add("channels-tools");
        card.trailing(tools);
        card.getStyleClass().add("channels-table");
        card.getChildren().add(place);
        model.rows().addListener((ListChangeListener<ChannelRow>) change -> fill());
    }

    Node node() {
        return card;
    }

    void show(ChannelTable now) {
        archived.setVisible(now.rows().stream().anyMatch(row -> row.channel().archived()));
        archived.setManaged(archived.isVisible());
        card.title(words.title(now) + " " + words.titleRange(now));
        card.subtitle(words.subtitle(now));
        var columns = new ChannelColumns(services, words, now);
        if (table.isEmpty() || columns.axisEnd() != axisEnd) {
            axisEnd = columns.axisEnd();
            build(columns);
        }
        table.ifPresent(it -> it.setTotals(columns.totals()));
        fill();
    }

    private void build(ChannelColumns columns) {
        var made = new DataTable<>(services.text(), columns.all(this::name)).fitted();
        made.setId("channels-table");
        made.setAccessibleText(services.text().say("channels.table"));
        made.setOnOpen(row -> model.inspection().inspect(row.id()));
        made.selection().addListener((ListChangeListener<ChannelRow>) change -> {
            if (!filling) {
                model.inspection()
                        .tick(made.selection().stream()
                                .filter(java.util.Objects::nonNull)
                                .map(ChannelRow::id)
                                .toList());
            }
        });
        made.kept("channels", look.tables());
        table = Optional.of(made);
        place.getChildren().setAll(made);
        tools.getChildren().setAll(archived, filter, made.columnsMenu());
        tools.setMinWidth(HBox.USE_PREF_SIZE);
        made.table().widthProperty().subscribe(width -> fit(made, width.doubleValue()));
    }

    /// Columns share the room where there is enough, and scroll where there is not.
    private static void fit(DataTable<ChannelRow> made, double width) {
        boolean enough = width >= WIDTH;
        var policy = enough ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS : TableView.UNCONSTRAINED_RESIZE_POLICY;
        if (made.table().getColumnResizePolicy() != policy) {
            made.table().setColumnResizePolicy(policy);
            if (!enough) {
                made.table().getColumns().forEach(column -> narrow(made, column));
            }
        }
    }

    private static <V> void narrow(DataTable<ChannelRow> made, TableColumn<ChannelRow, V> column) {
        made.table().resizeColumn(column, column.getPrefWidth() - column.getWidth());
    }

    /// New figures, the same selection.
    private void fill() {
        table.ifPresent(it -> {
            filling = true;
            it.items().setAll(model.rows());
            it.table().getSelectionModel().clearSelection();
            var chosen = model.inspection().chosen();
            for (int i = 0; i < it.shownItems().size(); i++) {
                if (chosen.contains(it.shownItems().get(i).id())) {
                    it.table().getSelectionModel().select(i);
                }
            }
            filling = false;
        });
    }

    void select(List<String> ids) {
        if (!filling && !ids.equals(selected())) {
            fill();
        }
    }

    private List<String> selected() {
        return table.map(it -> it.selection().stream()
                        .filter(java.util.Objects::nonNull)
                        .map(ChannelRow::id)
                        .toList())
                .orElse(List.of());
    }

    private Node name(ChannelRow row) {
        var box = new CheckBox();
        box.setFocusTraversable(false);
        box.setId("channels-tick-" + row.id());
        box.setAccessibleText(services.text().say("channels.tick", row.channel().name()));
        table.ifPresent(it -> {
            box.setSelected(it.selection().contains(row));
            it.selection().addListener(new javafx.collections.WeakListChangeListener<>(follow(box, row, it)));
        });
        box.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            toggle(row);
            event.consume();
        });
        box.addEventFilter(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        var title = new Label(row.channel().name());
        title.getStyleClass().add("channels-title");
        var platforms = new Label(String.join(", ", row.platforms()));
        platforms.getStyleClass().add("channels-platforms");
        var lines = new VBox(title);
        if (!row.platforms().isEmpty()) {
            lines.getChildren().add(platforms);
        }
        lines.getStyleClass().add("channels-words");
        var cell = new HBox(box, new ChannelMarker(row.channel().colour()), lines);
        cell.getStyleClass().add("channels-name");
        return cell;
    }

    /// Kept by the box: the selection holds it weakly, and outlives the cell.
    private static ListChangeListener<ChannelRow> follow(CheckBox box, ChannelRow row, DataTable<ChannelRow> table) {
        ListChangeListener<ChannelRow> listener =
                change -> box.setSelected(table.selection().contains(row));
        box.getProperties().put("selection", listener);
        return listener;
    }

    private void toggle(ChannelRow row) {
        table.ifPresent(it -> {
            var selection = it.table().getSelectionModel();
            int index = it.shownItems().indexOf(row);
            if (selection.isSelected(index)) {
                selection.clearSelection(index);
            } else {
                selection.select(index);
            }
        });
    }
}
