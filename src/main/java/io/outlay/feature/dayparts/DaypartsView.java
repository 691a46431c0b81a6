package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartResult;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.run.Run;
import io.outlay.run.RunState;
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
import io.outlay.ui.kit.RunningBlock;
import io.outlay.ui.kit.Unfolding;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Hours of the week as a heat map, the schedule of a day below it, patterns and prediction at the right.
public final class DaypartsView implements RoomView {
    private final DaypartsViewModel model;
    private final Services services;
    private final Look look;
    private final DaypartWords words;
    private final DaypartPlots plots;
    private final StackPane root = new StackPane();
    private final VBox page = new VBox();
    private final StackPane filters = new StackPane();
    private final StackPane running = new StackPane();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final StackPane notice = new StackPane();
    private final ChartPane heatmap;
    private final Card heatmapCard;
    private final SchedulePane schedule;
    private final PatternsPane patterns;
    private final ChartPane prediction;
    private final Label predictionNote = new Label();
    private final Card predictionCard;
    private final HBox columns;
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private Optional<FiltersPane> filtersPane = Optional.empty();
    private Subscription subscriptions = Subscription.EMPTY;
    private Subscription runSubscription = Subscription.EMPTY;

    public DaypartsView(DaypartsViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.look = look;
        words = new DaypartWords(services.text(), services.figures(), model.currency());
        plots = new DaypartPlots(words);
        heatmap = new ChartPane("dayparts.heatmap", services.text(), look.charts());
        heatmap.setPrefHeight(352);
        heatmap.setMinHeight(300);
        heatmapCard = new Card().growing(heatmap);
        schedule = new SchedulePane(model, words, look);
        patterns = new PatternsPane(words);
        prediction = new ChartPane("dayparts.prediction", services.text(), look.charts());
        prediction.setMinHeight(140);
        prediction.setPrefHeight(140);
        predictionNote.getStyleClass().addAll("small", "muted");
        predictionNote.setWrapText(true);
        predictionNote.setMinHeight(Label.USE_PREF_SIZE);
        predictionCard = new Card(prediction, predictionNote);
        predictionCard.setMinHeight(Card.USE_PREF_SIZE);
        VBox.setVgrow(heatmapCard, Priority.ALWAYS);
        VBox.setVgrow(patterns, Priority.ALWAYS);
        left.getStyleClass().add("dayparts-column");
        right.getStyleClass().addAll("dayparts-column", "dayparts-side");
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        columns = new HBox(left, right);
        columns.getStyleClass().add("dayparts-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        page.getStyleClass().add("dayparts-page");
        page.getChildren().setAll(filters, running, columns);
        root.getStyleClass().add("page");
        subscriptions = Subscription.combine(
                model.screenProperty().subscribe(this::screen),
                model.filterProperty().subscribe(filter -> follow()),
                model.channelsProperty().subscribe(channels -> follow()),
                model.runProperty().subscribe(this::run),
                model.schedule().shownProperty().subscribe(now -> schedule()),
                model.schedule().predictionProperty().subscribe(now -> predict()),
                model.changed().subscribe(now -> schedule()),
                look.appearance().subscribe(now -> draw()));
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(
                HeaderAction.secondary(
                        "dayparts.export",
                        "download",
                        model.schedule()::export,
                        model.schedule().exportable()),
                HeaderAction.primary("dayparts.use", "check", model::use, model.changed()));
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
        model.filterProperty().get().ifPresent(filter -> model.look(filter.withChannel(thing)));
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        runSubscription.unsubscribe();
        model.close();
    }

    private void screen(DaypartsScreen screen) {
        switch (screen) {
            case DaypartsScreen.NothingImported() ->
                root.getChildren().setAll(nothing("dayparts.empty", "dayparts.empty.sentence"));
            case DaypartsScreen.NoHours() ->
                root.getChildren().setAll(nothing("dayparts.nohours", "dayparts.nohours.sentence"));
            case DaypartsScreen.Hours(var analysis) -> {
                if (root.getChildren().size() != 1 || !(root.getChildren().getFirst() instanceof ScrollPane)) {
                    var scroll = new ScrollPane(page);
                    scroll.setFitToWidth(true);
                    scroll.setFitToHeight(true);
                    Unfolding.show(root, scroll);
                }
                analysis.ifPresentOrElse(this::show, this::waiting);
            }
        }
    }

    private Node nothing(String key, String sentence) {
        var text = services.text();
        var button = look.describe().node(Buttons.primary("upload"), "dayparts.import");
        button.setOnAction(event -> model.importData());
        return new EmptyState("clock", text.say(key), text.say(sentence), button);
    }

    private void waiting() {
        left.getChildren().setAll(new Card(LoadingBlock.chart(300)), new Card(LoadingBlock.chart(160)));
        right.getChildren().setAll(new Card(LoadingBlock.rows(6)));
    }

    private void show(DaypartAnalysis analysis) {
        follow();
        filtersPane.ifPresent(it -> it.say(words.evidence(analysis.result())));
        switch (analysis.result()) {
            case DaypartResult.Ok found -> {
                Unfolding.show(left, heatmapCard, schedule);
                Unfolding.show(right, notice, patterns, predictionCard);
                patterns.show(Stretch.of(found), analysis.shift());
            }
            case DaypartResult.InsufficientData found -> {
                left.getChildren()
                        .setAll(new Card(new EmptyState(
                                "clock", services.text().say("dayparts.insufficient"), words.insufficient(found))));
                right.getChildren().setAll(notice);
            }
        }
        draw();
    }

    /// Filters and the notice about what the platform does not report.
    private void follow() {
        var channel = model.channel();
        var filter = model.filterProperty().get();
        if (channel.isEmpty() || filter.isEmpty()) {
            return;
        }
        if (filtersPane.isEmpty()) {
            var made = new FiltersPane(model, words, channel.get(), look);
            filters.getChildren().setAll(made);
            filtersPane = Optional.of(made);
        }
        filtersPane.get().follow(filter.get(), model.channelsProperty().get());
        boolean silent = !channel.get().reportsConversions();
        notice.setManaged(silent);
        notice.setVisible(silent);
        if (silent) {
            notice.getChildren()
                    .setAll(new NoticeBar(
                            NoticeBar.Kind.INFO,
                            services.text()
                                    .say(
                                            "dayparts.delivery.cause",
                                            channel.get().name()),
                            words.delivery(channel.get())));
        }
    }

    private Optional<DaypartAnalysis> analysis() {
        return model.screenProperty().get() instanceof DaypartsScreen.Hours hours ? hours.analysis() : Optional.empty();
    }

    private Style style() {
        return look.appearance().getValue().dark() ? Style.dark() : Style.light();
    }

    private void draw() {
        analysis().ifPresent(it -> it.ok().ifPresent(found -> heatmap.show(plots.heatmap(style(), it, found))));
        predict();
    }

    private void schedule() {
        var now = model.schedule().shownProperty().get();
        boolean used = now.isPresent()
                && model.chosenProperty().get().isPresent()
                && !model.changed().get();
        schedule.show(now, used);
    }

    private void predict() {
        var now = model.schedule().predictionProperty().get();
        var plan = model.schedule().shownProperty().get();
        boolean known = now.isPresent() && plan.isPresent();
        predictionCard.setVisible(known);
        predictionCard.setManaged(known);
        if (known) {
            prediction.show(plots.prediction(style(), plan.get(), now.get()));
            predictionNote.setText(words.predictionNote(now.get()));
        }
    }

    private void run(Optional<Run<?>> run) {
        runSubscription.unsubscribe();
        runSubscription = run.map(it -> it.stateProperty().subscribe(state -> state(it, state)))
                .orElse(Subscription.EMPTY);
        if (run.isEmpty()) {
            strip(Optional.empty());
        }
    }

    /// Only what takes a while or went wrong gets a place above the result.
    private void state(Run<?> run, RunState<?> state) {
        switch (state) {
            case RunState.Queued<?> queued -> strip(Optional.empty());
            case RunState.Running<?> now -> strip(run.shown() ? Optional.of(progress(run, now)) : Optional.empty());
            case RunState.Done<?> done -> strip(Optional.empty());
            case RunState.Failed<?> failed ->
                strip(Optional.of(new Card(new FailedState(
                        services.text(), services.text().say("dayparts.failed"), failed.problem(), again()))));
            case RunState.Stopped<?> stopped ->
                strip(
                        run.shown()
                                        && model.runProperty()
                                                .get()
                                                .filter(run::equals)
                                                .isPresent()
                                ? Optional.of(new NoticeBar(
                                        NoticeBar.Kind.INFO,
                                        services.text().say("dayparts.stopped"),
                                        services.text().say("dayparts.stopped.sentence"),
                                        again()))
                                : Optional.empty());
        }
    }

    private Node progress(Run<?> run, RunState.Running<?> now) {
        var shown = running.getChildren().isEmpty()
                ? null
                : running.getChildren().getFirst().getUserData();
        var block = shown instanceof RunningBlock same ? same : new RunningBlock(services.text(), run::stop);
        block.titleProperty().set(run.label());
        block.show(now.fraction(), now.phase().isEmpty() ? "" : services.text().say(now.phase()), now.startedAt());
        if (shown == block) {
            return running.getChildren().getFirst();
        }
        var card = new Card(block);
        card.setUserData(block);
        return card;
    }

    private Button again() {
        var button = look.describe().node(Buttons.secondary("refresh-cw"), "dayparts.again");
        button.setOnAction(event -> model.again());
        return button;
    }

    private void strip(Optional<Node> node) {
        running.setVisible(node.isPresent());
        running.setManaged(node.isPresent());
        running.getChildren().setAll(node.stream().toList());
    }
}
