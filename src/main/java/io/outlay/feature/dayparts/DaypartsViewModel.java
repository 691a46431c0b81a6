package io.outlay.feature.dayparts;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.study.StudySettings;
import io.outlay.run.Run;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import io.outlay.workspace.DataSummary;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Which hours are compared, what was found, and the schedule that is being made of it. The study's own question is
/// answered by the study; any other is computed on the present data, so the room is never out of date.
public final class DaypartsViewModel implements AutoCloseable {
    public static final List<Integer> LOOKBACKS = List.of(30, 60, HourlyData.LONGEST);
    private static final List<DaypartMetric> PREFERRED =
            List.of(DaypartMetric.ROAS, DaypartMetric.CONVERSIONS_PER_CURRENCY, DaypartMetric.CLICKS_PER_CURRENCY);

    private final Session session;
    private final Services services;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<DaypartsScreen> screen =
            new ReadOnlyObjectWrapper<>(new DaypartsScreen.NothingImported());
    private final ReadOnlyObjectWrapper<Optional<Run<?>>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<HourlyChannel>> channels = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<DaypartFilter>> filter = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ScheduleModel schedule;
    private final ReadOnlyObjectWrapper<Optional<ChosenSchedule>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding changed;
    private Optional<HourlyData> data = Optional.empty();

