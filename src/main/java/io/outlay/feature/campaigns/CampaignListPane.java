package io.outlay.feature.campaigns;

import io.outlay.domain.data.Channel;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.FilterChoice;
import io.outlay.ui.kit.Segmented;
import io.outlay.ui.kit.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of campaigns with its filters, groups and the figures of all that pass.
final class CampaignListPane {
    private final CampaignsViewModel model;
    private final Services services;
    private final Text text;
    private final CampaignWords words;
    private final Card card = new Card();
    private static final double LEAST = 84;
    private static final double LETTER = 6.6;
    private static final double PADDING = 20;
    private static final double LEAST_GAP = 24;

    private final FlowPane figures = new FlowPane();
    private final StackPane place = new StackPane();
    private final HBox tools = new HBox();
    private final TextField search = new TextField();
    private final Segmented<Grouping> grouping;
    private final FilterChoice<Optional<String>> platform;
    private final FilterChoice<Optional<Channel>> channel;
    private final FilterChoice<Optional<CampaignStatus>> status;
    private final FilterChoice<Optional<String>> tag;
    private final DataTable<CampaignLine> lines;
    private final DataTable<CampaignGroup> groups;
    private final VBox page;
    private Optional<CampaignTable> shown = Optional.empty();
    private boolean filling;

    CampaignListPane(CampaignsViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.text = services.text();
        this.words = model.words();
        grouping = new Segmented<>(List.of(Grouping.values()), by -> text.say("campaigns.grouping." + by));
        platform = choice("campaigns.filter.platform", name -> name);
        channel = choice("campaigns.filter.channel", Channel::name);
        status = choice("campaigns.filter.status", words::status);
        tag = choice("campaigns.filter.tag", name -> name);
        for (var by : Grouping.values()) {
            look.describe().node(grouping.button(by), "campaigns.grouping." + by);
        }
        look.describe().node(search, "campaigns.filter");
        platform.setId("campaigns-filter-platform");
        channel.setId("campaigns-filter-channel");
        status.setId("campaigns-filter-status");
        tag.setId("campaigns-filter-tag");
        search.setPromptText(text.say("campaigns.filter"));
        lines = new DataTable<>(text, lineColumns());
        lines.setId("campaigns-table");
        lines.setAccessibleText(text.say("campaigns.table"));
        lines.setOnOpen(line -> model.open(line.id()));
        groups = new DataTable<>(text, groupColumns());
        groups.setId("campaigns-groups");
        groups.setAccessibleText(text.say("campaigns.groups"));
        groups.setOnOpen(model::openGroup);
        lines.kept("campaigns", look.tables());
        groups.kept("campaign-groups", look.tables());
        lines.fitted().spread();
        groups.fitted().spread();
        figures.getStyleClass().add("campaigns-figures");
        figures.widthProperty().subscribe(this::spread);
        tools.getStyleClass().add("campaigns-tools");
        var filters = new HBox(search, platform, channel, status, tag);
        filters.getStyleClass().add("campaigns-filters");
        card.trailing(tools);
        card.getChildren().addAll(filters, place);
        page = new VBox(new Card(figures), card);
        page.getStyleClass().add("campaigns-page");
        listen();
    }

    private <T> FilterChoice<Optional<T>> choice(String key, java.util.function.Function<T, String> name) {
        return new FilterChoice<>(
                text.say(key),
                List.<Optional<T>>of(Optional.empty()),
                value -> value.map(name).orElseGet(() -> text.say("campaigns.filter.all")));
    }

    private void listen() {
        search.textProperty().subscribe((before, now) -> filter());
        platform.valueProperty().subscribe((before, now) -> filter());
        channel.valueProperty().subscribe((before, now) -> filter());
        status.valueProperty().subscribe((before, now) -> filter());
        tag.valueProperty().subscribe((before, now) -> filter());
        grouping.valueProperty().bindBidirectional(model.groupingProperty());
        model.filterProperty().subscribe(this::mirror);
        model.groupingProperty().subscribe(by -> fill());
        model.lines().addListener((ListChangeListener<CampaignLine>) change -> fill());
        model.groups().addListener((ListChangeListener<CampaignGroup>) change -> fill());
        lines.selection().addListener((ListChangeListener<CampaignLine>) change -> {
            if (!filling) {
                model.choose(lines.selection().stream().filter(Objects::nonNull).toList());
            }
        });
    }

