package io.outlay.feature.optimise;

import io.outlay.project.StudyRun;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import io.outlay.ui.Services;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Finding the best split: asking for it, following it whichever room asked, and stopping it.
public final class PlanRun implements AutoCloseable {
    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<Optional<RunState<StudyRun>>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription subscription;
    private Subscription watching = Subscription.EMPTY;

    PlanRun(Session session, Services services) {
        this.session = session;
        this.services = services;
        subscription = session.analysisProperty().subscribe(this::watch);
    }

    /// The newest run while it is under way, or as it failed.
    public ReadOnlyObjectProperty<Optional<RunState<StudyRun>>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the question can be answered now.
    public ObservableValue<Boolean> possible() {
        return session.stateProperty().map(now -> now.question().isPresent());
    }

    /// Finds the best split under the limits as they are now.
    public void start() {
        if (session.state().question().isEmpty()
                || state.get().filter(now -> !now.ended()).isPresent()) {
            return;
        }
        session.analyse(services.text().say("optimise.run"));
    }

    /// Stops the run that is under way.
    public void stop() {
        session.analysisProperty().get().ifPresent(Run::stop);
    }

    private void watch(Optional<Run<StudyRun>> newest) {
        watching.unsubscribe();
        watching = newest.map(run -> run.stateProperty().subscribe(now -> state.set(shown(now))))
                .orElse(Subscription.EMPTY);
        if (newest.isEmpty()) {
            state.set(Optional.empty());
        }
    }

    private static Optional<RunState<StudyRun>> shown(RunState<StudyRun> now) {
        return !now.ended() || now instanceof RunState.Failed<StudyRun> ? Optional.of(now) : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        watching.unsubscribe();
    }
}
