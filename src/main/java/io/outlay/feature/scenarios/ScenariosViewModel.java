package io.outlay.feature.scenarios;

import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.study.StudyResult;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The project's scenarios, which one is looked at, and what they bring. Until the person changes something they are
/// the study's own; every change is stored and can be undone.
public final class ScenariosViewModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final Session session;
    private final Services services;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<ScenariosScreen> screen =
            new ReadOnlyObjectWrapper<>(new ScenariosScreen.NothingImported());
    private final ReadOnlyObjectWrapper<ScenarioSet> set;
    private final ReadOnlyObjectWrapper<String> selected;
    private final ReadOnlyObjectWrapper<Optional<SimulatedSet>> simulated =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Run<?>>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding runnable;
    private Optional<StudyResult> study = Optional.empty();
    private Optional<Run<?>> preparing = Optional.empty();
    private boolean draft;
    private int saving;

    public ScenariosViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        set = new ReadOnlyObjectWrapper<>(starting());
        selected = new ReadOnlyObjectWrapper<>(set.get().scenarios().get(1).id());
        runnable =
                Bindings.createBooleanBinding(() -> session.state().question().isPresent(), session.stateProperty());
        subscription = Subscription.combine(
                session.stateProperty().subscribe(this::arrived),
                session.analysisProperty().subscribe(newest -> follow()));
    }

    public ReadOnlyObjectProperty<ScenariosScreen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ScenarioSet> setProperty() {
        return set.getReadOnlyProperty();
    }

    /// Id of the scenario in the editor.
    public ReadOnlyObjectProperty<String> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Of the set as it was a moment ago, while a slider moves.
    public ReadOnlyObjectProperty<Optional<SimulatedSet>> simulatedProperty() {
        return simulated.getReadOnlyProperty();
    }

    /// The study that is being run whichever room asked for it, what is made of it, or what failed last.
    public ReadOnlyObjectProperty<Optional<Run<?>>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// Whether there is a question to run.
    public BooleanBinding runnable() {
        return runnable;
    }

    public String currency() {
        return session.state().project().currency();
    }

    public Optional<ScenarioGround> ground() {
        return screen.get() instanceof ScenariosScreen.Ready ready ? Optional.of(ready.ground()) : Optional.empty();
    }

    /// The chance that a scenario brings less than it costs.
    public Optional<ScenarioOutcome> outcome(String id) {
        return simulated.get().flatMap(it -> it.of(id)).map(SimulatedSet.One::outcome);
    }

    public void select(String id) {
        if (set.get().scenario(id).isPresent()) {
            selected.set(id);
        }
    }

    /// Shows another spend at once; [#settle] keeps it.
    ///
    /// @param percent −100 to 100, against the scenario's start
    public void slide(String channel, double percent) {
        var next = set.get().with(selected.get(), it -> it.with(channel, 1 + Math.rint(percent) / 100));
        if (!next.equals(set.get())) {
            draft = true;
            set.set(next);
            simulate();
        }
    }

    /// Keeps what was slid.
    public void settle(String channel) {
        if (draft) {
            draft = false;
            var name = ground().flatMap(it -> it.study().channel(channel))
                    .map(it -> it.channel().name())
                    .orElse(channel);
            keep(set.get(), say("scenarios.edit.spend", name), selected.get() + " " + channel);
        }
    }

    /// A new one that begins as the recommended plan.
    public void add() {
        var id = set.get().newId();
        var name = say(
                "scenarios.new.name",
                services.figures().count(set.get().scenarios().size() + 1));
        change(
                set.get().adding(new PlannedScenario(id, name, PlannedScenario.Start.RECOMMENDED, Map.of()), ""),
                say("scenarios.edit.add", name));
        selected.set(id);
    }

    public void duplicate(String id) {
        set.get().scenario(id).ifPresent(it -> {
            var copy = it.copy(set.get().newId(), say("scenarios.copy.name", it.name()));
            change(set.get().adding(copy, id), say("scenarios.edit.duplicate", it.name()));
            selected.set(copy.id());
        });
    }

    public void rename(String id, String name) {
        var plain = name.strip();
        set.get()
                .scenario(id)
                .filter(it -> !plain.isEmpty() && !it.name().equals(plain))
                .ifPresent(it ->
                        change(set.get().with(id, one -> one.named(plain)), say("scenarios.edit.rename", it.name())));
    }

    /// All but the base can go.
    public void delete(String id) {
        set.get().scenario(id).filter(it -> !id.equals(set.get().base())).ifPresent(it -> {
            change(set.get().without(id), say("scenarios.edit.delete", it.name()));
            mend();
        });
    }

    /// Takes back every change of the start's spends.
    public void reset(String id) {
        set.get()
                .scenario(id)
                .filter(it -> !it.factors().isEmpty())
                .ifPresent(it ->
                        change(set.get().with(id, PlannedScenario::reset), say("scenarios.edit.reset", it.name())));
    }

    public void compareWith(String id) {
        set.get()
                .scenario(id)
                .filter(it -> !id.equals(set.get().base()))
                .ifPresent(it -> change(set.get().basedOn(id), say("scenarios.edit.base", it.name())));
    }

    public void aimAt(OptionalDouble target) {
        if (!target.equals(set.get().target())) {
            change(set.get().aimingAt(target), say("scenarios.edit.target"));
        }
    }

    /// Runs the study where it is out of date or missing; else simulates again.
    public void again() {
        if (session.state().currentStudy().isEmpty()
                && session.state().question().isPresent()) {
            session.analyse(say("scenarios.run"));
        } else if (screen.get() instanceof ScenariosScreen.Preparing) {
            session.state().study().map(it -> it.result()).ifPresent(this::retry);
        } else {
            simulate();
        }
    }

    public void importData() {
        services.navigator().show(Room.DATA);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private ScenarioSet starting() {
        return new ScenarioSet(
                List.of(
                        start("today", "scenarios.start.today", PlannedScenario.Start.TODAY),
                        start("recommended", "scenarios.start.recommended", PlannedScenario.Start.RECOMMENDED),
                        start("less", "scenarios.start.less", PlannedScenario.Start.LESS),
                        start("more", "scenarios.start.more", PlannedScenario.Start.MORE)),
                "today",
                OptionalDouble.empty());
    }

    private PlannedScenario start(String id, String key, PlannedScenario.Start start) {
        return new PlannedScenario(id, say(key), start, Map.of());
    }

    private void arrived(ProjectState state) {
        session.read((workspace, monitor) ->
                        ScenariosDocument.read(workspace.documents().get(ScenariosDocument.NAME)))
                .onDone(this::adopt);
        var now = state.study().map(it -> it.result());
        if (now.isEmpty()) {
            study = now;
            screen.set(
                    state.hasData()
                            ? new ScenariosScreen.NoStudy(state.question().isPresent())
                            : new ScenariosScreen.NothingImported());
        } else if (!now.equals(study)) {
            study = now;
            prepare(now.get());
        } else if (screen.get() instanceof ScenariosScreen.Ready ready) {
            screen.set(new ScenariosScreen.Ready(ready.ground(), state.outOfDate()));
        }
    }

    private void retry(StudyResult result) {
        study = Optional.of(result);
        prepare(result);
    }

    private void prepare(StudyResult result) {
        if (!(screen.get() instanceof ScenariosScreen.Ready)) {
            screen.set(new ScenariosScreen.Preparing());
        }
        var making = session.compute(
                say("scenarios.prepare"),
                (workspace, monitor) -> ScenarioGround.of(result, session.parallel(), monitor.stopsOnly()));
        preparing = Optional.of(making);
        follow();
        making.onEnd(end -> {
            if (end instanceof RunState.Failed) {
                // the next change of the project tries again
                study = Optional.empty();
            }
            follow();
        });
        making.onDone(ground -> {
            if (study.filter(result::equals).isPresent()) {
                screen.set(
                        ground.isPresent()
                                ? new ScenariosScreen.Ready(
                                        ground.get(), session.state().outOfDate())
                                : new ScenariosScreen.NoPlan());
                simulate();
            }
        });
    }

    /// The study while it is run or where it failed; else what is made of it.
    private void follow() {
        run.set(session.analysisProperty()
                .get()
                .filter(it -> !it.state().ended() || it.state() instanceof RunState.Failed)
                .<Run<?>>map(it -> it)
                .or(() -> preparing));
    }

    /// What is stored now: after undo and redo it is what it was then.
    private void adopt(Optional<ScenarioSet> stored) {
        var next = stored.orElseGet(this::starting);
        if (!draft && saving == 0 && !next.equals(set.get())) {
            set.set(next);
            mend();
            simulate();
        }
    }

    /// Something that is there stays selected.
    private void mend() {
        if (set.get().scenario(selected.get()).isEmpty()) {
            selected.set(set.get().scenarios().getLast().id());
        }
    }

    private void change(ScenarioSet next, String label) {
        draft = false;
        set.set(next);
        keep(next, label, "");
        simulate();
    }

    private void keep(ScenarioSet next, String label, String mergeKey) {
        saving++;
        session.save(ScenariosDocument.of(next), label, mergeKey).onEnd(end -> saving--);
    }

    private void simulate() {
        ground().ifPresent(it -> {
            var wanted = set.get();
            session.runs().latest(this, PAUSE, monitor -> it.simulate(wanted, monitor), result -> {
                if (ground().filter(it::equals).isPresent()) {
                    simulated.set(Optional.of(result));
                }
            });
        });
    }

    private String say(String key, Object... args) {
        return services.text().say(key, args);
    }
}
