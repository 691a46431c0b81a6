package io.outlay.feature.optimise;

import io.outlay.domain.Interval;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Measure;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.PlanExploration;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.study.PlanExplorer;
import io.outlay.engine.study.WhatIf;
import io.outlay.feature.optimise.Planner.Row;
import io.outlay.progress.Parallel;
import io.outlay.project.SavedPlan;
import io.outlay.project.StudyRun;
import io.outlay.report.Words;
import io.outlay.report.model.Outcome;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Notices;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The planner: the recommended plan with its proof, and what any other split of the same budget would bring. A split
/// that is dragged is a what-if and changes nothing in the project; locks, limits and the budget are edits.
public final class OptimiseViewModel implements AutoCloseable {
    private static final int CENTS = 2;

    /// What stands in the room.
    public enum Stage {
        NO_DATA,
        NO_STUDY,
        /// The study is being made ready.
        PREPARING,
        /// No channel could be planned.
        NO_PLAN,
        READY
    }

    /// Which split is looked at.
    private sealed interface Chosen {
        record Recommended() implements Chosen {}

        record Today() implements Chosen {}

        record Own(double[] spends) implements Chosen {}
    }

    private final Session session;
    private final Services services;
    private final SavedPlansModel saved;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.PREPARING);
    private final ReadOnlyObjectWrapper<Optional<Planner>> planner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PlanExploration>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunState<StudyRun>>> running =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty weekly = new SimpleBooleanProperty(true);
    private final Subscription subscription;
    private Optional<PlanBasis> basis = Optional.empty();
    private Subscription watching = Subscription.EMPTY;
    private Optional<StudyRun> preparing = Optional.empty();
    private Chosen chosen = new Chosen.Recommended();
    private double[] spends = new double[0];
    private Interval today = new Interval(0, 0, 0, 0, 0);

    public OptimiseViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        this.saved = new SavedPlansModel(session, services);
        subscription = Subscription.combine(
                session.stateProperty().subscribe(this::changed), weekly.subscribe(on -> compute()),
                session.analysisProperty().subscribe(this::watch));
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The split at hand.
    public ReadOnlyObjectProperty<Optional<Planner>> plannerProperty() {
        return planner.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// What lies around the recommended plan; comes a moment after the plan.
    public ReadOnlyObjectProperty<Optional<PlanExploration>> explorationProperty() {
        return found.getReadOnlyProperty();
    }

    /// The newest run while it is under way, or as it failed.
    public ReadOnlyObjectProperty<Optional<RunState<StudyRun>>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether amounts are per week rather than for the whole plan.
    public BooleanProperty weeklyProperty() {
        return weekly;
    }

    public ObservableValue<Boolean> outOfDate() {
        return session.stateProperty().map(ProjectState::outOfDate);
    }

    public ObservableValue<Boolean> changePossible() {
        return session.stateProperty().map(state -> !state.readOnly());
    }

    /// Whether the question can be answered now.
    public ObservableValue<Boolean> optimisePossible() {
        return session.stateProperty().map(state -> state.question().isPresent());
    }

    public SavedPlansModel saved() {
        return saved;
    }

    Services services() {
        return services;
    }

    /// The budget in the unit shown; empty without a question.
    public OptionalDouble budget() {
        return session.state().question().stream()
                .mapToDouble(question -> question.weeklyTotal().doubleValue() * (weekly.get() ? 1 : question.weeks()))
                .findFirst();
    }

    public String currency() {
        return session.state().project().currency();
    }

    /// Weeks of the plan that is shown.
    public double weeks() {
        return basis.map(PlanBasis::weeks).orElse(1.0);
    }

    SplitWords words() {
        var outcome = basis.map(PlanBasis::study).map(study -> study.settings().outcome()).orElse(Measure.REVENUE);
        return new SplitWords(new Words(
                services.text(),
                services.figures(),
                outcome == Measure.REVENUE ? Outcome.SALES : Outcome.CONVERSIONS,
                currency()));
    }

    /// Names of the channels whose curves cannot be told.
    public List<String> untold() {
        return session.state().study().stream()
                .flatMap(study -> study.result().channels().stream())
                .filter(channel -> channel.role() == PlanRole.HELD)
                .map(channel -> channel.channel().name())
                .toList();
    }

    /// Names of the planner's channels.
    public List<String> names() {
        return planner.get().stream()
                .flatMap(shown -> shown.rows().stream())
                .map(Row::name)
                .toList();
    }

    /// Outcome of today's split over the whole plan.
    public Interval todayOutcome() {
        return today;
    }

    /// Budget of the split that gains are stated against, with its currency.
    public String todayBudget() {
        return basis.map(it -> services.figures().compact(GiveWay.sum(it.today())) + " " + currency())
                .orElse("");
    }

    /// Whether there is a split to keep.
    public ObservableValue<Boolean> savePossible() {
        return Bindings.createBooleanBinding(
                () -> planner.get().isPresent() && !session.state().readOnly(), planner, session.stateProperty());
    }

    /// Sentences about the limits that hold the split at hand.
    public List<String> binding() {
        return planner.get()
                .flatMap(shown -> basis.map(it -> table(it).binding(shown)))
                .orElse(List.of());
    }

    /// One thing worth knowing about the split at hand.
    public record Note(String icon, String title, String detail) {}

    /// What more money would bring, what is lost for not knowing better, and whether the split leaves what was seen.
    public List<Note> notes() {
        var words = words();
        var notes = new ArrayList<Note>();
        found.get().ifPresent(it -> {
            notes.add(it.next()
                    .map(next -> new Note("plus-circle", words.next(next), words.nextDetail(next)))
                    .orElseGet(() -> new Note(
                            "plus-circle",
                            services.text().say("optimise.next.none"),
                            services.text().say("optimise.next.none.detail"))));
            notes.add(new Note("shield", words.regret(it), services.text().say("optimise.regret.detail")));
        });
        planner.get().ifPresent(shown -> notes.add(known(words, shown)));
        return notes;
    }

    private Note known(SplitWords words, Planner shown) {
        var beyond = shown.rows().stream().filter(row -> row.free() && row.beyond()).toList();
        if (beyond.isEmpty()) {
            return new Note(
                    "map-pin", services.text().say("optimise.known"), services.text().say("optimise.known.detail"));
        }
        var detail = beyond.stream()
                .map(row -> services.text()
                        .say(
                                "optimise.beyond.detail",
                                beyond.size() > 1 ? row.name() + " " : "",
                                services.figures().compact(row.spend()),
                                services.figures().compact(row.observedHigh())))
                .collect(Collectors.joining("; "));
        return new Note(
                "map-pin",
                services.text()
                        .say(
                                beyond.size() > 1 ? "optimise.beyond.many" : "optimise.beyond",
                                words.names(beyond.stream().map(Row::name).toList())),
                detail);
    }

    /// The gain of the split at hand, one figure per draw.
    public double[] gains() {
        return basis.map(PlanBasis::whatIf).map(WhatIf::gains).orElse(new double[0]);
    }

    /// Moves a channel; the other free channels give way.
    ///
    /// @param amount in the unit shown
    public void drag(String channel, double amount) {
        basis.ifPresent(it -> {
            int c = it.index(channel);
            var bounds = bounds(it);
            var next = GiveWay.drag(
                    bounds.keep(spends, true), bounds.low(), bounds.high(), bounds.fixed(), c, amount / unit(it));
            own(next);
        });
    }

    /// The channel goes back to its recommended spend; the others give way.
    public void resetRow(String channel) {
        basis.flatMap(PlanBasis::recommended).ifPresent(plan -> basis.ifPresent(it -> {
            int c = it.index(channel);
            drag(channel, plan[c] * unit(it));
        }));
    }

    public void backToPlan() {
        chosen = new Chosen.Recommended();
        compute();
    }

    public void useToday() {
        chosen = new Chosen.Today();
        compute();
    }

    /// Takes a point of the front as the split.
    public void moveTo(int point) {
        found.get().ifPresent(it -> own(it.front().get(point).spends().stream()
                .mapToDouble(Double::doubleValue)
                .toArray()));
    }

    /// Takes a saved plan as the split; a plan of another budget is brought to the present one.
    public void load(SavedPlan plan) {
        basis.ifPresent(it -> {
            var next = it.today();
            for (int c = 0; c < next.length; c++) {
                var id = it.channels().get(c).channel().id();
                next[c] = plan.spends().stream()
                        .filter(spend -> spend.channel().equals(id))
                        .mapToDouble(spend -> spend.amount() * it.weeks())
                        .findFirst()
                        .orElse(next[c]);
            }
            own(next);
        });
    }

    private void own(double[] next) {
        chosen = new Chosen.Own(next);
        compute();
    }

    /// Keeps the split at hand under a name of its own.
    public void save() {
        planner.get().ifPresent(shown -> basis.ifPresent(it -> {
            var weeklySpends = new ArrayList<ChannelSpend>();
            for (int c = 0; c < spends.length; c++) {
                weeklySpends.add(new ChannelSpend(it.channels().get(c).channel().id(), spends[c] / it.weeks()));
            }
            saved.add(it.study().settings().plan(), settings(it).weeklyTotal(), weeklySpends, shown.figures());
        }));
    }

    /// Sets or takes away the least spend of a channel. What is wrong with it, if it cannot be set.
    ///
    /// @param amount in the unit shown
    public Optional<String> setMinimum(String channel, Optional<Double> amount) {
        var row = row(channel);
        if (amount.isPresent() && row.flatMap(Row::maximum).filter(most -> amount.get() > most).isPresent()) {
            return Optional.of(services.text().say("optimise.limit.above"));
        }
        edit(channel, "optimise.edit.minimum", it -> new Channel(
                it.id(), it.name(), it.colour(), money(amount), it.maximum(), it.locked(), it.archived()));
        return Optional.empty();
    }

    /// Sets or takes away the largest spend of a channel. What is wrong with it, if it cannot be set.
    ///
    /// @param amount in the unit shown
    public Optional<String> setMaximum(String channel, Optional<Double> amount) {
        var row = row(channel);
        if (amount.isPresent() && row.flatMap(Row::minimum).filter(least -> amount.get() < least).isPresent()) {
            return Optional.of(services.text().say("optimise.limit.below"));
        }
        edit(channel, "optimise.edit.maximum", it -> new Channel(
                it.id(), it.name(), it.colour(), it.minimum(), money(amount), it.locked(), it.archived()));
        return Optional.empty();
    }

    /// Keeps a channel at today's spend, or lets it go again.
    public void lock(String channel, boolean locked) {
        edit(channel, locked ? "optimise.edit.lock" : "optimise.edit.unlock", it -> new Channel(
                it.id(), it.name(), it.colour(), it.minimum(), it.maximum(), locked, it.archived()));
    }

    /// @param amount in the unit shown
    public void setBudget(double amount) {
        session.state().question().ifPresent(question -> ask(question, amount / (weekly.get() ? 1 : question.weeks())));
    }

    private void ask(StudySettings question, double perWeek) {
        var total = BigDecimal.valueOf(perWeek).setScale(CENTS, RoundingMode.HALF_UP);
        if (total.compareTo(question.weeklyTotal()) != 0) {
            session.ask(question.withWeeklyTotal(total), services.text().say("optimise.edit.budget"), "budget");
        }
    }

    /// Finds the best split under the limits as they are now.
    public void optimise() {
        if (session.state().question().isEmpty()
                || running.get().filter(state -> !state.ended()).isPresent()) {
            return;
        }
        session.analyse(services.text().say("optimise.run"));
    }

    /// Follows the newest run, whichever room started it: while it is under way, and why it failed.
    private void watch(Optional<Run<StudyRun>> newest) {
        watching.unsubscribe();
        watching = newest.map(run -> run.stateProperty().subscribe(state -> running.set(shown(state))))
                .orElse(Subscription.EMPTY);
        if (newest.isEmpty()) {
            running.set(Optional.empty());
        }
    }

    private static Optional<RunState<StudyRun>> shown(RunState<StudyRun> state) {
        return !state.ended() || state instanceof RunState.Failed<StudyRun> ? Optional.of(state) : Optional.empty();
    }

    /// Stops the run that is under way.
    public void stop() {
        session.analysisProperty().get().ifPresent(Run::stop);
    }

    /// The table at full precision, tab separated.
    public String tsv() {
        return planner.get().map(new PlannerExport(services.text())::tsv).orElse("");
    }

    /// The table at full precision, for a file.
    public String csv() {
        return planner.get().map(new PlannerExport(services.text())::csv).orElse("");
    }

    /// Saves the table as CSV where the person chooses.
    public void exportCsv() {
        var content = csv();
        var text = services.text();
        services.dialogs().saveFile(text.say("optimise.csv.title"), "plan.csv").ifPresent(file -> session.read(
                        (workspace, monitor) -> PlannerExport.write(file, content))
                .onEnd(end -> {
                    switch (end) {
                        case RunState.Done<Path> done ->
                            services.notices()
                                    .show(
                                            Notices.Kind.SUCCESS,
                                            text.say("optimise.csv.saved"),
                                            String.valueOf(file.getFileName()));
                        case RunState.Failed<Path> failed ->
                            services.notices().problem(failed.problem());
                        case RunState.Queued<Path> q -> {}
                        case RunState.Running<Path> r -> {}
                        case RunState.Stopped<Path> t -> {}
                    }
                }));
    }

    /// Goes where data come in.
    public void importData() {
        services.navigator().importFiles(List.of());
    }

    /// Goes to the curves, which say why no channel can be planned.
    public void showCurves() {
        services.navigator().show(Room.CURVES);
    }

    private void edit(String channel, String key, UnaryOperator<Channel> change) {
        session.state().setup().channels().stream()
                .filter(it -> it.id().equals(channel))
                .findFirst()
                .ifPresent(before -> {
                    var after = change.apply(before);
                    if (!after.equals(before)) {
                        session.edit(
                                Edit.of(EditKind.CHANNEL, services.text().say(key, before.name()), before, after));
                    }
                });
    }

    private Optional<BigDecimal> money(Optional<Double> shown) {
        double perWeek = weekly.get() ? 1 : weeks();
        return shown.map(it -> BigDecimal.valueOf(it / perWeek).setScale(CENTS, RoundingMode.HALF_UP));
    }

    private Optional<Row> row(String channel) {
        return planner.get().stream()
                .flatMap(shown -> shown.rows().stream())
                .filter(it -> it.id().equals(channel))
                .findFirst();
    }

    private void changed(ProjectState state) {
        var study = state.study();
        if (study.isEmpty()) {
            basis = Optional.empty();
            preparing = Optional.empty();
            stage.set(state.question().isEmpty() ? Stage.NO_DATA : Stage.NO_STUDY);
            compute();
        } else if (preparing.filter(it -> it.stamp().equals(study.get().stamp())).isPresent()) {
            compute();
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
        session.read((workspace, monitor) -> new Ready(PlanBasis.of(study))).onDone(ready -> {
            if (preparing.filter(it -> it.stamp().equals(study.stamp())).isPresent()) {
                basis = ready.basis();
                today = basis.map(it -> it.whatIf().today().outcome()).orElse(today);
                found.set(Optional.empty());
                chosen = new Chosen.Recommended();
                stage.set(basis.isEmpty() ? Stage.NO_PLAN : Stage.READY);
                compute();
                basis.ifPresent(this::explore);
            }
        });
    }

    private void explore(PlanBasis ready) {
        session.read((workspace, monitor) ->
                        new PlanExplorer(ready.study(), ready.draws(), Parallel.serial()).explore(monitor))
                .onDone(explored -> {
                    if (basis.filter(it -> it == ready).isPresent()) {
                        found.set(explored);
                        compute();
                    }
                });
    }

    private void compute() {
        if (basis.isEmpty()) {
            planner.set(Optional.empty());
            verdict.set(Optional.empty());
            return;
        }
        var ready = basis.get();
        var bounds = bounds(ready);
        spends = switch (chosen) {
            case Chosen.Recommended r -> ready.recommended()
                    .map(plan -> bounds.keep(plan, true))
                    .orElseGet(() -> bounds.keep(ready.today(), true));
            case Chosen.Today t -> bounds.keep(ready.today(), false);
            case Chosen.Own(var own) -> bounds.keep(own, true);
        };
        var table = table(ready);
        double best = ready.made()
                .scenario(PlanStudy.RECOMMENDED)
                .map(ScenarioOutcome::mean)
                .orElse(0.0);
        var shown = table.of(spends, weekly.get());
        planner.set(Optional.of(shown));
        verdict.set(Optional.of(new VerdictWords(words())
                .of(ready, bounds, shown, best, total -> session.state()
                        .question()
                        .ifPresent(question -> ask(question, total / ready.weeks())))));
    }

    private PlannerTable table(PlanBasis ready) {
        return new PlannerTable(words(), ready, bounds(ready), found.get(), weekly.get());
    }

    private Bounds bounds(PlanBasis ready) {
        return Bounds.of(ready, session.state().setup().channels(), settings(ready).weeklyTotal());
    }

    private StudySettings settings(PlanBasis ready) {
        return session.state().question().orElse(ready.study().settings());
    }

    /// What an amount of the whole plan is multiplied with to be shown.
    private double unit(PlanBasis ready) {
        return weekly.get() ? 1 / ready.weeks() : 1;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        watching.unsubscribe();
        saved.close();
    }
}
