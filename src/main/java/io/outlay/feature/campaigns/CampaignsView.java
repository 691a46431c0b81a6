package io.outlay.feature.campaigns;

import io.outlay.feature.campaigns.CampaignsViewModel.Page;
import io.outlay.text.Text;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.Inspector;
import io.outlay.ui.kit.KeyValueList;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.Unfolding;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The Campaigns room: the list, or one campaign over time; what is selected stands in the inspector with its tags.
public final class CampaignsView implements RoomView {

    private final CampaignsViewModel model;
    private final Look look;
    private final Text text;
    private final CampaignListPane list;
    private final CampaignDetailPane detail;
    private final StackPane content = new StackPane();
    private final ScrollPane listed;
    private final ScrollPane detailed;
    private final ReadOnlyObjectWrapper<@Nullable Node> inspector = new ReadOnlyObjectWrapper<>();
    private final Subscription subscriptions;

    public CampaignsView(CampaignsViewModel model, Services services, Look look) {
        this.model = model;
        this.look = look;
        this.text = services.text();
        this.list = new CampaignListPane(model, services, look);
        this.detail = new CampaignDetailPane(model, services, look);
        this.listed = scrolled(list.node());
        this.detailed = scrolled(detail.node());
        subscriptions = Subscription.combine(
                model.pageProperty().subscribe(this::show),
                model.chosenProperty().subscribe(this::inspect),
                look.appearance()
                        .subscribe((before, now) -> show(model.pageProperty().get())));
    }

    private void show(Page now) {
        Unfolding.show(
                content,
                switch (now) {
                    case Page.Empty empty -> empty();
                    case Page.Loading loading -> padded(new Card(LoadingBlock.rows(10)));
                    case Page.Failed(var problem) ->
                        padded(new Card(new FailedState(text, text.say("campaigns.failed"), problem)));
                    case Page.Listed(var table) -> {
                        list.show(table);
                        yield listed;
                    }
                    case Page.Detailed(var table, var campaign) -> {
                        detail.show(table, campaign);
                        if (!content.getChildren().contains(detailed)) {
                            detailed.setVvalue(0);
                        }
                        yield detailed;
                    }
                });
    }

    private static ScrollPane scrolled(Node page) {
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("campaigns-scroll");
        return scroll;
    }

    private Node empty() {
        var action = look.describe().node(Buttons.primary("upload"), "campaigns.empty.import");
        action.setOnAction(event -> model.importData());
        return new EmptyState("send", text.say("campaigns.empty"), text.say("campaigns.empty.what"), action);
    }

    private static Node padded(Node node) {
        var box = new VBox(node);
        box.getStyleClass().add("campaigns-page");
        return box;
    }

    private void inspect(List<CampaignLine> lines) {
        if (lines.isEmpty()) {
            inspector.set(null);
            return;
        }
        var panel = new Inspector(text, () -> model.choose(List.of()));
        var first = lines.getFirst();
        if (lines.size() == 1) {
            panel.titleProperty().set(first.campaign().name());
            first.channel().ifPresent(channel -> panel.setTitleGraphic(new ChannelMarker(channel.colour())));
            panel.part(facts(first));
            var open = look.describe().node(Buttons.secondary("bar-chart-2"), "campaigns.open");
            open.setOnAction(event -> model.open(first.id()));
            panel.part(open);
        } else {
            panel.titleProperty().set(text.say("campaigns.several", lines.size()));
        }
        panel.section(text.say("campaigns.tags"), new CampaignTagsPane(model, text, look, lines).node());
        inspector.set(panel);
    }

    private Node facts(CampaignLine line) {
        var words = model.words();
        var rows = new KeyValueList()
                .add(text.say("campaigns.column.status"), CampaignColumns.chip(line.status(), words))
                .add(text.say("campaigns.column.platform"), line.platform())
                .add(text.say("campaigns.column.objective"), words.objective(line));
        for (var metric : Metric.ALL) {
            rows.add(
                    words.metric(metric),
                    words.figure(metric, metric.of(line.campaign().sums())));
        }
        return rows;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of();
    }

    @Override
    public PeriodShown period() {
        return PeriodShown.OBSERVED;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector.getReadOnlyProperty();
    }

    @Override
    public void select(String thing) {
        model.open(thing);
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        model.close();
    }
}
