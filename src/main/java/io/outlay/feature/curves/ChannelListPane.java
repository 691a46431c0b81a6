package io.outlay.feature.curves;

import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.CurveSpark;
import io.outlay.ui.kit.SectionTitle;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The channels at the left, each with its state in a word and its curve in small.
final class ChannelListPane {
    private static final double WIDTH = 216;

    private final CurvesViewModel model;
    private final ListView<ChannelRow> list = new ListView<>();
    private final Card card;
    private final Subscription subscription;
    private boolean filling;

    ChannelListPane(CurvesViewModel model, Look look, String title) {
        this.model = model;
        look.describe().node(list, "curves.channels");
        list.getStyleClass().add("curves-channels");
        list.setCellFactory(view -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        card = new Card(new SectionTitle(title));
        card.growing(list);
        card.getStyleClass().add("curves-list");
        card.setMinWidth(WIDTH);
        card.setPrefWidth(WIDTH);
        card.setMaxWidth(WIDTH);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !filling) {
                model.select(row.id());
            }
        });
        subscription = Subscription.combine(
                model.rowsProperty().subscribe(this::fill),
                model.selectedProperty().subscribe(id -> mark()));
    }

    Node node() {
        return card;
    }

    void close() {
        subscription.unsubscribe();
    }

    private void fill(List<ChannelRow> rows) {
        filling = true;
        list.getItems().setAll(rows);
        filling = false;
        mark();
    }

    private void mark() {
        model.row().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }

    private static Chip chip(ChannelRow row) {
        return new Chip(kind(row.kind()), row.state());
    }

    static Chip.Kind kind(CurveState state) {
        return switch (state) {
            case GOOD -> Chip.Kind.SUCCESS;
            case THIN, REVIEW -> Chip.Kind.WARNING;
            case CANNOT_TELL, NOT_FITTED -> Chip.Kind.NEUTRAL;
        };
    }

    private static final class Cell extends ListCell<ChannelRow> {
        Cell() {
            getStyleClass().add("curves-channel");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ChannelRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setAccessibleText(row.name() + ", " + row.state() + (row.share().isEmpty() ? "" : ", " + row.share()));
            setGraphic(content(row));
        }

        private static Node content(ChannelRow row) {
            var name = ChannelMarker.named(row.colour(), row.name());
            name.getStyleClass().add("medium");
            name.setMinWidth(0);
            var first = new HBox(8, name, space(), chip(row));
            first.getStyleClass().add("curves-channel-line");
            var share = new Label(row.share());
            share.getStyleClass().addAll("small", "muted");
            share.setMinWidth(Region.USE_PREF_SIZE);
            var second = new HBox(8, spark(row), space(), share);
            second.getStyleClass().addAll("curves-channel-line", "curves-channel-small");
            var both = new VBox(4, first, second);
            both.getStyleClass().add(ChannelMarker.styleClass(row.colour()));
            return both;
        }

        private static Node spark(ChannelRow row) {
            return row.spend().isEmpty()
                    ? new Region()
                    : new CurveSpark(numbers(row.spend()), numbers(row.values()), row.now());
        }

        private static double[] numbers(List<Double> list) {
            return list.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static Region space() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            return space;
        }
    }
}
