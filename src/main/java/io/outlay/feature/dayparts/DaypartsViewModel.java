package io.outlay.feature.dayparts;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartPrediction;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.domain.study.StudySettings;
import io.outlay.run.Run;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Room;
import io.outlay.ui.FileSaving;
import io.outlay.ui.Services;
import io.outlay.workspace.DataSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
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
    private final ReadOnlyObjectWrapper<Optional<DaypartBudget>> budget = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DaypartSchedule>> schedule =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DaypartPrediction>> prediction =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ChosenSchedule>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding changed;
    private final BooleanBinding exportable;
    private Optional<HourlyData> data = Optional.empty();

    public DaypartsViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        changed = Bindings.createBooleanBinding(
                () -> schedule.get().isPresent()
                        && !session.state().readOnly()
                        && !chosen.get()
                                .flatMap(kept -> schedule.get()
                                        .flatMap(now -> filter.get().map(it -> kept.is(it, now))))
                                .orElse(false),
                schedule,
                chosen,
                session.stateProperty());
        exportable = Bindings.createBooleanBinding(() -> schedule.get().isPresent(), schedule);
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

    /// The schedule shown: of the strategy, or the person's own.
    public ReadOnlyObjectProperty<Optional<DaypartSchedule>> scheduleProperty() {
        return schedule.getReadOnlyProperty();
    }

    /// Of the schedule shown, beside even spending.
    public ReadOnlyObjectProperty<Optional<DaypartPrediction>> predictionProperty() {
        return prediction.getReadOnlyProperty();
    }

    /// The schedule that was decided on.
    public ReadOnlyObjectProperty<Optional<ChosenSchedule>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether there is a schedule other than the one decided on.
    public BooleanBinding changed() {
        return changed;
    }

    public BooleanBinding exportable() {
        return exportable;
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
        filter.get().ifPresentOrElse(it -> compare(it, budget.get()), () -> data.ifPresent(this::find));
    }

    /// The person's own multipliers begin as those shown.
    public void choose(DaypartStrategy strategy) {
        schedule.get()
                .ifPresent(now -> spread(new DaypartBudget(
                        now.budget().total(),
                        now.budget().currency(),
                        strategy,
                        strategy == DaypartStrategy.OWN ? multipliers(now) : List.of())));
    }

    /// Gives one hour another weight; the schedule becomes the person's own.
    ///
    /// @param multiplier brought to a tenth and into what is possible: 0, or 0.1 to 10. The last hour stays on.
    public void weigh(int hour, double multiplier) {
        schedule.get().ifPresent(now -> {
            var tenth = BigDecimal.valueOf(Math.clamp(multiplier, 0, 10)).setScale(1, RoundingMode.HALF_UP);
            var own = new ArrayList<>(multipliers(now));
            own.set(hour, tenth);
            if (own.stream().anyMatch(it -> it.signum() > 0)) {
                spread(new DaypartBudget(now.budget().total(), now.budget().currency(), DaypartStrategy.OWN, own));
            }
        });
    }

    /// Spreads another amount of money.
    ///
    /// @param total brought to the currency's smallest unit
    public void spend(BigDecimal total) {
        schedule.get().ifPresent(now -> {
            var old = now.budget();
            var fitted = total.max(BigDecimal.ZERO).setScale(old.minorDigits(), RoundingMode.HALF_UP);
            spread(new DaypartBudget(fitted, old.currency(), old.strategy(), old.multipliers()));
        });
    }

    /// Keeps the schedule shown in the project. Can be undone.
    public void use() {
        filter.get()
                .ifPresent(it -> schedule.get().ifPresent(now -> {
                    var label = services.text()
                            .say(
                                    "dayparts.edit.use",
                                    channel().map(HourlyChannel::name).orElse(""));
                    session.save(ScheduleDocument.of(ChosenSchedule.of(it, now)), label, "");
                }));
    }

    /// Writes the schedule shown where the person wants it.
    public void export() {
        var text = services.text();
        schedule.get()
                .ifPresent(now -> new FileSaving(session.runs(), services)
                        .save(
                                text.say("dayparts.export.title"),
                                "schedule.csv",
                                text.say("dayparts.exported"),
                                ScheduleCsv.of(now)));
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
        budget.set(Optional.empty());
        schedule.set(Optional.empty());
        prediction.set(Optional.empty());
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
                        : budget.get());
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
            var own = new DaypartAnalysis(wanted, name, now.zone().getId(), studied.get(), Optional.empty());
            show(own, money);
            begin(session.read((workspace, monitor) -> now.predictor(wanted, workspace, monitor)))
                    .onDone(predictor -> {
                        if (stillWanted(wanted, now)) {
                            show(own.withPredictor(predictor), budget.get());
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
        spread(money.orElseGet(() -> usualBudget(analysis)));
    }

    /// Leans on the patterns as the schedule before did.
    private DaypartBudget usualBudget(DaypartAnalysis analysis) {
        var asked = session.state()
                .question()
                .flatMap(StudySettings::dayparts)
                .filter(choice -> DaypartFilter.of(choice).equals(analysis.filter()));
        var total = asked.map(StudySettings.DaypartChoice::scheduleTotal).orElseGet(() -> spentADay(analysis));
        var before = budget.get();
        var strategy = before.map(DaypartBudget::strategy)
                .or(() -> asked.map(StudySettings.DaypartChoice::strategy).filter(it -> it != DaypartStrategy.OWN))
                .orElse(DaypartStrategy.BALANCED);
        return new DaypartBudget(
                total,
                currency(),
                strategy,
                before.map(DaypartBudget::multipliers).orElse(List.of()));
    }

    /// In whole units of a currency that has smaller ones.
    private BigDecimal spentADay(DaypartAnalysis analysis) {
        var evidence = analysis.result().evidence();
        var spent = evidence.totals().getOrDefault(Measure.SPEND, BigDecimal.ZERO);
        int days = evidence.period().map(Period::days).map(Number::intValue).orElse(1);
        var whole = spent.divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP);
        return whole.setScale(Math.max(0, Currency.getInstance(currency()).getDefaultFractionDigits()));
    }

    private void spread(DaypartBudget money) {
        budget.set(Optional.of(money));
        var analysis = screen.get() instanceof DaypartsScreen.Hours hours
                ? hours.analysis()
                : Optional.<DaypartAnalysis>empty();
        var next = analysis.flatMap(it -> it.schedule(money));
        schedule.set(next);
        prediction.set(analysis.flatMap(it -> next.flatMap(it::prediction)));
    }

    private static List<BigDecimal> multipliers(DaypartSchedule schedule) {
        return schedule.hours().stream().map(hour -> hour.multiplier()).toList();
    }
}
