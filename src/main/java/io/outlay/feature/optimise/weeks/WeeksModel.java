package io.outlay.feature.optimise.weeks;

import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.WeeksAnswer;
import io.outlay.domain.study.WeeksPlan;
import io.outlay.domain.study.WeeksQuestion;
import io.outlay.feature.optimise.weeks.WeeksShown.Asked;
import io.outlay.project.SavedPlan;
import io.outlay.project.SavedPlans;
import io.outlay.project.StudyGround;
import io.outlay.project.StudyRun;
import io.outlay.project.WeekChoices;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.text.CsvStyle;
import io.outlay.text.Sheet;
import io.outlay.ui.FileSaving;
import io.outlay.ui.Services;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// A split spent week by week: which split, what is decided about single weeks, and the plan that answers.
public final class WeeksModel implements AutoCloseable {
    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<List<SplitOption>> options =
            new ReadOnlyObjectWrapper<>(List.of(new SplitOption.Recommended(), new SplitOption.Today()));
    private final ObjectProperty<SplitOption> option = new SimpleObjectProperty<>(new SplitOption.Recommended());
    private final ReadOnlyObjectWrapper<WeekChoices> choices = new ReadOnlyObjectWrapper<>(WeekChoices.NONE);
    private final ReadOnlyObjectWrapper<Optional<WeeksShown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunState<WeeksShown>>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Boolean> outOfDate;
    private final Subscription subscription;
    private Optional<Run<WeeksShown>> run = Optional.empty();
    private Subscription watching = Subscription.EMPTY;

