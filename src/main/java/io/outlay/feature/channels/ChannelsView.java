package io.outlay.feature.channels;

import io.outlay.feature.channels.ChannelsViewModel.Page;
import io.outlay.feature.channels.ChannelsViewModel.StudyState;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.text.Text;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.NoticeBar;
import io.outlay.ui.kit.OutOfDateBar;
import io.outlay.ui.kit.Unfolding;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The Channels room: the table, two charts below it, the inspector, and the rules as a page of their own.
public final class ChannelsView implements RoomView {

    private final ChannelsViewModel model;
    private final Services services;
    private final Look look;
    private final Text text;
    private final ChannelTablePane table;
    private final ChannelCardsPane cards;
    private final VBox notices = new VBox();
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private final StackPane content = new StackPane();
    private final ReadOnlyObjectWrapper<@Nullable Node> inspector = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changeable;
    private final Subscription subscriptions;
    private Subscription running = Subscription.EMPTY;
    private Optional<ChannelInspectorPane> one = Optional.empty();
    private Optional<RulesPane> rules = Optional.empty();

    public ChannelsView(ChannelsViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.look = look;
        this.text = services.text();
        this.table = new ChannelTablePane(model, services, look);
        this.cards = new ChannelCardsPane(model, services, look);
        this.changeable = new ReadOnlyBooleanWrapper(model.changeable());
        page.getStyleClass().add("channels-page");
        notices.setSpacing(8);
        notices.managedProperty().bind(notices.visibleProperty());
        page.getChildren().setAll(notices, table.node(), cards.node());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("channels-scroll");
        subscriptions = Subscription.combine(
                model.pageProperty().subscribe(this::show),
                model.rulesProperty().subscribe(editor -> showPage()),
                model.studyProperty().subscribe(state -> notices()),
                model.analysisProperty().subscribe(this::follow),
                model.inspection().inspectedProperty().subscribe(this::inspect),
                look.appearance()
                        .subscribe((before, now) -> show(model.pageProperty().get())));
    }

    private void show(Page now) {
        if (now instanceof Page.Shown(var shown)) {
            table.show(shown);
            cards.show(shown);
        }
        notices();
        showPage();
        inspect(model.inspection().inspectedProperty().get());
    }

    private void showPage() {
        rules.ifPresent(RulesPane::close);
        rules = Optional.empty();
        Unfolding.show(
                content,
                switch (model.pageProperty().get()) {
                    case Page.Empty empty -> empty();
                    case Page.Loading loading -> padded(new Card(LoadingBlock.rows(7)));
                    case Page.Failed(var problem) ->
                        padded(new Card(new FailedState(text, text.say("channels.failed"), problem)));
                    case Page.Shown(var shown) ->
                        model.rulesProperty()
                                .get()
                                .map(editor -> rules(editor, shown))
                                .orElse(scroll);
                });
    }

    private Node rules(RulesEditor editor, ChannelTable shown) {
        var pane = new RulesPane(model, editor, services, look, shown.currency());
        rules = Optional.of(pane);
        return pane.node();
    }

    private Node empty() {
        var action = look.describe().node(Buttons.primary("upload"), "channels.empty.import");
        action.setOnAction(event -> model.importData());
        return new EmptyState("layers", text.say("channels.empty"), text.say("channels.empty.what"), action);
    }

    private static Node padded(Node node) {
        var box = new VBox(node);
        box.getStyleClass().add("channels-page");
        return box;
    }

    // what stands above the table

    private void follow(Optional<? extends Run<?>> run) {
        running.unsubscribe();
        running = run.<Subscription>map(it -> it.stateProperty().subscribe(state -> notices()))
                .orElse(Subscription.EMPTY);
    }

    private void notices() {
        notices.getChildren().clear();
        if (model.pageProperty().get() instanceof Page.Shown(var shown)) {
            study();
            model.words()
                    .unclaimed(shown)
                    .ifPresent(words -> notices.getChildren()
                            .add(new NoticeBar(
                                    shown.unclaimed().spend() > 0 ? NoticeBar.Kind.WARNING : NoticeBar.Kind.INFO,
                                    text.say("channels.unclaimed"),
                                    words,
                                    button("channels.unclaimed.rules", model::editRules))));
        }
        notices.setVisible(!notices.getChildren().isEmpty());
    }

    private void study() {
        var newest = model.analysisProperty().get().map(run -> (RunState<?>) run.state());
        if (newest.filter(state -> !state.ended()).isPresent()) {
            // the run bar has progress and Stop; the room only says that its figures will change
            notices.getChildren()
                    .add(new NoticeBar(
                            NoticeBar.Kind.INFO,
                            text.say("channels.running"),
                            text.say("channels.running.what"),
                            button("channels.running.stop", () -> model.stopAnalysis())));
        } else if (newest.orElse(null) instanceof RunState.Failed<?> failed
                && model.studyProperty().get() != StudyState.CURRENT) {
            notices.getChildren()
                    .add(new NoticeBar(
                            NoticeBar.Kind.DANGER,
                            text.say("channels.analysis.failed"),
                            text.message(failed.problem()) + " " + text.remedy(failed.problem()),
                            button("channels.again", model::analyse)));
        } else if (model.analysable()) {
            switch (model.studyProperty().get()) {
                case NONE ->
                    notices.getChildren()
                            .add(new NoticeBar(
                                    NoticeBar.Kind.INFO,
                                    text.say("channels.noStudy"),
                                    text.say("channels.noStudy.what"),
                                    button("channels.noStudy.fit", model::analyse)));
                case OUT_OF_DATE ->
                    notices.getChildren()
                            .add(new OutOfDateBar(
                                    text, text.say("channels.outOfDate"), button("channels.again", model::analyse)));
                case CURRENT -> {}
            }
        }
    }

    private Button button(String key, Runnable action) {
        var button = look.describe().node(Buttons.secondary(), key);
        button.setOnAction(event -> action.run());
        return button;
    }

    // the inspector

    private void inspect(Inspected now) {
        if (!(model.pageProperty().get() instanceof Page.Shown(var shown))) {
            inspector.set(null);
            return;
        }
        switch (now) {
            case Inspected.Nothing nothing -> put(null);
            case Inspected.NewChannel(var colour) -> {
                var pane = new NewChannelPane(model, services, look, colour);
                put(pane.node());
                pane.focus();
            }
            case Inspected.Several(var rows) -> put(new SeveralChannelsPane(model, services, look, shown, rows).node());
            case Inspected.One(var row, var history) -> {
                var pane = one.filter(it -> it.id().equals(row.id()))
                        .orElseGet(() -> new ChannelInspectorPane(model, services, look, row.id()));
                pane.show(shown, row, history);
                put(pane.node());
                one = Optional.of(pane);
            }
        }
        table.select(model.inspection().chosen());
    }

    private void put(@Nullable Node node) {
        one = Optional.empty();
        if (node != null && !node.getStyleClass().contains("channels-inspector")) {
            node.getStyleClass().add("channels-inspector");
        }
        inspector.set(node);
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(
                HeaderAction.secondary("channels.rules.open", "sliders", model::editRules, changeable),
                HeaderAction.primary(
                        "channels.add", "plus", () -> model.inspection().beginAdding(model.freeColour()), changeable));
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
        running.unsubscribe();
        rules.ifPresent(RulesPane::close);
        model.close();
    }
}