    private void filter() {
        if (!filling) {
            model.filterProperty()
                    .set(new CampaignFilter(
                            search.getText(),
                            platform.value(),
                            channel.value().map(Channel::id),
                            status.value(),
                            tag.value()));
        }
    }

    /// The filter may also be set by opening a group, or from another room.
    private void mirror(CampaignFilter now) {
        filling = true;
        if (!search.getText().equals(now.words())) {
            search.setText(now.words());
        }
        platform.valueProperty().set(now.platform());
        channel.valueProperty()
                .set(now.channel()
                        .flatMap(id -> shown.flatMap(table -> channels(table).stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst())));
        status.valueProperty().set(now.status());
        tag.valueProperty().set(now.tag());
        filling = false;
    }

    Node node() {
        return page;
    }

    void show(CampaignTable table) {
        shown = Optional.of(table);
        filling = true;
        platform.setOptions(options(table.platforms()));
        channel.setOptions(options(channels(table)));
        status.setOptions(options(List.of(CampaignStatus.values())));
        tag.setOptions(options(table.tags()));
        filling = false;
        mirror(model.filterProperty().get());
        card.subtitle(words.subtitle(table));
        fill();
    }

    /// With one for campaigns that no channel claims.
    private List<Channel> channels(CampaignTable table) {
        var all = new ArrayList<>(table.channels());
        all.add(new Channel("", words.noChannel(), 0, Optional.empty(), Optional.empty(), false, false));
        return all;
    }

    private static <T> List<Optional<T>> options(List<T> values) {
        var options = new ArrayList<Optional<T>>();
        options.add(Optional.empty());
        values.forEach(value -> options.add(Optional.of(value)));
        return options;
    }

    private void fill() {
        shown.ifPresent(table -> {
            filling = true;
            boolean grouped = model.groupingProperty().get() != Grouping.NONE;
            var chosen = model.chosen().stream().map(CampaignLine::id).toList();
            lines.items().setAll(model.lines());
            groups.items().setAll(model.groups());
            for (int i = 0; i < lines.shownItems().size(); i++) {
                if (chosen.contains(lines.shownItems().get(i).id())) {
                    lines.table().getSelectionModel().select(i);
                }
            }
            Node wanted = grouped ? groups : lines;
            if (!place.getChildren().contains(wanted)) {
                place.getChildren().setAll(wanted);
                tools.getChildren().setAll(grouping, grouped ? groups.columnsMenu() : lines.columnsMenu());
                tools.setMinWidth(HBox.USE_PREF_SIZE);
            }
            card.title(words.title(model.lines(), table.currency()));
            figures(table);
            filling = false;
        });
    }

    private void figures(CampaignTable table) {
        var sums = model.lines().stream().map(line -> line.campaign().sums()).toList();
        figures.getChildren()
                .setAll(Metric.ALL.stream()
                        .map(metric -> figure(metric, words.figure(metric, metric.over(sums)), table))
                        .toList());
        figures.applyCss();
        spread();
    }

    /// In one line from edge to edge where there is room.
    private void spread() {
        var each = figures.getChildren();
        double words = each.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
        double gap = each.size() < 2 ? 0 : Math.floor((figures.getWidth() - words) / (each.size() - 1)) - 1;
        figures.setHgap(Math.max(LEAST_GAP, gap));
    }

    private Node figure(Metric metric, String value, CampaignTable table) {
        var name = new Label(words.metric(metric));
        name.getStyleClass().add("kpi-label");
        var shownValue = new Label(value);
        shownValue.getStyleClass().addAll("title");
        var unit = new Label(words.unit(metric, table.currency()));
        unit.getStyleClass().add("kpi-unit");
        var line = new HBox(4, shownValue, unit);
        line.getStyleClass().add("campaigns-figure-line");
        var box = new VBox(name, line);
        box.getStyleClass().add("campaigns-figure");
        box.setId("campaigns-figure-" + metric.id());
        return box;
    }

