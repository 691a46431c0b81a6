package io.outlay.feature.data.reconcile;

import io.outlay.feature.data.reconcile.ReconcileViewModel.Page;
import io.outlay.feature.data.reconcile.Reconciliation.Day;
import io.outlay.feature.data.tab.DataTab;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.LinesChart;
import io.outlay.plot.LinesChart.Line;
import io.outlay.plot.LinesChart.Point;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.NoticeBar;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Both revenues as lines, and each day's difference in a table, the newest first.
public final class ReconcilePane implements DataTab {
    private static final double CHART = 320;

    private final ReconcileViewModel model;
    private final Services services;
    private final Text text;
    private final Figures figures;
    private final Look look;
    private final ChartPane chart;
    private final DataTable<Day> table;
    private final VBox node = new VBox();
    private final Subscription subscriptions;

    public ReconcilePane(ReconcileViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.text = services.text();
        this.figures = services.figures();
        this.look = look;
        chart = new ChartPane("data.reconcile.chart", text, look.charts());
        chart.setPrefHeight(CHART);
        chart.setMinHeight(CHART);
        table = table();
        node.getStyleClass().add("data-column");
        subscriptions = Subscription.combine(
                model.pageProperty().subscribe(this::show),
                look.appearance()
                        .subscribe((before, now) -> show(model.pageProperty().get())));
    }

    private DataTable<Day> table() {
        var made = new DataTable<Day>(
                        text,
                        List.of(
                                DataColumn.of(
                                        "date",
                                        text.say("data.reconcile.date"),
                                        Day::date,
                                        figures::date,
                                        HPos.LEFT,
                                        160),
                                amount(
                                        "shop",
                                        day -> OptionalDouble.of(day.shop().doubleValue())),
                                amount("reported", day -> number(day.reported())),
                                amount("difference", day -> number(day.difference())),
                                DataColumn.<Day>number(
                                                "share",
                                                text.say("data.reconcile.share"),
                                                day -> day.share().orElse(Double.NaN),
                                                figures::percent)
                                        .withWidth(150)))
                .spread();
        made.kept("data-reconcile", look.tables());
        made.setAccessibleText(text.say("data.reconcile.table"));
        return made;
    }

    private interface Amount {
        OptionalDouble of(Day day);
    }

    private DataColumn<Day, Double> amount(String id, Amount amount) {
        return DataColumn.<Day>number(
                        id,
                        text.say("data.reconcile." + id),
                        day -> amount.of(day).orElse(Double.NaN),
                        value -> figures.number(value, 2))
                .withWidth(150);
    }

    private static OptionalDouble number(java.util.Optional<java.math.BigDecimal> value) {
        return value.map(it -> OptionalDouble.of(it.doubleValue())).orElse(OptionalDouble.empty());
    }

    private void show(Page page) {
        switch (page) {
            case Page.Loading loading ->
                node.getChildren().setAll(new Card(LoadingBlock.chart(CHART)), new Card(LoadingBlock.rows(6)));
            case Page.Failed(var problem) -> {
                var again = Buttons.secondary("refresh-cw");
                again.setText(text.say("data.failed.again"));
                again.setOnAction(event -> model.retry());
                node.getChildren().setAll(new FailedState(text, text.say("data.reconcile.failed"), problem, again));
            }
            case Page.Shown(var content) -> shown(content);
        }
    }