    public WeeksModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        outOfDate = Bindings.createBooleanBinding(this::differs, session.stateProperty(), option, choices, shown);
        subscription = session.stateProperty().subscribe(now -> read());
    }

    private record Kept(List<SavedPlan> plans, WeekChoices choices) {}

    private void read() {
        session.read((workspace, monitor) -> new Kept(
                        SavedPlans.of(workspace.documents().get(SavedPlans.DOCUMENT)),
                        WeekChoices.of(workspace.documents().get(WeekChoices.DOCUMENT))))
                .onDone(kept -> {
                    var all =
                            new ArrayList<SplitOption>(List.of(new SplitOption.Recommended(), new SplitOption.Today()));
                    kept.plans().forEach(plan -> all.add(new SplitOption.Saved(plan)));
                    options.set(List.copyOf(all));
                    if (!all.contains(option.get())) {
                        option.set(new SplitOption.Recommended());
                    }
                    choices.set(kept.choices());
                });
    }

    /// Splits that can be spent, the recommended one first.
    ReadOnlyObjectProperty<List<SplitOption>> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /// The one that is asked for.
    ObjectProperty<SplitOption> optionProperty() {
        return option;
    }

    public ReadOnlyObjectProperty<WeekChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// The newest answer.
    ReadOnlyObjectProperty<Optional<WeeksShown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The newest run while it is under way, or as it failed.
    ReadOnlyObjectProperty<Optional<RunState<WeeksShown>>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether something else would be asked now than was answered.
    public ObservableValue<Boolean> outOfDate() {
        return outOfDate;
    }

    /// Whether there is a plan to spend.
    public ObservableValue<Boolean> possible() {
        return session.stateProperty().map(now -> planned(now).isPresent());
    }

    public ObservableValue<Boolean> changePossible() {
        return session.stateProperty().map(now -> !now.readOnly());
    }

    private static Optional<StudyRun> planned(ProjectState state) {
        return state.study().filter(run -> run.result().plan().isPresent());
    }

    private Optional<Asked> asked() {
        return planned(session.state())
                .map(it -> new Asked(it.stamp(), option.get().spends(it.result()), choices.get()));
    }

    private boolean differs() {
        return shown.get()
                .filter(it -> !Optional.of(it.asked()).equals(asked()))
                .isPresent();
    }

    /// Plans the weeks.
    public void start() {
        var study = planned(session.state());
        var asked = asked();
        if (study.isPresent()
                && asked.isPresent()
                && run.filter(it -> !it.state().ended()).isEmpty()) {
            var found = study.get().result();
            var parallel = session.parallel();
            watch(session.compute(services.text().say("optimise.weeks.run"), (workspace, monitor) -> {
                var ground = StudyGround.of(workspace, found);
                var season = ground.season();
                var kept = asked.get().choices();
                var question = new WeeksQuestion(
                        asked.get().split(), kept.rules(), kept.seasonal() ? season : List.<Double>of());
                return new WeeksShown(asked.get(), found, ground.weeks(question, parallel, monitor), !season.isEmpty());
            }));
        }
    }

    public void stop() {
        run.ifPresent(Run::stop);
    }

    private void watch(Run<WeeksShown> newest) {
        watching.unsubscribe();
        run = Optional.of(newest);
        watching = newest.stateProperty().subscribe(now -> {
            if (now instanceof RunState.Done<WeeksShown> done) {
                shown.set(Optional.of(done.result()));
            }
            state.set(!now.ended() || now instanceof RunState.Failed<WeeksShown> ? Optional.of(now) : Optional.empty());
        });
    }

    /// Takes returns to follow the season, or not.
    public void follow(boolean season) {
        if (season != choices.get().seasonal()) {
            keep(choices.get().withSeason(season), services.text().say("optimise.weeks.edit.season"));
        }
    }

    /// Commits a channel's spend in a week, turns it off (0), or leaves it to the plan (empty).
    public void decide(String channel, LocalDate week, OptionalDouble amount) {
        var next = choices.get().deciding(channel, week, amount);
        if (!next.equals(choices.get())) {
            keep(
                    next,
                    services.text()
                            .say(
                                    "optimise.weeks.edit.week",
                                    name(channel),
                                    services.figures().dayAndMonth(week)));
        }
    }

    /// Leaves every week to the plan.
    public void decideNothing() {
        keep(
                new WeekChoices(choices.get().seasonal(), List.of()),
                services.text().say("optimise.weeks.edit.clear"));
    }

    private void keep(WeekChoices next, String label) {
        choices.set(next);
        session.save(next.document(), label, "");
    }

    String name(String channel) {
        return study().flatMap(study -> study.channel(channel))
                .map(study -> study.channel().name())
                .orElse(channel);
    }

    private Optional<StudyResult> study() {
        return planned(session.state()).map(StudyRun::result);
    }

    public String currency() {
        return session.state().project().currency();
    }

    /// The plan, where one was found.
    Optional<WeeksPlan> plan() {
        return shown.get()
                .flatMap(it ->
                        it.answer() instanceof WeeksAnswer.Found(var plan) ? Optional.of(plan) : Optional.empty());
    }

    /// One line per channel and week, at full precision.
    public Sheet sheet() {
        var text = services.text();
        var rows = new ArrayList<List<Object>>();
        plan().ifPresent(plan -> plan.channels().forEach(channel -> {
            for (int t = 0; t < plan.weeks().size(); t++) {
                rows.add(List.of(
                        plan.weeks().get(t),
                        name(channel.id()),
                        channel.spend().get(t),
                        channel.least().get(t),
                        channel.most().get(t)));
            }
        }));
        return new Sheet(
                List.of(
                        text.say("optimise.weeks.column.week"),
                        text.say("optimise.column.channel"),
                        text.say("optimise.weeks.column.spend", currency()),
                        text.say("optimise.column.min"),
                        text.say("optimise.column.max")),
                rows);
    }

    /// Saves the weeks where the person chooses.
    public void exportCsv(CsvStyle style) {
        var text = services.text();
        new FileSaving(session.runs(), services)
                .save(
                        text.say("optimise.weeks.csv"),
                        "weeks.csv",
                        text.say("optimise.weeks.csv.saved"),
                        sheet().csv(style, text.region().locale()));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        watching.unsubscribe();
    }
}
