package io.outlay.feature.curves;

import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.data.Channel;
import io.outlay.domain.study.FitChoices;
import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.StudySettings;
import io.outlay.project.StudyRun;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// The room of response curves: which channel is looked at and how, what its curve says at any spend, and how it is to
/// be fitted. Choices are part of the project's question, so each can be undone and makes the study out of date.
public final class CurvesViewModel implements AutoCloseable {
    /// The chart is drawn anew when the asked spend rests that long.
    private static final Duration REST = Duration.ofMillis(80);

    /// Ways of looking at curves.
    enum Tab {
        CURVE,
        RESIDUALS,
        FAMILIES,
        COMPARE
    }

    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final ReadOnlyObjectWrapper<List<ChannelRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> selected = new ReadOnlyObjectWrapper<>("");
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.CURVE);
    private final DoubleProperty asked = new SimpleDoubleProperty();
    private final ReadOnlyDoubleWrapper rested = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<FitChoices.Choice> choice =
            new ReadOnlyObjectWrapper<>(FitChoices.Choice.AUTOMATIC);
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(new Work.Idle());
    private final ReadOnlyObjectWrapper<String> outOfDate = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final Subscription subscriptions;
    private Subscription run = Subscription.EMPTY;
    private Optional<StudyResult> read = Optional.empty();

    public CurvesViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        subscriptions = Subscription.combine(
                session.stateProperty().subscribe(this::stateChanged),
                session.analysisProperty().subscribe(this::analysisChanged),
                asked.subscribe(
                        spend -> session.runs().latest(asked, REST, monitor -> spend.doubleValue(), rested::set)));
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Channels by recent spend, then those that came after the last fit.
    ReadOnlyObjectProperty<List<ChannelRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Id of the channel that is looked at; empty when there is none.
    ReadOnlyObjectProperty<String> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /// The spend per week that the curve is read at; today's until another is asked for.
    DoubleProperty askedProperty() {
        return asked;
    }

    /// The same once it has come to rest.
    ReadOnlyDoubleProperty restedProperty() {
        return rested.getReadOnlyProperty();
    }

    /// How the selected channel is to be fitted.
    ReadOnlyObjectProperty<FitChoices.Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// Why the curves are not those of the present question; empty when they are.
    ReadOnlyObjectProperty<String> outOfDateProperty() {
        return outOfDate.getReadOnlyProperty();
    }

    /// Whether curves can be fitted now.
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// Looks at this channel, if there is such a one.
    public void select(String channel) {
        if (rows.get().stream().anyMatch(row -> row.id().equals(channel)) && !channel.equals(selected.get())) {
            selected.set(channel);
            choice.set(fitting().of(channel));
            askNow();
        }
    }

    /// What is known of the selected channel; empty when it was not fitted.
    Optional<CurveFigures> figures() {
        return page.get() instanceof Page.Shown shown
                ? shown.channels().stream()
                        .filter(it -> it.id().equals(selected.get()))
                        .findFirst()
                : Optional.empty();
    }

    Optional<ChannelRow> row() {
        return rows.get().stream()
                .filter(row -> row.id().equals(selected.get()))
                .findFirst();
    }

    /// What the selected curve says at a spend, as the engine computes it.
    Optional<CurveWords.AskedWords> read(double spend) {
        return page.get() instanceof Page.Shown shown
                ? figures()
                        .flatMap(figures -> figures.curve()
                                .map(curve ->
                                        new CurveWords(shown.unit(), figures).asked(curve.at(Math.max(0, spend)))))
                : Optional.empty();
    }

    /// Whether the spend asked for is the recent one.
    boolean atNow() {
        return figures().map(it -> it.study().today() == asked.get()).orElse(true);
    }

    /// Reads the curve at the recent spend again.
    void askNow() {
        asked.set(figures().map(it -> it.study().today()).orElse(0.0));
        rested.set(asked.get());
    }

    /// Fits with this family alone, or with all of them.
    void chooseFamily(Optional<CurveFamily> family) {
        choose("curves.edit.family", choice -> choice.withFamily(family));
    }

    void resistOutliers(boolean resist) {
        choose("curves.edit.outliers", choice -> choice.withLoss(resist ? FitLoss.HUBER : FitLoss.SQUARES));
    }

    /// Lets the effect last beyond the week of the spend, in this way; or not.
    void chooseCarryOver(Optional<AdstockKind> kind) {
        choose("curves.edit.carryOver", choice -> choice.withCarryOver(kind));
    }

    private void choose(String key, UnaryOperator<FitChoices.Choice> change) {
        var now = choice.get();
        var wanted = change.apply(now);
        var question = session.state().question();
        var row = row();
        if (wanted.equals(now)
                || question.isEmpty()
                || row.isEmpty()
                || session.state().readOnly()) {
            return;
        }
        choice.set(wanted);
        var settings = question.get();
        session.ask(
                settings.withFitting(settings.fitting().with(row.get().id(), wanted)),
                services.text().say(key, row.get().name()),
                "");
    }

    /// Fits what changed, and plans again with it.
    void fit() {
        if (possible.get()) {
            session.analyse(services.text().say("curves.run"));
        }
    }

    void stop() {
        session.analysisProperty().get().ifPresent(Run::stop);
    }

    /// Goes where data come from.
    void showData() {
        services.navigator().show(Room.DATA);
    }

    private FitChoices fitting() {
        return session.state().question().map(StudySettings::fitting).orElse(FitChoices.AUTOMATIC);
    }

    private void stateChanged(ProjectState state) {
        outOfDate.set(state.outOfDate() ? why(state) : "");
        settle();
        choice.set(fitting().of(selected.get()));
        if (!state.hasData()) {
            forget(new Page.NoData());
        } else if (state.study().isEmpty()) {
            forget(new Page.NoStudy(state.channels().size(), state.question().isPresent()));
        } else {
            read(state.study().get().result(), state);
        }
    }

    private void forget(Page next) {
        read = Optional.empty();
        rows.set(List.of());
        selected.set("");
        page.set(next);
    }

    private void read(StudyResult result, ProjectState state) {
        if (read.isPresent() && read.get() == result) {
            listChannels(state);
            return;
        }
        read = Optional.of(result);
        if (!(page.get() instanceof Page.Shown)) {
            page.set(new Page.Loading());
        }
        session.runs()
                .latest(
                        this,
                        Duration.ZERO,
                        monitor -> {
                            var figures = new ArrayList<CurveFigures>();
                            for (var study : result.channels()) {
                                monitor.check();
                                figures.add(CurveFigures.of(study));
                            }
                            figures.sort(
                                    Comparator.comparingDouble(it -> -it.study().today()));
                            return figures;
                        },
                        figures -> arrived(figures, result));
    }

    private void arrived(List<CurveFigures> figures, StudyResult result) {
        var state = session.state();
        page.set(new Page.Shown(
                new Unit(
                        services.text(),
                        services.figures(),
                        result.settings().outcome(),
                        state.project().currency()),
                figures));
        listChannels(state);
        askNow();
    }

    private void listChannels(ProjectState state) {
        if (!(page.get() instanceof Page.Shown shown)) {
            return;
        }
        var listed = new ArrayList<>(shown.channels().stream()
                .map(figures -> ChannelRow.of(shown.unit(), figures))
                .toList());
        for (var channel : state.channels()) {
            if (listed.stream().noneMatch(row -> row.id().equals(channel.id()))) {
                listed.add(unfitted(channel));
            }
        }
        rows.set(List.copyOf(listed));
        if (row().isEmpty()) {
            selected.set("");
            listed.stream().findFirst().ifPresent(first -> select(first.id()));
        }
    }

    private ChannelRow unfitted(Channel channel) {
        return new ChannelRow(
                channel.id(),
                channel.name(),
                channel.colour(),
                CurveState.NOT_FITTED,
                services.text().say("curves.state." + CurveState.NOT_FITTED),
                "",
                List.of(),
                List.of(),
                0);
    }

    private String why(ProjectState state) {
        var answered = state.study().orElseThrow().result().settings();
        var key = state.question()
                .map(question -> question.equals(answered)
                        ? "curves.outOfDate.data"
                        : question.fitting().equals(answered.fitting())
                                ? "curves.outOfDate.question"
                                : "curves.outOfDate.fitting")
                .orElse("curves.outOfDate.data");
        return services.text().say(key);
    }

    private void analysisChanged(Optional<Run<StudyRun>> newest) {
        run.unsubscribe();
        run = newest.map(it -> it.stateProperty().subscribe(state -> settle())).orElse(Subscription.EMPTY);
        settle();
    }

    /// A failure is told until the question is answered or another run begins.
    private void settle() {
        var state = session.state();
        work.set(session.analysisProperty()
                .get()
                .<Work>map(newest -> switch (newest.state()) {
                    case RunState.Queued<StudyRun> queued -> new Work.Running(0, "", Instant.now());
                    case RunState.Running<StudyRun>(var fraction, var phase, var startedAt) ->
                        new Work.Running(
                                fraction, phase.isEmpty() ? "" : services.text().say(phase), startedAt);
                    case RunState.Failed<StudyRun> failed ->
                        state.current() ? new Work.Idle() : new Work.Failed(failed.problem());
                    case RunState.Done<StudyRun> done -> new Work.Idle();
                    case RunState.Stopped<StudyRun> stopped -> new Work.Idle();
                })
                .orElse(new Work.Idle()));
        possible.set(state.question().isPresent() && !state.readOnly() && !(work.get() instanceof Work.Running));
    }

    /// Ends its subscriptions.
    @Override
    public void close() {
        run.unsubscribe();
        subscriptions.unsubscribe();
    }
}
