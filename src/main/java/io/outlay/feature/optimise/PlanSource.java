package io.outlay.feature.optimise;

import io.outlay.domain.study.PlanExploration;
import io.outlay.engine.study.PlanExplorer;
import io.outlay.progress.Parallel;
import io.outlay.project.StudyRun;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Makes the project's study ready for the planner, and looks around its plan; both away from the window. The last
/// study stays until the next one is ready.
final class PlanSource implements AutoCloseable {
    /// What stands in the room.
    enum Stage {
        NO_DATA,
        NO_STUDY,
        /// The study is being made ready.
        PREPARING,
        /// No channel could be planned.
        NO_PLAN,
        READY
    }

    private final Session session;
    private final Runnable ready;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.PREPARING);
    private final ReadOnlyObjectWrapper<Optional<PlanExploration>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<PlanBasis> basis = Optional.empty();
    private Optional<StudyRun> preparing = Optional.empty();
    private Subscription subscription = Subscription.EMPTY;

    /// @param ready   is told of another study, before its stage is
    /// @param changed is told whenever the split is to be computed again
    PlanSource(Session session, Runnable ready, Runnable changed) {
        this.session = session;
        this.ready = ready;
        this.changed = changed;
    }

    void start() {
        subscription = session.stateProperty().subscribe(this::state);
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PlanExploration>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    Optional<PlanBasis> basis() {
        return basis;
    }

    private void state(ProjectState state) {
        var study = state.study();
        if (study.isEmpty()) {
            basis = Optional.empty();
            preparing = Optional.empty();
            found.set(Optional.empty());
            stage.set(state.question().isEmpty() ? Stage.NO_DATA : Stage.NO_STUDY);
            changed.run();
        } else if (preparing
                .filter(it -> it.stamp().equals(study.get().stamp()))
                .isPresent()) {
            changed.run();
        } else {
            prepare(study.get());
        }
    }

    private record Ready(Optional<PlanBasis> basis) {}

    private void prepare(StudyRun study) {
        preparing = Optional.of(study);
        if (basis.isEmpty()) {
            stage.set(Stage.PREPARING);
        }
        session.read((workspace, monitor) -> new Ready(PlanBasis.of(study))).onDone(made -> {
            if (preparing.filter(it -> it.stamp().equals(study.stamp())).isPresent()) {
                basis = made.basis();
                found.set(Optional.empty());
                ready.run();
                stage.set(basis.isEmpty() ? Stage.NO_PLAN : Stage.READY);
                changed.run();
                basis.ifPresent(this::explore);
            }
        });
    }

    private void explore(PlanBasis made) {
        session.read((workspace, monitor) ->
                        new PlanExplorer(made.study(), made.draws(), Parallel.serial()).explore(monitor))
                .onDone(explored -> {
                    if (basis.filter(it -> it == made).isPresent()) {
                        found.set(explored);
                        changed.run();
                    }
                });
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
