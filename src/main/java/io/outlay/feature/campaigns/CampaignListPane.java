package io.outlay.feature.campaigns;

import io.outlay.domain.data.Channel;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.FilterChoice;
import io.outlay.ui.kit.Segmented;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of campaigns with its filters, groups and the figures of all that pass.
final class CampaignListPane {
    private final CampaignsViewModel model;
    private final Text text;
    private final CampaignWords words;
    private final Card card = new Card();
    private final FigureStrip figures;
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
        this.text = services.text();
        this.words = model.words();
        figures = new FigureStrip(words);
        var columns = new CampaignColumns(text, services.figures(), words);
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
        lines = new DataTable<>(text, columns.ofCampaigns());
        lines.setId("campaigns-table");
        lines.setAccessibleText(text.say("campaigns.table"));
        lines.setOnOpen(line -> model.open(line.id()));
        groups = new DataTable<>(text, columns.ofGroups());
        groups.setId("campaigns-groups");
        groups.setAccessibleText(text.say("campaigns.groups"));
        groups.setOnOpen(model::openGroup);
        lines.kept("campaigns", look.tables());
        groups.kept("campaign-groups", look.tables());
        lines.fitted().spread();
        groups.fitted().spread();
        tools.getStyleClass().add("campaigns-tools");
        var filters = new HBox(search, platform, channel, status, tag);
        filters.getStyleClass().add("campaigns-filters");
        card.trailing(tools);
        card.getChildren().addAll(filters, place);
        page = new VBox(new Card(figures.node()), card);
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
            figures.show(model.lines(), table.currency());
            filling = false;
        });
    }
}
