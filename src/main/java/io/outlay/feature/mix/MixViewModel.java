package io.outlay.feature.mix;

import io.outlay.domain.mix.MixChannelChoice;
import io.outlay.domain.mix.MixExperiment;
import io.outlay.domain.mix.MixProgress;
import io.outlay.domain.mix.MixSettings;
import io.outlay.project.MixAnswer;
import io.outlay.project.MixModels;
import io.outlay.project.MixRun;
import io.outlay.project.MixStanding;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import io.outlay.workspace.ResultReference;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// The room of the mix model: how the model is stated, its fit under way, and the stored fits. The stated model is one
/// document of the project; every change of it is an edit.
public final class MixViewModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<MixPage> page = new ReadOnlyObjectWrapper<>(new MixPage.Loading());
    private final ReadOnlyObjectWrapper<Optional<Foresight>> foresight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MixRun>> fitted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<StoredFit>> fits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<MixWork> work = new ReadOnlyObjectWrapper<>(new MixWork.Idle());
    private final ReadOnlyObjectWrapper<String> outOfDate = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper comparable = new ReadOnlyBooleanWrapper();
    private final FamiliesViewModel families;
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.ROLES);
    private final Subscription subscriptions;
    private Subscription run = Subscription.EMPTY;
    private Optional<Object> groundOf = Optional.empty();
    private long shownFit = -1;
    private boolean placed;
    /// What was changed and is still being stored.
    private Optional<MixSettings> pending = Optional.empty();
    /// What the foresight is of, or is being found out of.
    private Optional<MixGround> foreseen = Optional.empty();

    /// A fit that is kept.
    ///
    /// @param words when it was made
    record StoredFit(long id, String words) {}

    /// Two fits side by side.
    record Comparison(MixRun now, MixRun then) {}

    public MixViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        families = new FamiliesViewModel(session, services.text());
        subscriptions = Subscription.combine(
                session.stateProperty().subscribe(this::stateChanged),
                session.mixFitProperty().subscribe(this::fitChanged),
                step.subscribe(now -> foresee()));
    }

    ReadOnlyObjectProperty<MixPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What is known before anything is fitted; empty while it is being found out.
    ReadOnlyObjectProperty<Optional<Foresight>> foresightProperty() {
        return foresight.getReadOnlyProperty();
    }

    /// The fit that answers, else the newest one.
    ReadOnlyObjectProperty<Optional<MixRun>> fittedProperty() {
        return fitted.getReadOnlyProperty();
    }

    /// Stored fits, the newest first.
    ReadOnlyObjectProperty<List<StoredFit>> storedFitsProperty() {
        return fits.getReadOnlyProperty();
    }

    /// Two fits side by side, while that is asked for.
    ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MixWork> workProperty() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MixProgress>> progressProperty() {
        return session.mixProgressProperty();
    }

    /// Why the fit shown is not that of the stated model; empty when it is.
    ReadOnlyObjectProperty<String> outOfDateProperty() {
        return outOfDate.getReadOnlyProperty();
    }

    /// Whether the model can be fitted now.
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// Whether there are two fits to compare.
    ReadOnlyBooleanProperty comparableProperty() {
        return comparable.getReadOnlyProperty();
    }

    FamiliesViewModel families() {
        return families;
    }

    ObjectProperty<Step> stepProperty() {
        return step;
    }

    Optional<MixGround> ground() {
        return page.get() instanceof MixPage.Ready(var ground) ? Optional.of(ground) : Optional.empty();
    }

    boolean readOnly() {
        return session.state().readOnly();
    }

    /// Changes the stated model.
    ///
    /// @param label what is changed, in the person's words
    /// @param merge edits with the same one shortly after each other are one step
    void edit(String label, String merge, UnaryOperator<MixSettings> change) {
        var standing = session.state().mix();
        if (standing.isEmpty() || readOnly()) {
            return;
        }
        var before = stated();
        var after = change.apply(before);
        if (!after.equals(before)) {
            pending = Optional.of(after);
            session.save(MixModels.document(after), label, merge).onEnd(end -> {
                if (pending.filter(after::equals).isPresent()) {
                    pending = Optional.empty();
                }
            });
        }
    }

    private MixSettings stated() {
        return pending.orElseGet(() -> session.state().mix().orElseThrow().settings());
    }

    void editChannel(String id, String key, UnaryOperator<MixChannelChoice> change) {
        var name = ground().flatMap(ground -> ground.channel(id))
                .map(channel -> channel.name())
                .orElse(id);
        edit(
                services.text().say(key, name),
                key + id,
                settings ->
                        settings.withChannel(id, change.apply(settings.roles().channel(id))));
    }

    void addExperiment(MixExperiment experiment) {
        edit(services.text().say("mix.edit.experiment.add"), "", settings -> {
            var all = new ArrayList<>(settings.experiments());
            all.add(experiment);
            return settings.withExperiments(all);
        });
    }

    void replaceExperiment(MixExperiment before, MixExperiment after) {
        edit(
                services.text().say("mix.edit.experiment.change"),
                "",
                settings -> settings.withExperiments(settings.experiments().stream()
                        .map(it -> it.equals(before) ? after : it)
                        .toList()));
    }

    void removeExperiment(MixExperiment experiment) {
        edit(
                services.text().say("mix.edit.experiment.remove"),
                "",
                settings -> settings.withExperiments(settings.experiments().stream()
                        .filter(it -> !it.equals(experiment))
                        .toList()));
    }

    void fit() {
        if (possible.get()) {
            comparison.set(Optional.empty());
            step.set(Step.FIT);
            session.fitMix(services.text().say("mix.run")).onDone(answer -> {
                if (answer instanceof MixAnswer.Fitted && step.get() == Step.FIT) {
                    step.set(Step.RESULTS);
                }
            });
        }
    }

    void stop() {
        session.mixFitProperty().get().ifPresent(Run::stop);
    }

    void showData() {
        services.navigator().show(Room.DATA);
    }

    /// Sets the fit shown beside another one: the newest before it, or the one asked for.
    void compare(Optional<Long> with) {
        var shown = fitted.get();
        if (shown.isEmpty()) {
            return;
        }
        var other = with.or(() -> fits.get().stream()
                .map(StoredFit::id)
                .filter(id -> id != shown.get().id())
                .findFirst());
        other.ifPresent(id -> session.read(
                        (workspace, monitor) -> new MixModels(workspace, session.parallel()).stored(id))
                .onDone(then -> {
                    comparison.set(then.map(it -> new Comparison(shown.get(), it)));
                    step.set(Step.RESULTS);
                }));
    }

    void endComparison() {
        comparison.set(Optional.empty());
    }

    private void stateChanged(ProjectState state) {
        settle();
        var standing = state.mix();
        if (standing.isEmpty()) {
            groundOf = Optional.empty();
            shownFit = -1;
            fitted.set(Optional.empty());
            page.set(new MixPage.NoData());
            return;
        }
        outOfDate.set(standing.get().outOfDate() ? services.text().say("mix.outOfDate") : "");
        readGround(state, standing.get());
        readFit(standing.get());
        if (!placed) {
            placed = true;
            step.set(standing.get().fit().isPresent() ? Step.RESULTS : Step.ROLES);
        }
    }

    private void readGround(ProjectState state, MixStanding standing) {
        var of = List.of(
                standing.settings(),
                state.summary().digest(),
                state.setup(),
                state.project().currency());
        if (groundOf.filter(of::equals).isPresent()) {
            return;
        }
        groundOf = Optional.of(of);
        session.read((workspace, monitor) ->
                        new GroundReader(workspace, session.parallel()).ground(state, standing.settings()))
                .onDone(ground -> {
                    if (groundOf.filter(of::equals).isPresent()) {
                        page.set(new MixPage.Ready(ground));
                        settle();
                        foresee();
                    }
                });
    }

    /// Only while somebody may read it: it takes seconds of all cores.
    private void foresee() {
        var ground = ground();
        boolean read = step.get() == Step.ROLES || step.get() == Step.BELIEFS;
        if (!read || ground.isEmpty() || foreseen.equals(ground)) {
            return;
        }
        foreseen = ground;
        foresight.set(Optional.empty());
        session.runs()
                .latest(foresight, PAUSE, monitor -> Foresight.of(ground.get(), session.parallel(), monitor), known -> {
                    if (foreseen.equals(ground)) {
                        foresight.set(Optional.of(known));
                    }
                });
    }

    private void readFit(MixStanding standing) {
        long wanted = standing.fit().map(ResultReference::id).orElse(-1L);
        if (wanted == shownFit) {
            return;
        }
        shownFit = wanted;
        comparison.set(Optional.empty());
        session.read((workspace, monitor) -> {
                    var models = new MixModels(workspace, session.parallel());
                    return new Stored(wanted < 0 ? Optional.empty() : models.stored(wanted), models.fits());
                })
                .onDone(stored -> {
                    if (shownFit == wanted) {
                        fits.set(stored.all().stream().map(this::named).toList());
                        comparable.set(stored.all().size() > 1);
                        fitted.set(stored.run());
                    }
                });
    }

    private StoredFit named(ResultReference fit) {
        return new StoredFit(
                fit.id(),
                services.text()
                        .say(
                                "mix.stored",
                                services.figures().moment(fit.at().atZone(ZoneId.systemDefault())),
                                fit.id()));
    }

    private record Stored(Optional<MixRun> run, List<ResultReference> all) {}

    private void fitChanged(Optional<Run<MixAnswer>> newest) {
        run.unsubscribe();
        run = newest.map(it -> it.stateProperty().subscribe(state -> settle())).orElse(Subscription.EMPTY);
        settle();
    }

    private void settle() {
        work.set(session.mixFitProperty()
                .get()
                .<MixWork>map(newest -> switch (newest.state()) {
                    case RunState.Queued<MixAnswer> queued -> new MixWork.Running(0, "", Instant.now());
                    case RunState.Running<MixAnswer>(var fraction, var phase, var startedAt) ->
                        new MixWork.Running(
                                fraction, phase.isEmpty() ? "" : services.text().say(phase), startedAt);
                    case RunState.Failed<MixAnswer> failed ->
                        current() ? new MixWork.Idle() : new MixWork.Failed(failed.problem());
                    case RunState.Done<MixAnswer>(var answer, var elapsed) -> ended(answer);
                    case RunState.Stopped<MixAnswer> stopped -> new MixWork.Stopped();
                })
                .orElse(new MixWork.Idle()));
        boolean running = work.get() instanceof MixWork.Running;
        possible.set(!running
                && !readOnly()
                && ground().filter(ground -> ground.stopping().isEmpty()).isPresent());
    }

    private boolean current() {
        return session.state().mix().filter(MixStanding::current).isPresent();
    }

    private MixWork ended(MixAnswer answer) {
        return switch (answer) {
            case MixAnswer.Fitted fitted -> new MixWork.Idle();
            case MixAnswer.Refused(var findings) -> current() ? new MixWork.Idle() : new MixWork.Refused(findings);
        };
    }

    /// Ends its subscriptions.
    @Override
    public void close() {
        run.unsubscribe();
        families.close();
        subscriptions.unsubscribe();
    }
}
