package io.outlay.feature.optimise;

import io.outlay.domain.Interval;
import io.outlay.domain.data.Measure;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.PlanExploration;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.study.WhatIf;
import io.outlay.feature.optimise.Planner.Row;
import io.outlay.feature.optimise.SplitChoice.Chosen;
import io.outlay.project.SavedPlan;
import io.outlay.report.Words;
import io.outlay.report.model.Outcome;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.text.CsvStyle;
import io.outlay.text.Sheet;
import io.outlay.ui.FileSaving;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The planner: the recommended plan with its proof, and what any other split of the same budget would bring. Moves,
/// locks, limits and the budget are edits that can be taken back.
public final class OptimiseViewModel implements AutoCloseable {
    private final Session session;
    private final Services services;
    private final SavedPlansModel saved;
    private final PlanSource source;
    private final PlanRun run;
    private final PlanEdits edits;
    private final FreeTotal free;
    private final TargetTotal target;
    private final SplitChoice choice;
    private final OnScreen onScreen = new OnScreen();
    private final TradeOffs trades;
    private final SplitLoading loading;
    private final ReadOnlyObjectWrapper<Optional<Planner>> planner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty weekly = new SimpleBooleanProperty(true);
    private final Subscription subscription;
    private double[] spends = new double[0];
    private Interval today = new Interval(0, 0, 0, 0, 0);