    private void shown(Reconciliation content) {
        node.getChildren().clear();
        if (!content.other().isEmpty()) {
            node.getChildren()
                    .add(new NoticeBar(
                            NoticeBar.Kind.WARNING,
                            text.say("data.missing.title"),
                            text.say(
                                    "data.reconcile.currency",
                                    String.join(", ", content.other()),
                                    content.currency())));
        }
        if (content.days().isEmpty()) {
            var bring = look.describe().node(Buttons.secondary("upload"), "data.reconcile.import");
            bring.setOnAction(event -> model.importData());
            var card = new Card()
                    .growing(new EmptyState(
                            "activity",
                            text.say("data.reconcile.empty"),
                            text.say("data.reconcile.empty.sentence"),
                            bring));
            VBox.setVgrow(card, Priority.ALWAYS);
            node.getChildren().add(card);
            return;
        }
        chart.show(chart(content));
        table.items().setAll(content.days().reversed());
        var days = new Card()
                .title(text.say("data.reconcile.days"))
                .subtitle(text.say("data.reconcile.days.subtitle", content.currency()))
                .trailing(table.filterButton(), table.columnsMenu())
                .growing(table);
        VBox.setVgrow(days, Priority.ALWAYS);
        node.getChildren().addAll(new Card(chart), days);
    }

    private ChartContent chart(Reconciliation content) {
        var style = look.appearance().getValue().dark() ? Style.dark() : Style.light();
        var shop = new ArrayList<Point>();
        var reported = new ArrayList<Point>();
        var spots = new ArrayList<Readout.Spot>();
        for (var day : content.days()) {
            shop.add(new Point(day.date(), OptionalDouble.of(day.shop().doubleValue())));
            reported.add(new Point(day.date(), number(day.reported())));
            spots.add(new Readout.Spot(
                    0,
                    day.date().toEpochDay(),
                    day.shop().doubleValue(),
                    day.date().toString(),
                    new Readout.Card(OptionalInt.empty(), figures.date(day.date()), facts(day))));
        }
        var title = content.share().isPresent()
                ? text.say(
                        "data.reconcile.title",
                        figures.compact(content.reported().doubleValue()),
                        figures.compact(content.shop().doubleValue()) + Figures.SPACE + content.currency(),
                        figures.percent(content.share().getAsDouble()))
                : text.say("data.reconcile.title.none");
        return new ChartContent(
                LinesChart.of(
                        style,
                        figures,
                        List.of(
                                new Line(text.say("data.reconcile.line.shop"), OptionalInt.empty(), false, shop),
                                new Line(text.say("data.reconcile.line.reported"), OptionalInt.of(0), false, reported)),
                        figures::compact),
                style,
                title,
                text.say(
                        "data.reconcile.subtitle",
                        content.currency(),
                        figures.period(new io.outlay.domain.Period(
                                content.days().getFirst().date(),
                                content.days().getLast().date()))),
                title,
                table(content),
                new Readout.Spots(spots, Readout.Reach.COLUMN, true),
                true);
    }

    private List<Readout.Fact> facts(Day day) {
        var facts = new ArrayList<Readout.Fact>();
        facts.add(new Readout.Fact(
                text.say("data.reconcile.shop"), figures.compact(day.shop().doubleValue())));
        day.reported()
                .ifPresent(amount -> facts.add(
                        new Readout.Fact(text.say("data.reconcile.reported"), figures.compact(amount.doubleValue()))));
        day.difference()
                .ifPresent(amount -> facts.add(
                        new Readout.Fact(text.say("data.reconcile.difference"), figures.change(amount.doubleValue()))));
        return facts;
    }

    private ChartTable table(Reconciliation content) {
        return new ChartTable(
                List.of(
                        new ChartTable.Column(text.say("data.reconcile.date"), false),
                        new ChartTable.Column(text.say("data.reconcile.shop"), true),
                        new ChartTable.Column(text.say("data.reconcile.reported"), true)),
                content.days().stream()
                        .map(day -> List.of(
                                ChartTable.Cell.of(services.figures().date(day.date())),
                                ChartTable.Cell.of(
                                        figures.cents(day.shop()), day.shop().doubleValue()),
                                ChartTable.Cell.of(
                                        day.reported().map(figures::cents).orElse("–"),
                                        day.reported()
                                                .map(value -> value.doubleValue())
                                                .orElse(Double.NaN))))
                        .toList());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        model.close();
    }
}
