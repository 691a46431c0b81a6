package io.outlay.feature.optimise.nexttest;

import io.outlay.project.StudyGround;
import io.outlay.project.StudyRun;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Services;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Which test would improve the plan most: asked for by the person, about the study that is shown.
public final class NextTestModel implements AutoCloseable {
    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<Optional<TestsShown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunState<TestsShown>>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Boolean> outOfDate;
    private Optional<Run<TestsShown>> run = Optional.empty();
    private Subscription watching = Subscription.EMPTY;

    public NextTestModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        outOfDate = Bindings.createBooleanBinding(this::differs, session.stateProperty(), shown);
    }

    /// The newest answer.
    ReadOnlyObjectProperty<Optional<TestsShown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The newest run while it is under way, or as it failed.
    ReadOnlyObjectProperty<Optional<RunState<TestsShown>>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the answer is about an earlier plan.
    public ObservableValue<Boolean> outOfDate() {
        return outOfDate;
    }

    /// Whether there is a plan that a test could improve.
    public ObservableValue<Boolean> possible() {
        return session.stateProperty().map(now -> planned(now).isPresent());
    }

    private static Optional<StudyRun> planned(ProjectState state) {
        return state.study().filter(it -> it.result().plan().isPresent());
    }

    private boolean differs() {
        return shown.get()
                .filter(it -> planned(session.state())
                        .filter(now -> now.stamp().equals(it.stamp()))
                        .isEmpty())
                .isPresent();
    }

    /// Looks for the best test.
    public void start() {
        var study = planned(session.state());
        if (study.isEmpty() || run.filter(it -> !it.state().ended()).isPresent()) {
            return;
        }
        var asked = study.get();
        var parallel = session.parallel();
        watch(session.compute(
                services.text().say("optimise.test.run"),
                (workspace, monitor) -> new TestsShown(
                        asked.stamp(),
                        asked.result(),
                        StudyGround.of(workspace, asked.result()).nextTest(parallel, monitor))));
    }

    public void stop() {
        run.ifPresent(Run::stop);
    }

    private void watch(Run<TestsShown> newest) {
        watching.unsubscribe();
        run = Optional.of(newest);
        watching = newest.stateProperty().subscribe(now -> {
            if (now instanceof RunState.Done<TestsShown> done) {
                shown.set(Optional.of(done.result()));
            }
            state.set(!now.ended() || now instanceof RunState.Failed<TestsShown> ? Optional.of(now) : Optional.empty());
        });
    }

    public String currency() {
        return session.state().project().currency();
    }

    @Override
    public void close() {
        watching.unsubscribe();
    }
}
