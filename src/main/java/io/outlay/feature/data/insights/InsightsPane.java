package io.outlay.feature.data.insights;

import io.outlay.domain.insight.Comparison;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.Metric;
import io.outlay.feature.data.insights.InsightsViewModel.Page;
import io.outlay.feature.data.tab.DataTab;
import io.outlay.feature.data.tab.FigureWords;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.FilterChoice;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.NoticeBar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What is looked at above, the chart below it, and the table of all figures.
public final class InsightsPane implements DataTab {
    private final InsightsViewModel model;
    private final Text text;
    private final Look look;
    private final FigureWords words;
    private final InsightPlots plots;
    private final InsightTables tables;
    private final ChartPane chart;
    private final VBox body = new VBox();
    private final VBox node;
    private final Subscription subscriptions;

    public InsightsPane(InsightsViewModel model, Services services, Look look) {
        this.model = model;
        this.text = services.text();
        this.look = look;
        this.words = new FigureWords(text, services.figures());
        this.plots = new InsightPlots(text, services.figures());
        this.tables = new InsightTables(text, services.figures(), look);
        this.chart = new ChartPane("data.insights.chart", text, look.charts());
        body.getStyleClass().add("data-column");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("data-scroll", "tab-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(choices(), scroll);
        node.getStyleClass().add("data-column");
        subscriptions = Subscription.combine(
                model.pageProperty().subscribe(this::show),
                look.appearance()
                        .subscribe((before, now) -> show(model.pageProperty().get())));
    }

    private Node choices() {
        var choice = model.choiceProperty();
        var metric = filter("metric", List.of(Metric.values()), words::metric);
        var first = filter("first", List.of(Dimension.values()), words::dimension);
        var second = filter(
                "second",
                Stream.concat(
                                Stream.of(Optional.<Dimension>empty()),
                                Arrays.stream(Dimension.values()).map(Optional::of))
                        .toList(),
                it -> it.map(words::dimension).orElse(text.say("data.insights.none")));
        var range = filter("range", List.of(InsightChoice.Range.values()), it -> text.say("data.insights.range." + it));
        var compare = filter(
                "compare",
                List.of(
                        Optional.<Comparison>empty(),
                        Optional.<Comparison>of(new Comparison.Before()),
                        Optional.<Comparison>of(new Comparison.YearBefore())),
                it -> text.say(
                        it.isEmpty()
                                ? "data.insights.none"
                                : it.get() instanceof Comparison.Before
                                        ? "data.insights.compare.before"
                                        : "data.insights.compare.year"));
        var own = new OwnDates(text, dates -> change(choice, it -> it.withOwn(dates)));
        var only = look.describe().node(new TextField(), "data.insights.only");
        only.setPromptText(text.say("data.insights.only.prompt"));
        only.setOnAction(event -> change(choice, it -> it.withOnly(only.getText())));
        only.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                change(choice, it -> it.withOnly(only.getText()));
            }
        });
        choice.subscribe(now -> {
            only.setText(now.only());
            own.show(now.range() == InsightChoice.Range.OWN ? now.own() : Optional.empty());
            metric.valueProperty().set(now.metric());
            first.valueProperty().set(now.first());
            second.valueProperty().set(now.second());
            range.valueProperty().set(now.range());
            compare.valueProperty().set(now.compare());
        });
        metric.valueProperty().subscribe((before, now) -> change(choice, it -> it.with(now)));
        first.valueProperty().subscribe((before, now) -> change(choice, it -> it.withFirst(now)));
        second.valueProperty().subscribe((before, now) -> change(choice, it -> it.withSecond(now)));
        range.valueProperty().subscribe((before, now) -> change(choice, it -> it.with(now, model.period())));
        compare.valueProperty().subscribe((before, now) -> change(choice, it -> it.with(now)));
        var flow = new FlowPane(metric, first, second, range, own.node(), compare, only);
        flow.getStyleClass().add("import-settings");
        return flow;
    }

    private static void change(ObjectProperty<InsightChoice> choice, UnaryOperator<InsightChoice> how) {
        var next = how.apply(choice.get());
        if (!next.equals(choice.get())) {
            choice.set(next);
        }
    }

    private <T> FilterChoice<T> filter(String id, List<T> options, java.util.function.Function<T, String> name) {
        var filter = new FilterChoice<>(text.say("data.insights." + id), options, name);
        filter.setId("data-insights-" + id);
        return filter;
    }

    private void show(Page page) {
        switch (page) {
            case Page.Loading loading ->
                body.getChildren().setAll(new Card(LoadingBlock.chart(260)), new Card(LoadingBlock.rows(6)));
            case Page.Failed(var problem) -> {
                var again = Buttons.secondary("refresh-cw");
                again.setText(text.say("data.failed.again"));
                again.setOnAction(event -> model.retry());
                body.getChildren().setAll(new FailedState(text, text.say("data.insights.failed"), problem, again));
            }
            case Page.Shown(var content) -> shown(content);
        }
    }

    private void shown(InsightContent content) {
        body.getChildren().clear();
        var unused = model.unused();
        if (!unused.isEmpty()) {
            body.getChildren()
                    .add(new NoticeBar(
                            NoticeBar.Kind.WARNING,
                            text.say("data.insights.only.unused", String.join(", ", unused)),
                            text.say("data.insights.only.unused.sentence")));
        }
        content.missing()
                .ifPresent(missing -> body.getChildren()
                        .add(new NoticeBar(
                                NoticeBar.Kind.WARNING, text.say("data.missing.title"), words.missing(missing))));
        if (content.byFirst().rangesApart() > 0) {
            body.getChildren()
                    .add(new NoticeBar(
                            NoticeBar.Kind.INFO,
                            "",
                            text.say("data.insights.ranges", content.byFirst().rangesApart())));
        }
        var style = look.appearance().getValue().dark() ? Style.dark() : Style.light();
        plots.chart(content, style)
                .ifPresentOrElse(
                        drawn -> {
                            chart.show(drawn);
                            chart.setPrefHeight(plots.height(content) + 60);
                            chart.setMinHeight(Region.USE_PREF_SIZE);
                            body.getChildren().add(new Card(chart));
                        },
                        () -> body.getChildren()
                                .add(new Card(new EmptyState(
                                        "bar-chart-2",
                                        text.say("data.insights.nothing"),
                                        text.say("data.insights.nothing.sentence")))));
        var table = tables.of(content);
        body.getChildren()
                .add(new Card(table)
                        .title(text.say("data.insights.table"))
                        .trailing(table.filterButton(), table.columnsMenu()));
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
