package io.outlay.feature.mix;

import io.outlay.domain.Problem;
import io.outlay.domain.mix.MixFamilyComparison;
import io.outlay.domain.mix.MixSettings;
import io.outlay.project.MixFamilies;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import io.outlay.text.Text;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The model with every curve family: whether that was tried, is being tried, and what came of it.
final class FamiliesViewModel {
    private final Session session;
    private final Text text;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Untried());
    private Optional<MixSettings> of = Optional.empty();
    private Optional<Run<Optional<MixFamilyComparison>>> run = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    sealed interface Shown {}

    record Untried() implements Shown {}

    /// @param phase in words; may be empty
    record Trying(double fraction, String phase, Instant startedAt) implements Shown {}

    record Failed(Problem problem) implements Shown {}

    record Known(MixFamilyComparison comparison) implements Shown {}

    FamiliesViewModel(Session session, Text text) {
        this.session = session;
        this.text = text;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Looks for what is stored of these settings.
    void look(MixSettings settings) {
        if (of.filter(settings::equals).isPresent() || shown.get() instanceof Trying) {
            return;
        }
        of = Optional.of(settings);
        session.read((workspace, monitor) -> new MixFamilies(workspace, session.parallel()).stored(settings))
                .onDone(stored -> {
                    if (of.filter(settings::equals).isPresent() && !(shown.get() instanceof Trying)) {
                        shown.set(stored.<Shown>map(Known::new).orElseGet(Untried::new));
                    }
                });
    }

    /// Fits the stated model with every family.
    void tryAll() {
        var settings = session.state().mix().map(standing -> standing.settings());
        if (settings.isEmpty() || shown.get() instanceof Trying) {
            return;
        }
        of = settings;
        var started = session.change(
                text.say("mix.families.run"),
                (workspace, monitor) ->
                        new MixFamilies(workspace, session.parallel()).current(settings.get(), monitor));
        run = Optional.of(started);
        following.unsubscribe();
        following = started.stateProperty().subscribe(this::follow);
    }

    private void follow(RunState<Optional<MixFamilyComparison>> state) {
        shown.set(
                switch (state) {
                    case RunState.Queued<Optional<MixFamilyComparison>> queued -> new Trying(0, "", Instant.now());
                    case RunState.Running<Optional<MixFamilyComparison>>(var fraction, var phase, var startedAt) ->
                        new Trying(fraction, phase.isEmpty() ? "" : text.say(phase), startedAt);
                    case RunState.Failed<Optional<MixFamilyComparison>> failed -> new Failed(failed.problem());
                    case RunState.Done<Optional<MixFamilyComparison>>(var comparison, var elapsed) ->
                        comparison.<Shown>map(Known::new).orElseGet(Untried::new);
                    case RunState.Stopped<Optional<MixFamilyComparison>> stopped -> new Untried();
                });
    }

    void stop() {
        run.ifPresent(Run::stop);
    }

    void close() {
        following.unsubscribe();
    }
}
