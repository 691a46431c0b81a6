package io.outlay.session;

import io.outlay.domain.mix.MixProgress;
import io.outlay.project.MixAnswer;
import io.outlay.project.MixLive;
import io.outlay.run.Run;
import io.outlay.run.Runs;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Follows the sampling of the project's mix model: looks at its draws twice a second while it runs, and once at the
/// end.
final class MixFitting {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Runs runs;
    private final ReadOnlyObjectWrapper<Optional<Run<MixAnswer>>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MixProgress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());

    MixFitting(Runs runs) {
        this.runs = runs;
    }

    MixLive begin() {
        progress.set(Optional.empty());
        return new MixLive();
    }

    void follow(Run<MixAnswer> newest, MixLive live) {
        run.set(Optional.of(newest));
        look(newest, live);
    }

    private void look(Run<MixAnswer> watched, MixLive live) {
        var ended = watched.state().ended();
        runs.latest(this, ended ? Duration.ZERO : PAUSE, monitor -> live.progress(), now -> {
            if (run.get().filter(newest -> newest == watched).isPresent()) {
                progress.set(now);
                if (!ended) {
                    look(watched, live);
                }
            }
        });
    }

    ReadOnlyObjectProperty<Optional<Run<MixAnswer>>> runProperty() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MixProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