    private List<DataColumn<CampaignLine, ?>> lineColumns() {
        var columns = new ArrayList<DataColumn<CampaignLine, ?>>();
        columns.add(DataColumn.<CampaignLine>text(
                        "campaign",
                        text.say("campaigns.column.campaign"),
                        line -> line.campaign().name())
                .withStyle("medium")
                .withWidth(196));
        columns.add(DataColumn.<CampaignLine>text(
                        "status", text.say("campaigns.column.status"), line -> words.status(line.status()))
                .withCell(this::chip)
                .withWidth(98));
        columns.add(DataColumn.<CampaignLine>text(
                        "platform", text.say("campaigns.column.platform"), line -> line.platform())
                .withStyle("muted")
                .withWidth(112));
        columns.add(DataColumn.<CampaignLine>text(
                        "channel",
                        text.say("campaigns.column.channel"),
                        line -> line.channel().map(Channel::name).orElse(words.noChannel()))
                .withCell(this::channelOf)
                .withWidth(118));
        columns.add(DataColumn.<CampaignLine>text("objective", text.say("campaigns.column.objective"), words::objective)
                .hidden());
        columns.add(DataColumn.<CampaignLine>text(
                        "account",
                        text.say("campaigns.column.account"),
                        line -> line.campaign().entity().accountName())
                .hidden());
        for (var metric : Metric.ALL) {
            columns.add(DataColumn.<CampaignLine>number(
                            metric.id(),
                            words.metric(metric),
                            line -> metric.of(line.campaign().sums()).orElse(Double.NaN),
                            value -> words.figure(metric, value))
                    .withWidth(width(metric)));
        }
        columns.add(DataColumn.text("tags", text.say("campaigns.column.tags"), CampaignListPane::tags)
                .withWidth(90));
        return columns;
    }

    private static String tags(CampaignLine line) {
        return String.join(", ", line.tags());
    }

    /// Room for the head, and for four digits.
    private double width(Metric metric) {
        return Math.max(LEAST, words.metric(metric).length() * LETTER + PADDING);
    }

    private List<DataColumn<CampaignGroup, ?>> groupColumns() {
        var columns = new ArrayList<DataColumn<CampaignGroup, ?>>();
        columns.add(DataColumn.<CampaignGroup>text("group", text.say("campaigns.column.group"), CampaignGroup::name)
                .withCell(this::groupName)
                .withWidth(200));
        columns.add(DataColumn.<CampaignGroup>number(
                        "count",
                        text.say("campaigns.column.count"),
                        group -> (double) group.lines().size(),
                        value -> services.figures().count(Math.round(value)))
                .withWidth(100));
        for (var metric : Metric.ALL) {
            columns.add(DataColumn.<CampaignGroup>number(
                            metric.id(),
                            words.metric(metric),
                            group -> group.figure(metric).orElse(Double.NaN),
                            value -> words.figure(metric, value))
                    .withWidth(width(metric)));
        }
        return columns;
    }

    private Node groupName(CampaignGroup group) {
        return group.colour().isPresent()
                ? ChannelMarker.named(group.colour().getAsInt(), group.name())
                : new Label(group.name());
    }

    private Node channelOf(CampaignLine line) {
        return line.channel()
                .<Node>map(found -> ChannelMarker.named(found.colour(), found.name()))
                .orElseGet(() -> {
                    var label = new Label(words.noChannel());
                    label.getStyleClass().add("subtle");
                    return label;
                });
    }

    private Node chip(CampaignLine line) {
        var chip = chip(line.status(), words);
        Tip.on(chip, words.statusReason(line));
        return chip;
    }

    static Chip chip(CampaignStatus status, CampaignWords words) {
        var word = words.status(status);
        return switch (status) {
            case RUNNING -> new Chip(Chip.Kind.SUCCESS, word, "play");
            case PAUSED -> new Chip(Chip.Kind.NEUTRAL, word, "pause");
            case ENDED -> new Chip(Chip.Kind.NEUTRAL, word, "square");
            case IDLE -> new Chip(Chip.Kind.NEUTRAL, word);
        };
    }
}
