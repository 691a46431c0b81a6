package io.outlay.feature.data;

import io.outlay.feature.data.ImportSetting.Option;
import io.outlay.text.Text;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.NoticeBar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Which column is read as which fact, with what the suggestion is worth, and the columns that are not used.
final class MappingPane {
    private final ImportViewModel model;
    private final Text text;
    private final List<Option> targets;

    MappingPane(ImportViewModel model, Text text) {
        this.model = model;
        this.text = text;
        this.targets = ImportAnswering.targets(text);
    }

    List<Node> nodes(ImportContent content, boolean busy) {
        if (content.mapping().isEmpty()) {
            return List.of(new Card()
                    .growing(new EmptyState(
                            "check", text.say("data.mapping.fixed"), text.say("data.mapping.fixed.sentence"))));
        }
        var nodes = new ArrayList<Node>();
        content.notes().forEach(note -> nodes.add(new NoticeBar(NoticeBar.Kind.INFO, "", note)));
        var scroll = new ScrollPane(grid(content.mapping(), busy));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("data-scroll");
        var unused = content.mapping().stream()
                .filter(row -> row.target().isEmpty())
                .map(MappingRow::header)
                .collect(Collectors.joining(", "));
        var foot = new Label(
                unused.isEmpty()
                        ? text.say("data.mapping.unused.none")
                        : text.say("data.mapping.unused") + ": " + unused);
        foot.getStyleClass().addAll("small", "muted", "paragraph");
        var card = new Card()
                .title(text.say("data.mapping.title"))
                .subtitle(text.say("data.mapping.subtitle"))
                .growing(scroll);
        card.getChildren().add(foot);
        nodes.add(card);
        return nodes;
    }

    private GridPane grid(List<MappingRow> rows, boolean busy) {
        var grid = new GridPane();
        grid.getStyleClass().add("mapping-grid");
        var name = new ColumnConstraints();
        name.setMinWidth(120);
        name.setPercentWidth(28);
        var examples = new ColumnConstraints();
        examples.setHgrow(Priority.ALWAYS);
        examples.setMinWidth(80);
        var target = new ColumnConstraints();
        target.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(name, examples, target);
        grid.addRow(0, head("data.mapping.column"), head("data.mapping.examples"), head("data.mapping.target"));
        boolean suggested = rows.stream().anyMatch(row -> !row.confidence().isEmpty());
        if (suggested) {
            var sure = new ColumnConstraints();
            sure.setMinWidth(76);
            grid.getColumnConstraints().add(sure);
            grid.add(head("data.mapping.confidence"), 3, 0);
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var header = new Label(row.header());
            header.getStyleClass().add("medium");
            header.setTooltip(new Tooltip(row.header()));
            var first = new Label(row.examples());
            first.getStyleClass().addAll("small", "muted");
            first.setMinWidth(0);
            first.setTooltip(new Tooltip(row.examples()));
            grid.addRow(i + 1, header, first, target(row, busy));
            if (suggested) {
                grid.add(confidence(row), 3, i + 1);
            }
        }
        grid.getChildren().forEach(node -> GridPane.setValignment(node, VPos.CENTER));
        return grid;
    }

    private Label head(String key) {
        var label = new Label(text.say(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private ComboBox<Option> target(MappingRow row, boolean busy) {
        var box = new ComboBox<Option>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String label) {
                throw new UnsupportedOperationException("not typed into");
            }
        });
        box.getItems().setAll(targets);
        box.setValue(targets.stream()
                .filter(option -> option.value().equals(row.target()))
                .findFirst()
                .orElse(targets.getFirst()));
        box.setId("data-mapping-" + row.column());
        box.setAccessibleText(text.say("data.mapping.of", row.header()));
        box.setDisable(busy);
        box.setVisibleRowCount(14);
        box.valueProperty().subscribe((before, now) -> {
            if (now != null && !now.equals(before)) {
                model.map(row.column(), now.value());
            }
        });
        return box;
    }

    private static Node confidence(MappingRow row) {
        return row.confidence().isEmpty() ? new Label("") : new Chip(Chip.Kind.NEUTRAL, row.confidence());
    }
}
