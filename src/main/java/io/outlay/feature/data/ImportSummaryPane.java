package io.outlay.feature.data;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.NoticeBar;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the import would change, and sums to compare with an invoice.
final class ImportSummaryPane {
    private final Text text;
    private final Look look;

    ImportSummaryPane(Text text, Look look) {
        this.text = text;
        this.look = look;
    }

    List<Node> nodes(ImportContent content) {
        var nodes = new ArrayList<Node>();
        content.notes().forEach(note -> nodes.add(new NoticeBar(NoticeBar.Kind.INFO, "", note)));
        content.totals().ifPresent(totals -> {
            if (totals.nothing()) {
                nodes.add(new NoticeBar(
                        NoticeBar.Kind.INFO, text.say("data.nothing"), text.say("data.nothing.sentence")));
            }
            nodes.add(tiles(totals));
            var card = new Card(table(totals))
                    .title(text.say("data.summary.totals"))
                    .subtitle(text.say("data.summary.totals.subtitle"));
            nodes.add(new VBox(card));
        });
        return nodes;
    }

    private Node tiles(ImportTotals totals) {
        var tiles = new HBox(
                tile("data.summary.added", totals.added()),
                tile("data.summary.replaced", totals.replaced()),
                tile("data.summary.unchanged", totals.unchanged()),
                tile("data.summary.removed", totals.removed()),
                tile("data.summary.period", totals.period()));
        tiles.getStyleClass().add("tile-row");
        tiles.setAccessibleText(text.say("data.summary.title"));
        return tiles;
    }

    private Node tile(String key, String value) {
        var name = new Label(text.say(key));
        name.getStyleClass().addAll("small", "muted");
        var figure = new Label(value);
        figure.getStyleClass().add(key.endsWith("period") ? "title" : "headline");
        var tile = new VBox(name, figure);
        tile.getStyleClass().add("change-tile");
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }

    private DataTable<ImportTotals.Line> table(ImportTotals totals) {
        var columns = new ArrayList<DataColumn<ImportTotals.Line, ?>>();
        columns.add(DataColumn.text("source", text.say("data.summary.source"), ImportTotals.Line::name)
                .withWidth(120));
        columns.add(DataColumn.text("what", text.say("data.summary.what"), ImportTotals.Line::what)
                .withWidth(124));
        columns.add(DataColumn.text("rows", text.say("data.summary.rows"), ImportTotals.Line::rows)
                .withAlign(HPos.RIGHT)
                .withWidth(56));
        columns.add(DataColumn.text("dates", text.say("data.summary.dates"), ImportTotals.Line::dates)
                .withWidth(192));
        for (int i = 0; i < totals.heads().size(); i++) {
            int index = i;
            columns.add(DataColumn.<ImportTotals.Line>text(
                            "figure-" + i,
                            totals.heads().get(i),
                            line -> line.figures().get(index))
                    .withAlign(HPos.RIGHT)
                    .withWidth(i == 0 || i == totals.heads().size() - 1 ? 116 : 92));
        }
        var table = new DataTable<>(text, columns).fitted().spread();
        table.kept("import-totals", look.tables());
        table.items().setAll(totals.lines());
        return table;
    }
}