    public OptimiseViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        this.saved = new SavedPlansModel(session, services);
        this.run = new PlanRun(session, services);
        this.edits = new PlanEdits(session, services, onScreen);
        this.source = new PlanSource(session, this::renewed, this::compute);
        this.free = new FreeTotal(session, services, source, edits, run);
        this.target = new TargetTotal(session, services, source, edits, run, free.mostProperty());
        this.choice = new SplitChoice(session, source, this::compute);
        this.trades = new TradeOffs(session, services, source, this::bounds, free.worthProperty());
        this.loading = new SplitLoading(session, services.text(), source, trades, choice);
        subscription = weekly.subscribe(on -> compute());
        source.start();
    }

    ReadOnlyObjectProperty<PlanSource.Stage> stageProperty() {
        return source.stageProperty();
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
        return source.foundProperty();
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

    public SavedPlansModel saved() {
        return saved;
    }

    /// Finding the best split.
    public PlanRun run() {
        return run;
    }

    /// A budget that is free between bounds.
    public FreeTotal free() {
        return free;
    }

    /// A budget that reaches a target.
    public TargetTotal target() {
        return target;
    }

    /// The front between two aims of the person's choice.
    public TradeOffs trades() {
        return trades;
    }

    /// The bounds of a free budget begin around the present one.
    void beginFree() {
        budget().ifPresent(free::begin);
    }

    /// Changing locks, limits and the budget.
    public PlanEdits edits() {
        return edits;
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
        return basis().map(PlanBasis::weeks).orElse(1.0);
    }

    SplitWords words() {
        var outcome = basis().map(PlanBasis::study)
                .map(study -> study.settings().outcome())
                .orElse(Measure.REVENUE);
        boolean incremental =
                basis().map(PlanBasis::study).map(study -> study.incremental()).orElse(false);
        return new SplitWords(new Words(
                services.text().about(incremental),
                services.figures(),
                outcome == Measure.REVENUE ? Outcome.SALES : Outcome.CONVERSIONS,
                currency()));
    }

    /// Names of the channels whose curves cannot be told.
    public String untold() {
        return words().names(session.state().study().stream()
                .flatMap(study -> study.result().channels().stream())
                .filter(channel -> channel.role() == PlanRole.HELD)
                .map(channel -> channel.channel().name())
                .toList());
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

    /// In words, what the split that gains are stated against spends.
    public String todayBudget() {
        return basis().map(it -> words().budget(GiveWay.sum(it.today()), GiveWay.sum(spends)))
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
                .flatMap(shown -> basis().map(it -> table(it).binding(shown)))
                .orElse(List.of());
    }

    /// What is worth knowing about the split at hand.
    List<NoteWords.Note> notes() {
        return new NoteWords(words()).of(source.foundProperty().get(), planner.get());
    }

    /// The table, at full precision.
    public Sheet sheet() {
        return new PlannerSheet(services.text()).of(planner.get());
    }

    /// Saves the table where the person chooses.
    public void exportCsv(CsvStyle style) {
        var text = services.text();
        new FileSaving(session.runs(), services)
                .save(
                        text.say("optimise.csv.title"),
                        "plan.csv",
                        text.say("optimise.csv.saved"),
                        sheet().csv(style, text.region().locale()));
    }

    /// The gain of the split at hand, one figure per draw.
    public double[] gains() {
        return basis().map(PlanBasis::whatIf).map(WhatIf::gains).orElse(new double[0]);
    }

    /// Moves a channel; the other free channels give way.
    ///
    /// @param amount in the unit shown
    public void drag(String channel, double amount) {
        basis().ifPresent(it -> {
            int c = it.index(channel);
            var bounds = bounds(it);
            var next = GiveWay.drag(
                    bounds.keep(spends, true), bounds.low(), bounds.high(), bounds.fixed(), c, amount / unit(it));
            choice.preview(new Chosen.Own(next));
            compute();
        });
    }

    /// The channel stays where it was moved to; the move can be taken back.
    public void dragged(String channel) {
        onScreen.row(channel)
                .ifPresent(row -> choice.settle(say("optimise.edit.move", row.name()), "split:" + channel));
    }

    /// The channel goes back to its recommended spend; the others give way.
    public void resetRow(String channel) {
        basis().flatMap(PlanBasis::recommended)
                .ifPresent(plan -> basis().ifPresent(it -> {
                    int c = it.index(channel);
                    drag(channel, plan[c] * unit(it));
                    dragged(channel);
                }));
    }

    public void backToPlan() {
        take(new Chosen.Recommended(), "optimise.edit.back");
    }

    public void useToday() {
        take(new Chosen.Today(), "optimise.useToday");
    }

    /// Takes a point of the front as the split; where its budget is another one, that becomes the budget.
    public void moveTo(int point) {
        loading.point(point);
        compute();
    }

    /// Takes a saved plan as the split; a plan of another budget is brought to the present one.
    public void load(SavedPlan plan) {
        loading.plan(plan);
        compute();
    }

    private void take(Chosen next, String key) {
        choice.take(next, say(key), "");
        compute();
    }

    private String say(String key, Object... args) {
        return services.text().say(key, args);
    }

    /// Keeps the split at hand under a name of its own.
    public void save() {
        planner.get()
                .ifPresent(shown -> basis().ifPresent(it -> {
                    var weeklySpends = new ArrayList<ChannelSpend>();
                    for (int c = 0; c < spends.length; c++) {
                        weeklySpends.add(
                                new ChannelSpend(it.channels().get(c).channel().id(), spends[c] / it.weeks()));
                    }
                    saved.add(it.study().settings().plan(), settings(it).weeklyTotal(), weeklySpends, shown.figures());
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

    /// Another study: its own plan is looked at.
    private void renewed() {
        today = basis().map(it -> it.whatIf().today().outcome()).orElse(today);
        choice.renewed();
        trades.renewed();
    }

    private Optional<PlanBasis> basis() {
        return source.basis();
    }

    private void compute() {
        if (basis().isEmpty()) {
            planner.set(Optional.empty());
            verdict.set(Optional.empty());
            return;
        }
        var ready = basis().get();
        var bounds = bounds(ready);
        spends = switch (choice.now()) {
            case Chosen.Recommended r ->
                ready.recommended()
                        .map(plan -> bounds.keep(plan, true))
                        .orElseGet(() -> bounds.keep(ready.today(), true));
            case Chosen.Today t -> bounds.keep(ready.today(), false);
            case Chosen.Own(var own) -> bounds.keep(own, true);
        };
        var table = table(ready);
        var shown = table.of(spends, weekly.get());
        planner.set(Optional.of(shown));
        verdict.set(Optional.of(new VerdictWords(words())
                .of(ready, bounds, shown, session.state().current(), edits::setTotal, this::backToPlan)));
    }

    /// The split as it is shown, for what is edited in it.
    private final class OnScreen implements PlanEdits.Shown {
        @Override
        public Optional<Row> row(String channel) {
            return planner.get().stream()
                    .flatMap(shown -> shown.rows().stream())
                    .filter(it -> it.id().equals(channel))
                    .findFirst();
        }

        @Override
        public double weeks() {
            return weekly.get()
                    ? 1
                    : basis().map(PlanBasis::weeks)
                            .or(() -> session.state().question().map(StudySettings::weeks))
                            .orElse(1.0);
        }
    }

    private PlannerTable table(PlanBasis ready) {
        return new PlannerTable(
                words(), ready, bounds(ready), source.foundProperty().get(), weekly.get());
    }

    private Bounds bounds(PlanBasis ready) {
        return Bounds.of(
                ready, session.state().setup().channels(), settings(ready).weeklyTotal());
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
        trades.close();
        choice.close();
        source.close();
        run.close();
        saved.close();
    }
}
