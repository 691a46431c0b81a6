package io.outlay.feature.data.search;

import io.outlay.domain.insight.Metric;
import io.outlay.domain.insight.SearchHit;
import io.outlay.domain.insight.SearchResult;
import io.outlay.feature.data.search.SearchViewModel.Page;
import io.outlay.feature.data.tab.DataTab;
import io.outlay.feature.data.tab.FigureWords;
import io.outlay.project.PlatformNames;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.NoticeBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A line to type a query, its filters as chips, and the campaigns that were found.
public final class SearchPane implements DataTab {
    private static final List<Metric> SHOWN =
            List.of(Metric.SPEND, Metric.CONVERSIONS, Metric.REVENUE, Metric.ROAS, Metric.CPA);

    private final SearchViewModel model;
    private final Services services;
    private final Text text;
    private final FigureWords words;
    private final FlowPane chips = new FlowPane();
    private final StackPane place = new StackPane();
    private final Card found = new Card();
    private final StackPane missing = new StackPane();
    private final DataTable<SearchHit> table;
    private final VBox node;
    private final Subscription subscription;

    public SearchPane(SearchViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.text = services.text();
        this.words = new FigureWords(text, services.figures());
        var field = look.describe().node(new TextField(), "data.search.query");
        field.setPromptText(text.say("data.search.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        chips.getStyleClass().add("query-chips");
        table = table(look);
        table.setOnOpen(hit -> model.open(id(hit)));
        found.trailing(table.filterButton(), table.columnsMenu());
        found.getChildren().add(missing);
        found.growing(table);
        VBox.setVgrow(place, Priority.ALWAYS);
        node = new VBox(new Card(field, chips), place);
        node.getStyleClass().add("data-column");
        subscription = model.pageProperty().subscribe(this::show);
    }

    private DataTable<SearchHit> table(Look look) {
        var columns = new ArrayList<DataColumn<SearchHit, ?>>();
        columns.add(DataColumn.<SearchHit>text(
                        "campaign",
                        text.say("data.search.campaign"),
                        hit -> hit.found().name())
                .withWidth(180));
        columns.add(DataColumn.<SearchHit>text(
                        "platform",
                        text.say("data.search.platform"),
                        hit -> PlatformNames.of(
                                hit.found().campaign().platform().code()))
                .withWidth(108));
        columns.add(DataColumn.<SearchHit>text(
                        "channel",
                        text.say("data.search.channel"),
                        hit -> hit.found().channelName())
                .withWidth(84));
        for (var metric : SHOWN) {
            columns.add(DataColumn.<SearchHit>number(
                            metric.id(),
                            words.metric(metric),
                            hit -> hit.figure(metric)
                                    .value()
                                    .map(value -> value.doubleValue())
                                    .orElse(Double.NaN),
                            value -> words.compact(metric, value))
                    .withWidth(metric == Metric.REVENUE ? 120 : metric.derived() ? 60 : 88));
        }
        columns.add(DataColumn.<SearchHit>text(
                        "dates",
                        text.say("data.search.dates"),
                        hit -> hit.dates().map(services.figures()::shortPeriod).orElse(""))
                .withStyle("muted")
                .withWidth(186));
        columns.add(DataColumn.<SearchHit>text(
                        "tags",
                        text.say("data.search.tags"),
                        hit -> String.join(", ", hit.found().tags()))
                .withWidth(120)
                .hidden());
        var made = new DataTable<>(text, columns).spread();
        made.kept("data-search", look.tables());
        made.setAccessibleText(text.say("data.search.found"));
        return made;
    }

    private void show(Page page) {
        switch (page) {
            case Page.Loading loading -> place.getChildren().setAll(new Card(LoadingBlock.rows(8)));
            case Page.Failed(var problem) -> {
                var again = Buttons.secondary("refresh-cw");
                again.setText(text.say("data.failed.again"));
                again.setOnAction(event -> model.retry());
                place.getChildren().setAll(new FailedState(text, text.say("data.search.failed"), problem, again));
            }
            case Page.Shown(var result) -> shown(result);
        }
    }

    private void shown(SearchResult result) {
        chips(result);
        int count = result.hits().size();
        found.title(
                count == 1
                        ? text.say("data.search.count.one", services.figures().count(result.searched()))
                        : text.say(
                                "data.search.count",
                                services.figures().count(count),
                                services.figures().count(result.searched())));
        found.subtitle(result.period()
                .map(period ->
                        text.say("data.search.subtitle", services.figures().period(period), result.currency()))
                .orElse(text.say("data.search.noDates")));
        missing.getChildren().clear();
        FigureWords.firstMissing(result.hits().stream()
                        .flatMap(hit -> hit.figures().values().stream())
                        .toList())
                .ifPresent(it -> missing.getChildren()
                        .add(new NoticeBar(NoticeBar.Kind.WARNING, text.say("data.missing.title"), words.missing(it))));
        missing.setManaged(!missing.getChildren().isEmpty());
        table.items().setAll(result.hits());
        if (!place.getChildren().equals(List.of(found))) {
            place.getChildren().setAll(found);
        }
    }

    /// The filters as understood, each to be taken away; without any, some to begin with.
    private void chips(SearchResult result) {
        var nodes = new ArrayList<Node>();
        var filters = result.query().filters();
        for (int i = 0; i < filters.size(); i++) {
            int at = i;
            nodes.add(
                    chip(filters.get(i).meaning(), Optional.of("x"), () -> model.remove(at), "data-search-chip-" + i));
        }
        if (filters.isEmpty()) {
            for (int i = 0; i < SearchViewModel.EXAMPLES.size(); i++) {
                var example = SearchViewModel.EXAMPLES.get(i);
                nodes.add(chip(example, Optional.empty(), () -> model.add(example), "data-search-example-" + i));
            }
        }
        chips.getChildren().setAll(nodes);
    }

    private Node chip(String says, Optional<String> icon, Runnable action, String id) {
        Button button = Buttons.small(Buttons.secondary());
        button.setText(says);
        button.setMnemonicParsing(false);
        icon.ifPresent(name -> {
            button.setGraphic(Icon.small(name));
            button.setContentDisplay(ContentDisplay.RIGHT);
        });
        button.getStyleClass().add("query-chip");
        button.setId(id);
        button.setAccessibleText(
                icon.isPresent() ? text.say("data.search.remove", says) : text.say("data.search.add", says));
        button.setOnAction(event -> action.run());
        return button;
    }

    /// How the room of campaigns calls it.
    private static String id(SearchHit hit) {
        var campaign = hit.found().campaign();
        return String.join(
                "|",
                campaign.platform().code(),
                campaign.accountId(),
                campaign.campaignId(),
                hit.found().channelId());
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