    public DaypartsViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        schedule = new ScheduleModel(session, services);
        changed = Bindings.createBooleanBinding(
                () -> schedule.shown().isPresent()
                        && !session.state().readOnly()
                        && !chosen.get()
                                .flatMap(kept -> schedule.shown()
                                        .flatMap(now -> filter.get().map(it -> kept.is(it, now))))
                                .orElse(false),
                schedule.shownProperty(),
                chosen,
                session.stateProperty());
        subscription = session.stateProperty().subscribe(this::arrived);
    }

    public ReadOnlyObjectProperty<DaypartsScreen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /// What is under way or went last: reading the hours, or comparing them.
    public ReadOnlyObjectProperty<Optional<Run<?>>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// Channels that report hours.
    public ReadOnlyObjectProperty<List<HourlyChannel>> channelsProperty() {
        return channels.getReadOnlyProperty();
    }

    /// Empty as long as there are no hours.
    public ReadOnlyObjectProperty<Optional<DaypartFilter>> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// The schedule that is being made of what was found.
    public ScheduleModel schedule() {
        return schedule;
    }

    /// The schedule that was decided on.
    public ReadOnlyObjectProperty<Optional<ChosenSchedule>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether there is a schedule other than the one decided on.
    public BooleanBinding changed() {
        return changed;
    }

    public String currency() {
        return session.state().project().currency();
    }

    /// The channel that is looked at.
    public Optional<HourlyChannel> channel() {
        return filter.get().flatMap(it -> channel(it.channel()));
    }

    /// Looks at other hours. A metric that the channel does not report gives way to one that it does.
    public void look(DaypartFilter wanted) {
        var fitting = channel(wanted.channel()).map(channel -> fitting(wanted, channel));
        if (fitting.isPresent() && !fitting.equals(filter.get())) {
            filter.set(fitting);
            compare(fitting.get(), Optional.empty());
        }
    }

    /// Compares again what is chosen, after a failure or a stop.
    public void again() {
        filter.get().ifPresentOrElse(it -> compare(it, schedule.budget()), () -> data.ifPresent(this::find));
    }

    /// Keeps the schedule shown in the project. Can be undone.
    public void use() {
        filter.get()
                .ifPresent(it -> schedule.shown().ifPresent(now -> {
                    var label = services.text()
                            .say(
                                    "dayparts.edit.use",
                                    channel().map(HourlyChannel::name).orElse(""));
                    session.save(ScheduleDocument.of(ChosenSchedule.of(it, now)), label, "");
                }));
    }

    public void importData() {
        services.navigator().show(Room.DATA);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        run.get().ifPresent(Run::stop);
    }

    private void arrived(ProjectState state) {
        var last =
                state.question().map(StudySettings::observed).or(state::dates).map(Period::to);
        boolean hours = state.summary().sources().stream()
                .map(DataSummary.Source::grain)
                .anyMatch(Grain.HOUR::equals);
        if (!hours || last.isEmpty()) {
            forget(state.hasData() ? new DaypartsScreen.NoHours() : new DaypartsScreen.NothingImported());
            return;
        }
        var zone = state.project().zone();
        var now = new HourlyData(
                state.summary().digest(),
                state.channels(),
                state.setup().rules(),
                ZoneId.of(zone.isEmpty() ? "UTC" : zone),
                state.project().currency(),
                last.get());
        if (data.isPresent() && data.get().equals(now)) {
            session.read((workspace, monitor) ->
                            ScheduleDocument.read(workspace.documents().get(ScheduleDocument.NAME)))
                    .onDone(this::adopt);
        } else {
            data = Optional.of(now);
            find(now);
        }
    }

    private void forget(DaypartsScreen next) {
        data = Optional.empty();
        channels.set(List.of());
        filter.set(Optional.empty());
        schedule.forget();
        screen.set(next);
    }

    private void find(HourlyData now) {
        if (!(screen.get() instanceof DaypartsScreen.Hours)) {
            screen.set(new DaypartsScreen.Hours(Optional.empty()));
        }
        begin(session.read(now::find)).onDone(found -> {
            if (data.filter(now::equals).isPresent()) {
                open(found);
            }
        });
    }

    private void open(HourlyData.Found found) {
        channels.set(found.channels());
        if (found.channels().isEmpty()) {
            forget(new DaypartsScreen.NoHours());
            return;
        }
        var question = session.state().question().flatMap(StudySettings::dayparts);
        boolean begins = filter.get().isEmpty();
        var wanted = filter.get()
                .or(() -> found.chosen().map(ChosenSchedule::filter))
                .or(() -> question.map(DaypartFilter::of))
                .flatMap(it -> channel(it.channel()).map(channel -> fitting(it, channel)))
                .orElseGet(() -> usual(found.channels().getFirst()));
        chosen.set(found.chosen());
        filter.set(Optional.of(wanted));
        compare(
                wanted,
                begins
                        ? found.chosen()
                                .filter(kept -> kept.filter().equals(wanted))
                                .map(ChosenSchedule::budget)
                        : schedule.budget());
    }

    /// Undo and redo bring back what was decided then.
    private void adopt(Optional<ChosenSchedule> kept) {
        if (kept.equals(chosen.get())) {
            return;
        }
        chosen.set(kept);
        kept.filter(it -> changed.get() && channel(it.filter().channel()).isPresent())
                .ifPresent(it -> {
                    filter.set(Optional.of(it.filter()));
                    compare(it.filter(), Optional.of(it.budget()));
                });
    }

    private DaypartFilter usual(HourlyChannel channel) {
        return fitting(
                new DaypartFilter(channel.id(), Optional.empty(), PREFERRED.getFirst(), HourlyData.LONGEST), channel);
    }

    private static DaypartFilter fitting(DaypartFilter wanted, HourlyChannel channel) {
        var known = wanted.withCampaign(wanted.campaign().filter(channel.campaigns()::contains));
        if (channel.offered().isEmpty() || channel.offered().contains(known.metric())) {
            return known;
        }
        return known.withMetric(PREFERRED.stream()
                .filter(channel.offered()::contains)
                .findFirst()
                .orElse(channel.offered().getFirst()));
    }

    private Optional<HourlyChannel> channel(String id) {
        return channels.get().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    /// @param money what is to be spread; empty: as the question says, else what was spent a day
    private void compare(DaypartFilter wanted, Optional<DaypartBudget> money) {
        var now = data.orElseThrow();
        var name = channel(wanted.channel()).map(HourlyChannel::name).orElse("");
        var studied = studied(wanted);
        if (studied.isPresent()) {
            var own = DaypartAnalysis.of(wanted, name, now.zone().getId(), studied.get());
            show(own, money);
            begin(session.read((workspace, monitor) -> now.outlook(wanted, workspace, monitor)))
                    .onDone(outlook -> {
                        if (stillWanted(wanted, now)) {
                            show(own.with(outlook), schedule.budget());
                        }
                    });
            return;
        }
        var label = services.text().say("dayparts.run", name);
        begin(session.compute(label, (workspace, monitor) -> now.estimate(wanted, name, workspace, monitor)))
                .onDone(analysis -> {
                    if (stillWanted(wanted, now)) {
                        show(analysis, money);
                    }
                });
    }

    private boolean stillWanted(DaypartFilter wanted, HourlyData now) {
        return filter.get().filter(wanted::equals).isPresent()
                && data.filter(now::equals).isPresent();
    }

    private <R> Run<R> begin(Run<R> next) {
        run.get().ifPresent(Run::stop);
        run.set(Optional.of(next));
        return next;
    }

    private Optional<DaypartResult> studied(DaypartFilter wanted) {
        return session.state()
                .currentStudy()
                .map(study -> study.result())
                .filter(result -> result.settings()
                        .dayparts()
                        .map(DaypartFilter::of)
                        .filter(wanted::equals)
                        .isPresent())
                .flatMap(result -> result.dayparts());
    }

    private void show(DaypartAnalysis analysis, Optional<DaypartBudget> money) {
        screen.set(new DaypartsScreen.Hours(Optional.of(analysis)));
        schedule.show(analysis, money);
    }
}
