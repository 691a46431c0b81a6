package io.outlay.feature.overview;

import io.outlay.domain.study.StudyResult;
import io.outlay.project.NextSteps;
import io.outlay.project.StudyRun;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.session.Viewed;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// The room that answers how things are and what to do next. It follows the viewed period and changes nothing.
public final class OverviewViewModel implements AutoCloseable {
    private static final String ORDERS = "orders";
    private static final String NEW_CUSTOMERS = "new_customers";

    /// What the basis depends on: it stays while only limits, scenarios and the like change.
    private record Depends(String data, Object channels, Object outcome, String currency) {
        static Depends of(ProjectState state) {
            return new Depends(
                    state.summary().digest(),
                    state.channels(),
                    Basis.outcome(state),
                    state.project().currency());
        }
    }

    private record Made(Depends depends, Basis basis, long provisional) {}

    private final Session session;
    private final Viewed viewed;
    private final Services services;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final ReadOnlyObjectWrapper<Advice> advice = new ReadOnlyObjectWrapper<>(new Advice.Loading());
    private final ReadOnlyObjectWrapper<Advice.Work> work = new ReadOnlyObjectWrapper<>(new Advice.Work.Idle());
    private final ReadOnlyStringWrapper outOfDate = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final Subscription subscriptions;
    private Subscription run = Subscription.EMPTY;
    private Optional<Made> made = Optional.empty();
    private Optional<StudyRun> advised = Optional.empty();
    private boolean open = true;

    public OverviewViewModel(Session session, Viewed viewed, Services services) {
        this(session, viewed, services, Clock.systemDefaultZone());
    }

    OverviewViewModel(Session session, Viewed viewed, Services services, Clock clock) {
        this.session = session;
        this.viewed = viewed;
        this.services = services;
        this.clock = clock;
        subscriptions = Subscription.combine(
                session.stateProperty().subscribe(this::stateChanged),
                session.analysisProperty().subscribe(this::analysisChanged),
                viewed.observedProperty().subscribe((before, now) -> derive()),
                viewed.comparisonProperty().subscribe((before, now) -> derive()));
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Advice> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Advice.Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// Why the study is not an answer to the present question; empty when it is.
    ReadOnlyStringProperty outOfDateProperty() {
        return outOfDate.getReadOnlyProperty();
    }

    /// Whether curves can be fitted now.
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// Fits curves and plans, so that there is something to advise.
    void analyse() {
        if (possible.get()) {
            session.analyse(services.text().say("overview.run"));
        }
    }

    void stop() {
        session.analysisProperty().get().ifPresent(Run::stop);
    }

    /// Asks for files and goes where they are imported.
    void chooseFiles() {
        importFiles(services.dialogs().openFiles(services.text().say("overview.import.choose"), List.of()));
    }

    void importFiles(List<Path> files) {
        if (!files.isEmpty()) {
            services.navigator().importFiles(files);
        }
    }

    /// Goes where the step is done.
    void follow(Advice.Step step) {
        if (step.thing().isEmpty()) {
            services.navigator().show(step.room());
        } else {
            services.navigator().show(step.room(), step.thing());
        }
    }

    /// Goes to a channel's curve.
    void showChannel(String channel) {
        services.navigator().show(Room.CURVES, channel);
    }

    void showData() {
        services.navigator().show(Room.DATA);
    }

    private void stateChanged(ProjectState state) {
        outOfDate.set(state.outOfDate() ? services.text().say(why(state)) : "");
        settle();
        advise(state);
        if (!state.hasData()) {
            made = Optional.empty();
            page.set(new Page.NoData());
            return;
        }
        var depends = Depends.of(state);
        if (made.filter(it -> it.depends().equals(depends)).isPresent()) {
            derive();
            return;
        }
        session.read((workspace, monitor) -> new Made(
                        depends,
                        Basis.of(state, shop(workspace)),
                        Freshness.provisional(workspace.imports().coverage())))
                .onDone(read -> arrived(read, state));
    }

    private void arrived(Made read, ProjectState of) {
        if (open && session.state() == of) {
            made = Optional.of(read);
            derive();
        }
    }

    private static Basis.Shop shop(Workspace workspace) throws WorkspaceException {
        var names = workspace.outcomes().names();
        return new Basis.Shop(series(workspace, names, ORDERS), series(workspace, names, NEW_CUSTOMERS));
    }

    private static Optional<ShopSeries> series(Workspace workspace, List<String> names, String name)
            throws WorkspaceException {
        return names.contains(name)
                ? Optional.of(new ShopSeries(workspace.outcomes().series(name)))
                : Optional.empty();
    }

    private void derive() {
        if (!open || made.isEmpty()) {
            return;
        }
        var basis = made.get().basis();
        long provisional = made.get().provisional();
        var state = session.state();
        var period = viewed.observed();
        var compared = viewed.compared();
        Optional<StudyResult> study = state.study().map(StudyRun::result);
        var today = LocalDate.now(clock);
        session.runs()
                .latest(
                        this,
                        Duration.ZERO,
                        monitor -> new PageMaker(services.text(), services.figures(), basis)
                                .page(period, compared, study, state.summary(), provisional, today),
                        this::show);
    }

    private void show(Page.Shown next) {
        if (open && made.isPresent()) {
            page.set(next);
        }
    }

    private void advise(ProjectState state) {
        if (state.study().isEmpty()) {
            advised = Optional.empty();
            advice.set(new Advice.NoStudy(state.question().isPresent()));
            return;
        }
        var study = state.study().get();
        if (advised.filter(it -> it == study).isPresent()) {
            return;
        }
        advised = Optional.of(study);
        if (!(advice.get() instanceof Advice.Steps)) {
            advice.set(new Advice.Loading());
        }
        var text = services.text();
        var figures = services.figures();
        session.read((workspace, monitor) -> new Steps(
                                text.about(study.result().incremental()),
                                figures,
                                study.result().settings())
                        .of(new NextSteps(workspace, text, figures).of(study)))
                .onDone(steps -> {
                    if (open && advised.filter(it -> it == study).isPresent()) {
                        advice.set(new Advice.Steps(steps));
                    }
                });
    }

    private static String why(ProjectState state) {
        var answered = state.study().orElseThrow().result().settings();
        return state.question().filter(question -> !question.equals(answered)).isPresent()
                ? "overview.outOfDate.question"
                : "overview.outOfDate.data";
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
                .<Advice.Work>map(newest -> switch (newest.state()) {
                    case RunState.Queued<StudyRun> queued -> new Advice.Work.Running(0, "", Instant.now(clock));
                    case RunState.Running<StudyRun>(var fraction, var phase, var startedAt) ->
                        new Advice.Work.Running(
                                fraction, phase.isEmpty() ? "" : services.text().say(phase), startedAt);
                    case RunState.Failed<StudyRun> failed ->
                        state.current() ? new Advice.Work.Idle() : new Advice.Work.Failed(failed.problem());
                    case RunState.Done<StudyRun> done -> new Advice.Work.Idle();
                    case RunState.Stopped<StudyRun> stopped -> new Advice.Work.Idle();
                })
                .orElse(new Advice.Work.Idle()));
        possible.set(state.question().isPresent() && !state.readOnly() && !(work.get() instanceof Advice.Work.Running));
    }

    /// Ends its subscriptions.
    @Override
    public void close() {
        open = false;
        subscriptions.unsubscribe();
        run.unsubscribe();
    }
}
