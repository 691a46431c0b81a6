package io.outlay.feature.overview;

import io.outlay.ui.Look;
import io.outlay.ui.kit.ExplainPopover;
import io.outlay.ui.kit.KeyValueList;
import io.outlay.ui.kit.KpiTile;
import io.outlay.ui.kit.Tip;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The KPI tiles in a row; each opens its explanation.
final class TilesPane extends HBox {
    private final Look look;

    TilesPane(Look look) {
        this.look = look;
        getStyleClass().add("overview-tiles");
    }

    void show(List<Tile> tiles) {
        getChildren().setAll(tiles.stream().map(this::tile).toList());
    }

    private KpiTile tile(Tile tile) {
        var node = look.describe().node(new KpiTile(tile.label()), tile.key());
        node.value(tile.value(), tile.unit())
                .interval(tile.note())
                .course(tile.course().stream().mapToDouble(Double::doubleValue).toArray());
        tile.change().ifPresentOrElse(change -> node.change(change.words(), change.up(), news(change)), node::noChange);
        node.setMinWidth(0);
        node.setPrefWidth(100);
        node.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(node, Priority.ALWAYS);
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleHelp(tile.explanation().sentence());
        Tip.on(node, tile.explanation().sentence());
        node.setOnMouseClicked(event -> explain(node, tile.explanation()));
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                explain(node, tile.explanation());
                event.consume();
            }
        });
        return node;
    }

    private static void explain(KpiTile node, Tile.Explanation it) {
        new ExplainPopover(
                        it.title(),
                        it.sentence(),
                        it.lines().stream()
                                .map(line -> new KeyValueList.Row(line.label(), line.value()))
                                .toList(),
                        it.caveat())
                .show(node);
    }

    private static KpiTile.Meaning news(Tile.Change change) {
        return switch (change.news()) {
            case GOOD -> KpiTile.Meaning.GOOD;
            case BAD -> KpiTile.Meaning.BAD;
            case NEITHER -> KpiTile.Meaning.NEUTRAL;
        };
    }
}
