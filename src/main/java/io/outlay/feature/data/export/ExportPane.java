package io.outlay.feature.data.export;

import io.outlay.domain.Period;
import io.outlay.domain.insight.Metric;
import io.outlay.feature.data.export.ExportPreview.Pair;
import io.outlay.feature.data.export.ExportViewModel.Page;
import io.outlay.feature.data.tab.DataTab;
import io.outlay.feature.data.tab.FigureWords;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.DateField;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.LoadingBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Period and figures at the left; beside them the first rows of the file and which figures go together.
public final class ExportPane implements DataTab {
    private static final double SIDE = 300;

    private final ExportViewModel model;
    private final Services services;
    private final Text text;
    private final FigureWords words;
    private final Look look;
    private final DateField from;
    private final DateField to;
    private final StackPane place = new StackPane();
    private final HBox node;
    private final Subscription subscription;
    private boolean filling;

    public ExportPane(ExportViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.text = services.text();
        this.words = new FigureWords(text, services.figures());
        this.look = look;
        from = new DateField(text);
        to = new DateField(text);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMinWidth(0);
        node = new HBox(choices(), place);
        node.getStyleClass().add("data-row");
        subscription = model.pageProperty().subscribe(this::show);
    }

    private Node choices() {
        from.setId("data-export-from");
        to.setId("data-export-to");
        model.dates().ifPresent(dates -> {
            from.setValue(dates.from());
            to.setValue(dates.to());
        });
        from.valueProperty().subscribe((before, now) -> period());
        to.valueProperty().subscribe((before, now) -> period());
        var first = new Field(text.say("data.question.from"), from);
        var last = new Field(text.say("data.question.to"), to);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(last, Priority.ALWAYS);
        var list = new FlowPane();
        list.getStyleClass().add("export-metrics");
        for (var metric : Metric.values()) {
            var box = new CheckBox(words.metric(metric));
            box.setId("data-export-" + metric.id());
            box.setPrefWidth(SIDE - 60);
            box.setSelected(model.choiceProperty().get().metrics().contains(metric));
            box.selectedProperty().subscribe((before, now) -> model.take(metric, now));
            list.getChildren().add(box);
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("data-scroll");
        var save = look.describe().node(Buttons.secondary("download"), "data.export.save");
        save.setMaxWidth(Double.MAX_VALUE);
        save.setOnAction(event -> model.save());
        var card = new Card(new HBox(8, first, last))
                .title(text.say("data.export.title"))
                .subtitle(text.say("data.export.subtitle"))
                .growing(scroll);
        card.getChildren().add(save);
        card.setMinWidth(SIDE);
        card.setPrefWidth(SIDE);
        card.setMaxWidth(SIDE);
        return card;
    }

    private void period() {
        if (!filling
                && from.getValue() != null
                && to.getValue() != null
                && !to.getValue().isBefore(from.getValue())) {
            model.take(Optional.of(new Period(from.getValue(), to.getValue())));
        }
    }

    private void show(Page page) {
        switch (page) {
            case Page.Loading loading -> place.getChildren().setAll(new Card(LoadingBlock.rows(12)));
            case Page.Failed(var problem) -> {
                var again = Buttons.secondary("refresh-cw");
                again.setText(text.say("data.failed.again"));
                again.setOnAction(event -> model.retry());
                place.getChildren().setAll(new FailedState(text, text.say("data.export.failed"), problem, again));
            }
            case Page.Shown(var preview) -> place.getChildren().setAll(shown(preview));
        }
    }

    private Node shown(ExportPreview preview) {
        var rows = new Card()
                .title(text.say("data.export.rows", services.figures().count(preview.rows())))
                .subtitle(text.say(
                        "data.export.rows.subtitle",
                        services.figures().period(preview.period()),
                        services.figures().count(preview.provisional())))
                .growing(first(preview));
        var pairs = new Card()
                .title(text.say("data.export.pairs"))
                .subtitle(text.say("data.export.pairs.subtitle"))
                .growing(pairs(preview));
        VBox.setVgrow(rows, Priority.ALWAYS);
        pairs.setPrefHeight(270);
        pairs.setMinHeight(220);
        var column = new VBox(rows, pairs);
        column.getStyleClass().add("data-column");
        return column;
    }

    private DataTable<List<String>> first(ExportPreview preview) {
        var columns = new ArrayList<DataColumn<List<String>, ?>>();
        for (int i = 0; i < preview.heads().size(); i++) {
            int at = i;
            columns.add(DataColumn.<List<String>>text(
                            "column-" + i, preview.heads().get(i), row -> at < row.size() ? row.get(at) : "")
                    .withWidth(104));
        }
        var table = new DataTable<>(text, columns);
        table.items().setAll(preview.first());
        table.setAccessibleText(text.say("data.export.first"));
        return table;
    }

    private DataTable<Pair> pairs(ExportPreview preview) {
        var table = new DataTable<Pair>(
                        text,
                        List.of(
                                DataColumn.<Pair>text("a", text.say("data.export.pair.a"), pair -> name(pair.a()))
                                        .withWidth(160),
                                DataColumn.<Pair>text("b", text.say("data.export.pair.b"), pair -> name(pair.b()))
                                        .withWidth(160),
                                correlation("pearson", pair -> pair.pearson()),
                                correlation("spearman", pair -> pair.spearman()),
                                DataColumn.<Pair>number(
                                                "rows",
                                                text.say("data.export.pair.rows"),
                                                pair -> (double) pair.rows(),
                                                value -> services.figures().count(Math.round(value)))
                                        .withWidth(110)))
                .spread();
        table.kept("data-export-pairs", look.tables());
        table.items().setAll(preview.pairs());
        table.setAccessibleText(text.say("data.export.pairs"));
        return table;
    }

    private interface Correlation {
        OptionalDouble of(Pair pair);
    }

    private DataColumn<Pair, Double> correlation(String id, Correlation which) {
        return DataColumn.<Pair>number(
                        id,
                        text.say("data.export.pair." + id),
                        pair -> which.of(pair).orElse(Double.NaN),
                        value -> services.figures().number(value, 2))
                .withWidth(110);
    }

    private String name(String id) {
        return Metric.of(id).map(words::metric).orElse(id);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
