package io.outlay.feature.channels;

import io.outlay.domain.Interval;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.CurveSpark;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.IntervalAxis;
import io.outlay.ui.kit.IntervalBar;
import io.outlay.ui.kit.Sparkline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
        double end = axisEnd(now);
        if (table.isEmpty() || end != axisEnd) {
            axisEnd = end;
            build(now);
        }
        table.ifPresent(it -> it.setTotals(totals(now)));
        fill();
    }

    private static double axisEnd(ChannelTable table) {
        double most = table.rows().stream()
                .flatMap(row -> row.returns().stream())
                .mapToDouble(range -> range.high90() * table.per())
                .max()
                .orElse(1);
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-6))));
        for (double step : new double[] {1, 2, 4, 6, 8, 10}) {
            if (most <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private void build(ChannelTable now) {
        var made = new DataTable<>(services.text(), columns(now)).fitted();
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

    private List<DataColumn<ChannelRow, ?>> columns(ChannelTable now) {
        var text = services.text();
        return List.of(
                DataColumn.<ChannelRow>text(
                                "channel",
                                text.say("channels.column.channel"),
                                row -> row.channel().name())
                        .withCell(this::name)
                        .withWidth(146),
                number("spend", row -> row.spend(), value -> services.figures().tabular(value))
                        .withWidth(70),
                number("share", row -> row.share(), value -> services.figures().percent(value))
                        .withStyle("muted")
                        .withWidth(66),
                number(
                                "outcome",
                                row -> row.outcome(),
                                value -> services.figures().tabular(value))
                        .withWidth(80),
                number("roas", row -> returns(row), value -> services.figures().ratio(value * now.per()))
                        .withStyle("strong")
                        .withWidth(62),
                number(
                                "interval",
                                row -> returns(row),
                                value -> services.figures().ratio(value))
                        .withCell(row -> interval(now, row))
                        .withHead(axis(now))
                        .withExport(row -> row.returns()
                                .<Object>map(range -> words.range(now, range))
                                .orElse(""))
                        .withAlign(HPos.LEFT)
                        .withWidth(112),
                number("next", row -> row.next(), value -> services.figures().ratio(value * now.per()))
                        .withWidth(70),
                DataColumn.<ChannelRow>text(
                                "nextRange", text.say("channels.column.nextRange"), row -> words.nextRange(now, row))
                        .withStyle("muted")
                        .withWidth(108)
                        .hidden(),
                number(
                                "maximum",
                                ChannelTablePane::ofMaximum,
                                value -> services.figures().wholePercent(value))
                        .withCell(this::saturation)
                        .withAlign(HPos.LEFT)
                        .withWidth(106),
                number(
                                "trend",
                                ChannelTablePane::last,
                                value -> services.figures().compact(value))
                        .withCell(ChannelTablePane::trend)
                        .withAlign(HPos.LEFT)
                        .withWidth(74),
                DataColumn.<ChannelRow>text(
                                "state", text.say("channels.column.state"), row -> words.state(row.status()))
                        .withCell(this::state)
                        .withWidth(140));
    }

    private interface Figure {
        OptionalDouble of(ChannelRow row);
    }

    private DataColumn<ChannelRow, Double> number(
            String id, Figure figure, java.util.function.Function<Double, String> shown) {
        return DataColumn.number(
                id,
                services.text().say("channels.column." + id),
                row -> figure.of(row).orElse(Double.NaN),
                shown);
    }

    private static OptionalDouble returns(ChannelRow row) {
        return row.returns().map(range -> OptionalDouble.of(range.value())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble ofMaximum(ChannelRow row) {
        return row.curve().map(curve -> curve.now().shareOfCeiling()).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble last(ChannelRow row) {
        return row.trend().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(row.trend().getLast());
    }

    private Map<String, String> totals(ChannelTable now) {
        var totals = new LinkedHashMap<String, String>();
        totals.put("channel", services.text().say("channels.total"));
        totals.put("spend", services.figures().tabular(now.spend()));
        totals.put("share", now.spend() > 0 ? services.figures().wholePercent(1) : "");
        totals.put("outcome", services.figures().tabular(now.reported()));
        totals.put(
                "roas",
                now.returns().map(range -> words.ratio(now, range.value())).orElse("–"));
        totals.put(
                "interval", now.returns().map(range -> words.range(now, range)).orElse(""));
        return totals;
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

    private IntervalAxis axis(ChannelTable now) {
        var ticks = now.outcome().money() && axisEnd >= 4
                ? List.of(1.0, axisEnd / 2, axisEnd)
                : List.of(0.0, axisEnd / 2, axisEnd);
        return new IntervalAxis(0, axisEnd, ticks, tick -> services.figures().compact(tick));
    }

    private Node interval(ChannelTable now, ChannelRow row) {
        if (row.returns().isEmpty()) {
            return new Label("");
        }
        Interval range = row.returns().get().times(now.per());
        var bar = new IntervalBar(0, axisEnd, now.outcome().money() ? OptionalDouble.of(1) : OptionalDouble.empty())
                .show(range.low90(), range.low50(), range.value(), range.high50(), range.high90());
        bar.getStyleClass().add(ChannelMarker.styleClass(row.channel().colour()));
        bar.setMaxHeight(IntervalBar.USE_PREF_SIZE);
        var cell = new HBox(bar);
        cell.getStyleClass().add("channels-interval");
        HBox.setHgrow(bar, Priority.ALWAYS);
        return cell;
    }

    private Node saturation(ChannelRow row) {
        var share = new Label(words.ofMaximum(row));
        share.getStyleClass().add("channels-saturation-share");
        var cell = new HBox();
        cell.getStyleClass()
                .addAll(
                        "channels-saturation",
                        ChannelMarker.styleClass(row.channel().colour()));
        row.curve().ifPresent(curve -> {
            var spark = new CurveSpark(
                    array(curve.band().x()),
                    array(curve.band().mean()),
                    curve.now().x());
            spark.setMaxHeight(CurveSpark.USE_PREF_SIZE);
            cell.getChildren().add(spark);
        });
        cell.getChildren().add(share);
        return cell;
    }

    private static Node trend(ChannelRow row) {
        var line = new Sparkline(array(row.trend()));
        line.setMaxHeight(Sparkline.USE_PREF_SIZE);
        line.getStyleClass()
                .addAll("channel-line", ChannelMarker.styleClass(row.channel().colour()));
        var cell = new HBox(line);
        cell.getStyleClass().add("channels-saturation");
        HBox.setHgrow(line, Priority.ALWAYS);
        return cell;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Node state(ChannelRow row) {
        var word = words.state(row.status());
        return switch (row.status()) {
            case ChannelStatus.Ready ready -> quiet(word);
            case ChannelStatus.Locked locked -> new Chip(Chip.Kind.NEUTRAL, word, "lock");
            case ChannelStatus.Archived archivedOne -> new Chip(Chip.Kind.NEUTRAL, word, "archive");
            case ChannelStatus.Thin thin -> new Chip(Chip.Kind.WARNING, word);
            case ChannelStatus.Wide wide -> new Chip(Chip.Kind.WARNING, word);
            case ChannelStatus.Held held -> new Chip(Chip.Kind.WARNING, word);
            case ChannelStatus.NotReported none -> quiet(word);
            case ChannelStatus.NoCurve none -> quiet(word);
        };
    }

    private static Label quiet(String word) {
        var label = new Label(word);
        label.getStyleClass().add("muted");
        return label;
    }
}
