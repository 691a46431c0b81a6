package io.outlay.feature.dayparts;

import io.outlay.domain.Period;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartPrediction;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.domain.study.StudySettings;
import io.outlay.session.Session;
import io.outlay.ui.FileSaving;
import io.outlay.ui.Services;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A day's money spread over its hours: by a strategy, or by the person's own multipliers; what that is expected to
/// bring, and the file of it.
public final class ScheduleModel {
    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<Optional<DaypartSchedule>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DaypartPrediction>> prediction =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ScheduleFormat> format =
            new ReadOnlyObjectWrapper<>(ScheduleFormat.SPREADSHEET);
    private final BooleanBinding exportable;
    private Optional<DaypartAnalysis> analysis = Optional.empty();
    private Optional<DaypartBudget> budget = Optional.empty();

    ScheduleModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        exportable = Bindings.createBooleanBinding(() -> shown.get().isPresent(), shown);
    }

    /// The schedule shown: of the strategy, or the person's own.
    public ReadOnlyObjectProperty<Optional<DaypartSchedule>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    Optional<DaypartSchedule> shown() {
        return shown.get();
    }

    /// Of the schedule shown, beside even spending.
    public ReadOnlyObjectProperty<Optional<DaypartPrediction>> predictionProperty() {
        return prediction.getReadOnlyProperty();
    }

    public BooleanBinding exportable() {
        return exportable;
    }

    /// What is spread, and how; empty before anything was.
    Optional<DaypartBudget> budget() {
        return budget;
    }

    /// Spreads money by what was found.
    ///
    /// @param money empty: as the question says, else what was spent a day
    void show(DaypartAnalysis found, Optional<DaypartBudget> money) {
        analysis = Optional.of(found);
        spread(money.orElseGet(() -> usualBudget(found)));
    }

    void forget() {
        analysis = Optional.empty();
        budget = Optional.empty();
        shown.set(Optional.empty());
        prediction.set(Optional.empty());
    }

    /// The person's own multipliers begin as those shown.
    public void choose(DaypartStrategy strategy) {
        shown.get()
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
        shown.get().ifPresent(now -> {
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
        shown.get().ifPresent(now -> {
            var old = now.budget();
            var fitted = total.max(BigDecimal.ZERO).setScale(old.minorDigits(), RoundingMode.HALF_UP);
            spread(new DaypartBudget(fitted, old.currency(), old.strategy(), old.multipliers()));
        });
    }

    /// In which file the schedule is taken along.
    public ReadOnlyObjectProperty<ScheduleFormat> formatProperty() {
        return format.getReadOnlyProperty();
    }

    public void write(ScheduleFormat other) {
        format.set(other);
    }

    /// Writes the schedule shown where the person wants it.
    public void export() {
        var text = services.text();
        shown.get()
                .ifPresent(now -> new FileSaving(session.runs(), services)
                        .save(
                                text.say("dayparts.export.title"),
                                format.get().fileName(),
                                text.say("dayparts.exported"),
                                format.get().write(now, campaigns())));
    }

    private List<String> campaigns() {
        return analysis.map(it -> it.result().evidence().campaigns()).orElse(List.of());
    }

    /// Leans on the patterns as the schedule before did.
    private DaypartBudget usualBudget(DaypartAnalysis analysis) {
        var asked = session.state()
                .question()
                .flatMap(StudySettings::dayparts)
                .filter(choice -> DaypartFilter.of(choice).equals(analysis.filter()));
        var total = asked.map(StudySettings.DaypartChoice::scheduleTotal).orElseGet(() -> spentADay(analysis));
        var before = budget;
        var strategy = before.map(DaypartBudget::strategy)
                .or(() -> asked.map(StudySettings.DaypartChoice::strategy).filter(it -> it != DaypartStrategy.OWN))
                .orElse(DaypartStrategy.BALANCED);
        return new DaypartBudget(
                total,
                session.state().project().currency(),
                strategy,
                before.map(DaypartBudget::multipliers).orElse(List.of()));
    }

    /// In whole units of a currency that has smaller ones.
    private BigDecimal spentADay(DaypartAnalysis analysis) {
        var evidence = analysis.result().evidence();
        var spent = evidence.totals().getOrDefault(Measure.SPEND, BigDecimal.ZERO);
        int days = evidence.period().map(Period::days).map(Number::intValue).orElse(1);
        var whole = spent.divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP);
        return whole.setScale(Math.max(
                0, Currency.getInstance(session.state().project().currency()).getDefaultFractionDigits()));
    }

    private void spread(DaypartBudget money) {
        budget = Optional.of(money);
        var next = analysis.flatMap(it -> it.schedule(money));
        shown.set(next);
        prediction.set(analysis.flatMap(it -> next.flatMap(it::prediction)));
    }

    private static List<BigDecimal> multipliers(DaypartSchedule schedule) {
        return schedule.hours().stream().map(hour -> hour.multiplier()).toList();
    }
}
