package io.outlay.feature.data;

import io.outlay.feature.data.ImportTotals.Line;
import io.outlay.feature.data.ImportTotals.Stated;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.NoticeBar;
import io.outlay.ui.kit.Segmented;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the import would change, and sums to compare with an invoice and with the totals of the file itself.
final class ImportSummaryPane {
    /// What a line stands for.
    private enum By {
        CHANNELS,
        CAMPAIGNS,
        ACCOUNTS
    }

    private final Services services;
    private final Text text;
    private final Look look;
    private By by = By.CHANNELS;

    ImportSummaryPane(Services services, Look look) {
        this.services = services;
        this.text = services.text();
        this.look = look;
    }

    List<Node> nodes(Reports reports) {
        var column = new VBox();
        column.getStyleClass().add("data-column");
        var totals = reports.totals();
        if (reports.several()) {
            column.getChildren()
                    .add(new NoticeBar(
                            NoticeBar.Kind.INFO,
                            text.say("data.summary.each", reports.fresh().size()),
                            text.say("data.summary.each.what")));
        }
        reports.all().stream()
                .flatMap(report -> report.content().notes().stream())
                .distinct()
                .forEach(note -> column.getChildren().add(new NoticeBar(NoticeBar.Kind.INFO, "", note)));
        reports.overlaps()
                .forEach(pair -> column.getChildren()
                        .add(new NoticeBar(
                                NoticeBar.Kind.WARNING,
                                text.say("data.summary.overlap"),
                                text.say("data.summary.overlap.what", pair.getFirst(), pair.getLast()))));
        if (totals.nothing()) {
            column.getChildren()
                    .add(new NoticeBar(
                            NoticeBar.Kind.INFO, text.say("data.nothing"), text.say("data.nothing.sentence")));
        }
        column.getChildren().addAll(tiles(totals), sums(totals));
        if (!totals.stated().isEmpty()) {
            column.getChildren().add(stated(totals.stated()));
        }
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("data-scroll", "import-summary");
        return List.of(scroll);
    }

    private Node tiles(ImportTotals totals) {
        var figures = services.figures();
        var tiles = new HBox(
                tile("data.summary.added", figures.count(totals.added())),
                tile("data.summary.replaced", figures.count(totals.replaced())),
                tile("data.summary.removed", figures.count(totals.removed())),
                tile("data.summary.unchanged", figures.count(totals.unchanged())),
                tile("data.summary.skipped", figures.count(totals.skipped())),
                tile(
                        "data.summary.period",
                        totals.period().map(figures::shortPeriod).orElse("–")));
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

    private Card sums(ImportTotals totals) {
        var card = new Card().title(question(totals)).subtitle(text.say("data.summary.totals.subtitle"));
        Map<By, List<Line>> lines = new EnumMap<>(By.class);
        lines.put(By.CHANNELS, totals.channels());
        lines.put(By.CAMPAIGNS, totals.campaigns());
        lines.put(By.ACCOUNTS, totals.accounts());
        var there = Stream.of(By.values())
                .filter(each -> !lines.getOrDefault(each, List.of()).isEmpty())
                .toList();
        if (there.isEmpty()) {
            card.getChildren().add(table(totals.series(), By.ACCOUNTS));
            return card;
        }
        if (!there.contains(by)) {
            by = there.getFirst();
        }
        card.getChildren().add(table(all(lines, totals), by));
        if (there.size() > 1) {
            var choice = new Segmented<>(there, each -> text.say("data.summary.by." + each));
            choice.valueProperty().set(by);
            choice.valueProperty().subscribe((before, now) -> {
                by = now;
                card.getChildren().set(card.getChildren().size() - 1, table(all(lines, totals), now));
            });
            there.forEach(each -> choice.button(each).setId("data-summary-by-" + each));
            card.trailing(choice);
        }
        return card;
    }

    private List<Line> all(Map<By, List<Line>> lines, ImportTotals totals) {
        return Stream.concat(lines.getOrDefault(by, List.of()).stream(), totals.series().stream())
                .toList();
    }

    /// `Does 1 240 000.00 EUR match your invoice?`
    private String question(ImportTotals totals) {
        return totals.spend().size() == 1
                ? text.say(
                        "data.summary.totals.of",
                        totals.spend().values().iterator().next())
                : text.say("data.summary.totals");
    }

    private DataTable<Line> table(List<Line> lines, By what) {
        var columns = new ArrayList<DataColumn<Line, ?>>();
        columns.add(DataColumn.text("source", text.say("data.summary.name." + what), Line::name)
                .withWidth(what == By.CAMPAIGNS ? 220 : 130));
        columns.add(DataColumn.text("what", text.say("data.summary.what"), Line::what)
                .withWidth(92));
        columns.add(DataColumn.text("rows", text.say("data.summary.rows"), Line::rows)
                .withAlign(HPos.RIGHT)
                .withWidth(64));
        columns.add(DataColumn.text("dates", text.say("data.summary.dates"), Line::dates)
                .withWidth(168));
        TotalsWords.COMPARED.stream()
                .filter(measure ->
                        lines.stream().anyMatch(line -> !line.figure(measure).isEmpty()))
                .forEach(measure -> columns.add(DataColumn.<Line>text(
                                measure.id(), text.say("data.fact." + measure.id()), line -> line.figure(measure))
                        .withAlign(HPos.RIGHT)
                        .withWidth(measure.money() ? 124 : 96)));
        if (lines.stream().anyMatch(line -> !line.value().isEmpty())) {
            columns.add(DataColumn.text("value", text.say("data.preview.value"), Line::value)
                    .withAlign(HPos.RIGHT)
                    .withWidth(124));
        }
        var table = new DataTable<>(text, columns).fitted().spread();
        table.kept("import-totals-" + what, look.tables());
        table.items().setAll(lines);
        table.setAccessibleText(text.say("data.summary.by." + what));
        return table;
    }

    private Card stated(List<Stated> stated) {
        boolean all = stated.stream().allMatch(Stated::agrees);
        var table = new DataTable<Stated>(
                        text,
                        List.of(
                                DataColumn.text("label", text.say("data.stated.label"), Stated::label)
                                        .withWidth(200),
                                DataColumn.text("figure", text.say("data.stated.figure"), Stated::figure)
                                        .withWidth(140),
                                DataColumn.text("stated", text.say("data.stated.stated"), Stated::stated)
                                        .withAlign(HPos.RIGHT)
                                        .withWidth(120),
                                DataColumn.text("sum", text.say("data.stated.sum"), Stated::sum)
                                        .withAlign(HPos.RIGHT)
                                        .withWidth(120),
                                DataColumn.text("difference", text.say("data.stated.difference"), Stated::difference)
                                        .withAlign(HPos.RIGHT)
                                        .withWidth(110),
                                DataColumn.<Stated, Boolean>of(
                                                "agrees",
                                                text.say("data.stated.agrees"),
                                                Stated::agrees,
                                                String::valueOf,
                                                HPos.LEFT,
                                                100)
                                        .withCell(this::agreement)))
                .fitted()
                .spread();
        table.kept("import-stated", look.tables());
        table.items().setAll(stated);
        return new Card(table)
                .title(text.say(all ? "data.stated.title.agree" : "data.stated.title.differ"))
                .subtitle(text.say("data.stated.subtitle"));
    }

    private Node agreement(Stated total) {
        return new Chip(
                total.agrees() ? Chip.Kind.SUCCESS : Chip.Kind.WARNING,
                text.say(total.agrees() ? "data.stated.yes" : "data.stated.no"));
    }
}
