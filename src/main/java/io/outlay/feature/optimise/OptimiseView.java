package io.outlay.feature.optimise;

import io.outlay.feature.optimise.PlanSource.Stage;
import io.outlay.feature.optimise.tab.RoomTab;
import io.outlay.plot.Style;
import io.outlay.project.StudyRun;
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
import io.outlay.ui.kit.OutOfDateBar;
import io.outlay.ui.kit.RunningBlock;
import io.outlay.ui.kit.Unfolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The planner as the hero, the certificate above it, what it brings at the right.
public final class OptimiseView implements RoomView {
    private static final double NARROW = 1100;
    private static final double SIDE = 400;
    private static final double SIDE_NARROW = 320;

    private final OptimiseViewModel model;
    private final Text text;
    private final Look look;
    private final VBox root = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(root);
    private final VBox left = new VBox(16);
    private final VBox right = new VBox(16);
    private final HBox columns = new HBox(16, left, right);
    private final BudgetPane budget;
    private final PlannerPane planner;
    private final GainPane gain;
    private final FrontPane front;
    private final NotesPane notes;
    private final SavedPlansPane saved;
    private final RunningBlock running;
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private final RoomTabs tabs;
    private final Subscription subscription;

    /// @param others tabs besides the split
    public OptimiseView(OptimiseViewModel model, Services services, Look look, RoomTab... others) {
        this.model = model;
        this.text = services.text();
        this.look = look;
        budget = new BudgetPane(model, text, look);
        planner = new PlannerPane(model, text, look);
        gain = new GainPane(model, text, services.figures(), look);
        front = new FrontPane(model, text, services.figures(), look);
        front.node().setVisible(false);
        notes = new NotesPane(model, text);
        saved = new SavedPlansPane(model, text, services.figures(), look);
        running = new RunningBlock(text, model.run()::stop).strip();
        running.titleProperty().set(text.say("optimise.run"));
        left.getChildren().setAll(planner.node(), notes.node(), saved.node());
        right.getChildren().setAll(gain.node(), front.node());
        HBox.setHgrow(left, Priority.ALWAYS);
        // a tall window is filled: the planner's rows and the front take what is left
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox.setVgrow(planner.node(), Priority.ALWAYS);
        VBox.setVgrow(front.node(), Priority.ALWAYS);
        left.setMinWidth(0);
        root.getStyleClass().addAll("page", "room-page");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("room-scroll");
        tabs = new RoomTabs(text.say("optimise.tab.split"), scroll, List.of(others));
        root.widthProperty().subscribe(width -> {
            double side = width.doubleValue() < NARROW ? SIDE_NARROW : SIDE;
            right.setMinWidth(side);
            right.setPrefWidth(side);
            right.setMaxWidth(side);
        });
        subscription = Subscription.combine(
                model.stageProperty().subscribe(stage -> arrange()),
                model.outOfDate().subscribe(old -> arrange()),
                model.run().stateProperty().subscribe((before, now) -> {
                    progress(now);
                    if (kind(before) != kind(now)) {
                        arrange();
                    }
                }),
                model.plannerProperty().subscribe(shown -> refresh()),
                model.verdictProperty().subscribe(shown -> shown.ifPresent(budget::show)),
                model.explorationProperty().subscribe(found -> around()),
                model.saved().plansProperty().subscribe(saved::show),
                look.appearance().subscribe(appearance -> {
                    refresh();
                    around();
                }));
    }

    private static int kind(Optional<RunState<StudyRun>> state) {
        return state.map(it -> it instanceof RunState.Failed<StudyRun> ? 2 : it.ended() ? 0 : 1)
                .orElse(0);
    }

    private void progress(Optional<RunState<StudyRun>> state) {
        if (state.isPresent() && state.get() instanceof RunState.Running<StudyRun>(var fraction, var phase, var at)) {
            running.show(fraction, phase.isEmpty() ? "" : text.say(phase), at);
        }
    }

    private void refresh() {
        model.plannerProperty().get().ifPresent(shown -> {
            planner.show(shown);
            gain.show(shown, style());
            notes.show();
        });
    }

    private void around() {
        var found = model.explorationProperty().get().filter(it -> it.front().size() > 1);
        boolean looking = found.isEmpty() && model.stageProperty().get() == Stage.READY;
        // while the next one is being found, the last front keeps its place
        front.node().setDisable(looking);
        front.node().setVisible(found.isPresent() || looking && front.node().isVisible());
        front.node().setManaged(front.node().isVisible());
        found.ifPresent(it -> {
            front.show(it, model.names(), it.front().getFirst().spends(), style());
            notes.show();
        });
    }

    private Style style() {
        return look.appearance().getValue().dark() ? Style.dark() : Style.light();
    }

    private void arrange() {
        var nodes = new ArrayList<Node>();
        model.run().stateProperty().get().ifPresent(state -> {
            if (state instanceof RunState.Failed<StudyRun> failed) {
                nodes.add(new Card(new FailedState(
                        text, text.say("optimise.failed"), failed.problem(), button("optimise.again"))));
            } else if (!state.ended()) {
                nodes.add(new Card(running));
            }
        });
        switch (model.stageProperty().get()) {
            case NO_DATA ->
                nodes.add(empty("optimise.noData", "optimise.noData.what", "optimise.import", model::importData));
            case NO_STUDY ->
                nodes.add(empty("optimise.noStudy", "optimise.noStudy.what", "optimise.first", model.run()::start));
            case NO_PLAN ->
                nodes.add(empty("optimise.noPlan", "optimise.noPlan.what", "optimise.curves", model::showCurves));
            case PREPARING -> {
                nodes.add(new Card(LoadingBlock.lines(0.3, 0.6)));
                nodes.add(new Card(LoadingBlock.rows(8)));
            }
            case READY -> {
                if (model.outOfDate().getValue()
                        && kind(model.run().stateProperty().get()) == 0) {
                    nodes.add(new OutOfDateBar(text, text.say("optimise.outOfDate"), button("optimise.again")));
                }
                nodes.add(budget.node());
                nodes.add(columns);
            }
        }
        Unfolding.show(root, nodes);
        tabs.possible(model.stageProperty().get() == Stage.READY);
    }

    private Node empty(String title, String sentence, String action, Runnable run) {
        var button = look.describe().node(Buttons.secondary(), action);
        button.setOnAction(event -> run.run());
        var state = new EmptyState("target", text.say(title), text.say(sentence, model.untold()), button);
        VBox.setVgrow(state, Priority.ALWAYS);
        return state;
    }

    private Button button(String key) {
        var button = look.describe().node(Buttons.secondary(), key);
        button.setOnAction(event -> model.run().start());
        return button;
    }

    @Override
    public Node content() {
        return tabs.node();
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(
                HeaderAction.secondary("optimise.save", "save", model::save, model.savePossible()),
                HeaderAction.primary(
                        "optimise.optimise",
                        "target",
                        model.run()::start,
                        model.run().possible()));
    }

    @Override
    public PeriodShown period() {
        return PeriodShown.PLAN;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector;
    }

    /// A tab, or a channel by its id.
    @Override
    public void select(String thing) {
        if (tabs.select(thing)) {
            return;
        }
        tabs.select(RoomTabs.SPLIT);
        root.lookupAll("#optimise-row-slider-" + thing).stream().findFirst().ifPresent(Node::requestFocus);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        tabs.close();
        budget.close();
        model.close();
    }
}
