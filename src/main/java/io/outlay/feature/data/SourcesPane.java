package io.outlay.feature.data;

import io.outlay.feature.data.DataContent.Source;
import io.outlay.text.Text;
import io.outlay.ui.Describe;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.Icon;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where the data come from, one entry per account and grain or per series.
final class SourcesPane {
    private final Services services;
    private final Card card;
    private static final double CELL = 8;

    private final ListView<Source> list = new ListView<>();

    /// @param selected is told which source was chosen
    SourcesPane(Services services, Describe describe, Consumer<Optional<Source>> selected) {
        this.services = services;
        list.getStyleClass().add("source-list");
        list.setCellFactory(view -> new SourceCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(source -> selected.accept(Optional.ofNullable(source)));
        describe.node(list, "data.sources");
        card = new Card().title(services.text().say("data.sources")).growing(list);
        // the words stand below the title; what is selected reaches over them
        VBox.setMargin(list, new Insets(0, -CELL, 0, -CELL));
        card.setMinWidth(280);
        card.setPrefWidth(280);
        card.setMaxWidth(280);
    }

    Region node() {
        return card;
    }

    void show(DataContent content) {
        var before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(content.sources());
        int count = content.sources().size();
        card.subtitle(
                count == 1
                        ? services.text().say("data.sources.count.one")
                        : services.text().say("data.sources.count", count));
        if (before != null) {
            select(before.id());
        }
    }

    void select(String id) {
        for (var source : list.getItems()) {
            if (source.id().equals(id) || source.id().startsWith(id + "|")) {
                list.getSelectionModel().select(source);
                return;
            }
        }
    }

    void clear() {
        list.getSelectionModel().clearSelection();
    }

    private final class SourceCell extends ListCell<Source> {
        @Override
        protected void updateItem(@Nullable Source source, boolean empty) {
            super.updateItem(source, empty);
            if (empty || source == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Text text = services.text();
            var name = new Label(source.name(), Icon.of(source.id().startsWith("series") ? "activity" : "database"));
            name.getStyleClass().add("medium");
            name.setGraphicTextGap(8);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            var head = new HBox(name, new Chip(HealthPane.kind(source.state()), source.word()));
            head.getStyleClass().add("source-head");
            var rows = text.say("data.source.rows", services.figures().count(source.rows()));
            var line = new VBox(
                    head, muted(source.account() + ", " + source.grain()), muted(rows + ", " + source.dates()));
            if (!source.last().isEmpty()) {
                line.getChildren().add(muted(text.say("data.source.last", source.last())));
            }
            line.getStyleClass().add("source-line");
            line.setMaxWidth(236);
            setGraphic(line);
            setAccessibleText(String.join(", ", source.name(), source.grain(), source.word(), rows, source.dates()));
        }

        private static Label muted(String words) {
            var label = new Label(words);
            label.getStyleClass().addAll("small", "muted");
            return label;
        }
    }
}
