package io.outlay.feature.scenarios;

import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.RunningBlock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Subscription;

/// That what scenarios rest on is being made, with time left and Stop; or why that failed.
final class WorkPane {
    private final Services services;
    private final Consumer<Optional<Node>> place;
    private final Supplier<Button> again;
    private final Subscription subscription;
    private Subscription following = Subscription.EMPTY;
    private Optional<RunningBlock> block = Optional.empty();

    /// @param place where it stands; empty: there is nothing to say
    WorkPane(ScenariosViewModel model, Services services, Consumer<Optional<Node>> place, Supplier<Button> again) {
        this.services = services;
        this.place = place;
        this.again = again;
        subscription = model.runProperty().subscribe(this::follow);
    }

    void close() {
        subscription.unsubscribe();
        following.unsubscribe();
    }

    private void follow(Optional<Run<?>> run) {
        following.unsubscribe();
        following = run.filter(Run::shown)
                .map(it -> it.stateProperty().subscribe(state -> show(it, state)))
                .orElse(Subscription.EMPTY);
    }

    private void show(Run<?> run, RunState<?> state) {
        switch (state) {
            case RunState.Running<?>(var fraction, var phase, var startedAt) -> {
                if (block.isEmpty()) {
                    var made = new RunningBlock(services.text(), run::stop).strip();
                    made.titleProperty().set(run.label());
                    block = Optional.of(made);
                    place.accept(Optional.of(new Card(made)));
                }
                block.get()
                        .show(fraction, phase.isEmpty() ? "" : services.text().say(phase), startedAt);
            }
            case RunState.Failed<?> failed -> {
                block = Optional.empty();
                place.accept(Optional.of(new Card(new FailedState(
                        services.text(), services.text().say("scenarios.failed"), failed.problem(), again.get()))));
            }
            case RunState.Queued<?> queued -> {}
            case RunState.Done<?> done -> ended();
            case RunState.Stopped<?> stopped -> ended();
        }
    }

    private void ended() {
        if (block.isPresent()) {
            block = Optional.empty();
            place.accept(Optional.empty());
        }
    }
}
