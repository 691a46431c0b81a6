package io.outlay.feature.mix;

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
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The mix model in four steps: roles, beliefs, fit, results.
public final class MixView implements RoomView {
    private enum Shown {
        NONE,
        NOTHING,
        LOADING,
        STEPS
    }

    private final MixViewModel model;
    private final Services services;
    private final Look look;
    private final MixNames names;
    private final StepsBar steps;
    private final StackPane strip = new StackPane();
    private final StackPane body = new StackPane();
    private final ScrollPane scroll = new ScrollPane(body);
    private final VBox page;
    private final StackPane root = new StackPane();
    private final RunningBlock running;
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private final Subscription subscription;
    private final RolesPane roles;
    private final BeliefsPane beliefs;
    private final FitPane fit;
    private final ResultsPane results;
    private Shown shown = Shown.NONE;

    public MixView(MixViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.look = look;
        names = new MixNames(services.text(), services.figures());
        steps = new StepsBar(model, names);
        roles = new RolesPane(model, services, look);
        beliefs = new BeliefsPane(model, services, look);
        fit = new FitPane(model, services, look);
        results = new ResultsPane(model, services, look);
        running = new RunningBlock(services.text(), model::stop).strip();
        running.titleProperty().set(names.say("mix.run"));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("mix-scroll");
        body.getStyleClass().add("mix-body");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        strip.getStyleClass().add("mix-strip");
        page = new VBox(steps.node(), strip, scroll);
        root.getStyleClass().addAll("page", "mix");
        subscription = Subscription.combine(
                model.pageProperty().subscribe(now -> show()),
                model.stepProperty().subscribe(now -> {
                    scroll.setVvalue(0);
                    show();
                }),
                model.foresightProperty().subscribe(now -> show()),
                model.fittedProperty().subscribe(now -> show()),
                model.comparisonProperty().subscribe(now -> show()),
                model.workProperty().subscribe(now -> show()),
                model.progressProperty().subscribe(now -> show()),
                model.outOfDateProperty().subscribe(now -> show()),
                look.appearance().subscribe(now -> show()));
    }

    private void show() {
        switch (model.pageProperty().get()) {
            case MixPage.NoData() -> {
                var button = look.describe().node(Buttons.primary("database"), "mix.data");
                button.setOnAction(event -> model.showData());
                put(
                        Shown.NOTHING,
                        new EmptyState("sliders", names.say("mix.empty"), names.say("mix.empty.sentence"), button));
            }
            case MixPage.Loading() -> {
                var box = new VBox(16, new Card(LoadingBlock.chart(240)), new Card(LoadingBlock.rows(6)));
                box.getStyleClass().add("mix-body");
                put(Shown.LOADING, box);
            }
            case MixPage.Ready(var ground) -> ready(ground);
        }
    }

    private void ready(MixGround ground) {
        var step = model.stepProperty().get();
        var standing = new StepBadge.Standing(
                ground,
                model.foresightProperty().get(),
                model.workProperty().get(),
                model.progressProperty().get(),
                model.fittedProperty().get(),
                !model.outOfDateProperty().get().isEmpty());
        for (var each : Step.values()) {
            steps.show(each, StepBadge.of(each, standing, names));
        }
        steps.select(step);
        strip(step);
        var node = switch (step) {
            case ROLES -> {
                roles.show(ground, model.foresightProperty().get());
                yield roles.node();
            }
            case BELIEFS -> {
                beliefs.show(ground, model.foresightProperty().get());
                yield beliefs.node();
            }
            case FIT -> {
                fit.show(
                        ground,
                        model.workProperty().get(),
                        model.progressProperty().get(),
                        model.fittedProperty().get());
                yield fit.node();
            }
            case RESULTS -> {
                results.show(
                        ground,
                        model.fittedProperty().get(),
                        model.comparisonProperty().get());
                yield results.node();
            }
        };
        if (!body.getChildren().equals(List.of(node))) {
            body.getChildren().setAll(node);
        }
        put(Shown.STEPS, page);
    }

    /// What unfolds bit by bit must not begin anew each time that something is told.
    private void put(Shown what, Node node) {
        if (shown != what) {
            shown = what;
            Unfolding.show(root, node);
        }
    }

    /// Above the step: that a fit runs elsewhere, or that the results are those of another model.
    private void strip(Step step) {
        var work = model.workProperty().get();
        var old = model.outOfDateProperty().get();
        if (work instanceof MixWork.Running(var fraction, var phase, var startedAt) && step != Step.FIT) {
            running.show(model.progressProperty().get().map(it -> it.fraction()).orElse(fraction), phase, startedAt);
            strip(running);
        } else if (work instanceof MixWork.Failed(var problem) && step == Step.RESULTS) {
            strip(new Card(new FailedState(services.text(), names.say("mix.failed"), problem, again())));
        } else if (!(work instanceof MixWork.Running) && !old.isEmpty() && (step == Step.RESULTS || step == Step.FIT)) {
            strip(new OutOfDateBar(services.text(), old, again()));
        } else {
            strip();
        }
    }

    private void strip(Node... nodes) {
        if (!strip.getChildren().equals(List.of(nodes))) {
            strip.getChildren().setAll(nodes);
        }
        strip.setVisible(nodes.length > 0);
        strip.setManaged(nodes.length > 0);
    }

    private Button again() {
        var button = look.describe().node(Buttons.secondary("play"), "mix.again");
        button.disableProperty().bind(model.possibleProperty().not());
        button.setOnAction(event -> model.fit());
        return button;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(
                HeaderAction.secondary(
                        "mix.compare",
                        "columns",
                        () -> model.compare(java.util.Optional.empty()),
                        model.comparableProperty()),
                HeaderAction.primary("mix.fit", "play", model::fit, model.possibleProperty()));
    }

    @Override
    public PeriodShown period() {
        return PeriodShown.NONE;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector;
    }

    /// @param thing a step's name
    @Override
    public void select(String thing) {
        for (var step : Step.values()) {
            if (step.name().toLowerCase(Locale.ROOT).equals(thing)) {
                model.stepProperty().set(step);
            }
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
