package io.outlay.feature.scenarios;

import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.OutOfDateBar;
import io.outlay.ui.kit.Unfolding;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Scenario cards at the left, their outcomes in the middle, the editor of the selected one at the right.
public final class ScenariosView implements RoomView {
    private static final double NARROW = 1150;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final ScenariosViewModel model;
    private final Services services;
    private final Look look;
    private final ScenarioWords words;
    private final ScenarioPlots plots;
    private final StackPane root = new StackPane();
    private final VBox page = new VBox();
    private final StackPane strip = new StackPane();
    private final CardsPane cards;
    private final EditorPane editor;
    private final VBox middle = new VBox();
    private final ChartPane ridges;
    private final ChartPane tornado;
    private final OutcomeTablePane table;
    private final ScrollPane scroll;
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private final Subscription subscriptions;
    private final WorkPane work;
    private Optional<Node> working = Optional.empty();
    private boolean narrow;

    public ScenariosView(ScenariosViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.look = look;
        words = new ScenarioWords(services.text(), services.figures(), model.currency());
        plots = new ScenarioPlots(words);
        cards = new CardsPane(model, words, look);
        editor = new EditorPane(model, words, look);
        ridges = new ChartPane("scenarios.ridges", services.text(), look.charts());
        ridges.onPick(pick -> pick.key().ifPresent(model::select));
        tornado = new ChartPane("scenarios.tornado", services.text(), look.charts());
        middle.getStyleClass().add("scenarios-middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        editor.getStyleClass().add("scenario-editor");
        var columns = new HBox(cards, middle, editor);
        columns.getStyleClass().add("scenarios-columns");
        page.getStyleClass().add("scenarios-page");
        page.getChildren().setAll(strip, columns);
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        table = new OutcomeTablePane(services, look, words, model::select);
        root.getStyleClass().add("page");
        root.widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
                .subscribe(this::narrow);
        say(Optional.empty());
        subscriptions = Subscription.combine(
                model.screenProperty().subscribe(screen -> screen()),
                model.setProperty().subscribe(set -> inputs()),
                model.selectedProperty().subscribe(id -> {
                    inputs();
                    outcomes();
                }),
                model.simulatedProperty().subscribe(now -> {
                    inputs();
                    outcomes();
                }),
                look.appearance().subscribe(now -> outcomes()));
        work = new WorkPane(model, services, this::work, () -> again("scenarios.again"));
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(HeaderAction.primary("scenarios.again", "play", model::again, model.runnable()));
    }

    @Override
    public PeriodShown period() {
        return PeriodShown.PLAN;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector.getReadOnlyProperty();
    }

    @Override
    public void select(String thing) {
        model.select(thing);
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        work.close();
        model.close();
    }

    private void screen() {
        var text = services.text();
        switch (model.screenProperty().get()) {
            case ScenariosScreen.NothingImported() -> {
                var button = look.describe().node(Buttons.primary("upload"), "scenarios.import");
                button.setOnAction(event -> model.importData());
                only(new EmptyState(
                        "git-branch", text.say("scenarios.empty"), text.say("scenarios.empty.sentence"), button));
            }
            case ScenariosScreen.NoStudy(boolean possible) ->
                only(new EmptyState(
                        "git-branch",
                        text.say("scenarios.nostudy"),
                        text.say(possible ? "scenarios.nostudy.sentence" : "scenarios.nostudy.weeks"),
                        possible ? new Button[] {again("scenarios.fit")} : new Button[0]));
            case ScenariosScreen.NoPlan() -> {
                var button = look.describe().node(Buttons.secondary(), "scenarios.curves");
                button.setOnAction(event -> model.showCurves());
                only(new EmptyState(
                        "git-branch", text.say("scenarios.noplan"), text.say("scenarios.noplan.sentence"), button));
            }
            case ScenariosScreen.Preparing() ->
                only(padded(new Card(LoadingBlock.chart(260)), new Card(LoadingBlock.rows(4))));
            case ScenariosScreen.Ready(var ground, boolean outOfDate) -> {
                if (!root.getChildren().contains(scroll)) {
                    only(scroll);
                }
                say(working.or(() -> outOfDate
                        ? Optional.<Node>of(
                                new OutOfDateBar(text, text.say("scenarios.outofdate"), again("scenarios.again")))
                        : Optional.empty()));
                inputs();
                outcomes();
            }
        }
    }

    private static Node padded(Node... nodes) {
        var box = new VBox(nodes);
        box.getStyleClass().add("scenarios-page");
        return box;
    }

    private void only(Node node) {
        Unfolding.show(root, node);
    }

    private Button again(String key) {
        var button = look.describe().node(Buttons.secondary("play"), key);
        button.setOnAction(event -> model.again());
        return button;
    }

    private void say(Optional<Node> node) {
        strip.setVisible(node.isPresent());
        strip.setManaged(node.isPresent());
        strip.getChildren().setAll(node.stream().toList());
    }

    private void inputs() {
        model.ground().ifPresent(ground -> {
            var set = model.setProperty().get();
            var selected = model.selectedProperty().get();
            cards.show(ground, set, selected);
            set.scenario(selected).ifPresent(it -> editor.show(ground, set, it));
        });
    }

    private void narrow(boolean now) {
        page.pseudoClassStateChanged(TIGHT, now);
        if (narrow != now) {
            narrow = now;
            outcomes();
        }
    }

    private void outcomes() {
        var ground = model.ground();
        var simulated = model.simulatedProperty().get();
        if (ground.isEmpty() || simulated.isEmpty()) {
            return;
        }
        var style = look.appearance().getValue().dark() ? Style.dark() : Style.light();
        var selected = model.selectedProperty().get();
        ridges.setPrefHeight(76 + 58.0 * simulated.get().all().size());
        ridges.setMinHeight(ridges.getPrefHeight());
        ridges.show(plots.ridges(style, ground.get(), simulated.get(), selected));
        table.show(ground.get(), simulated.get(), selected, narrow);
        simulated.get().of(selected).ifPresent(one -> {
            tornado.setPrefHeight(
                    80 + 24.0 * Math.min(6, one.outcome().tornado().size()));
            tornado.setMinHeight(tornado.getPrefHeight());
            tornado.show(plots.tornado(style, ground.get(), one));
        });
        editor.note(words.note(ground.get(), simulated.get()));
        if (middle.getChildren().isEmpty()) {
            middle.getChildren().setAll(new Card(ridges), table.node(), new Card(tornado));
        }
    }

    private boolean underWay() {
        return model.runProperty().get().filter(run -> !run.state().ended()).isPresent();
    }

    /// Above the outcomes; where there are none, in their place.
    private void work(Optional<Node> node) {
        working = node;
        if (node.isEmpty()) {
            screen();
        } else if (root.getChildren().contains(scroll)) {
            say(node);
        } else if (model.screenProperty().get() instanceof ScenariosScreen.Preparing && underWay()) {
            only(padded(node.get(), new Card(LoadingBlock.chart(260))));
        } else {
            only(padded(node.get()));
        }
    }
}
