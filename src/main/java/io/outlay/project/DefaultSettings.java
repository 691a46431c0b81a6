package io.outlay.project;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.domain.study.StudySettings;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// What a project is asked when the person has not said otherwise: look at the last half year of complete weeks, plan
/// the next quarter with the money of the last one, and look at the hours of the channel that reports them.
final class DefaultSettings {
    private static final int OBSERVED_WEEKS = 26;
    private static final int PLAN_WEEKS = 13;
    private static final int LOOKBACK_DAYS = 90;

    private final Workspace workspace;

    DefaultSettings(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Empty when there is not one complete week of data.
    Optional<StudySettings> make(long seed) throws WorkspaceException {
        var dates = StudyLoader.dates(workspace.performance().summary());
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        var sunday = dates.get().to().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        var firstMonday = dates.get().from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        if (sunday.isBefore(firstMonday.plusDays(6))) {
            return Optional.empty();
        }
        var monday = sunday.plusDays(1).minusWeeks(OBSERVED_WEEKS);
        var observed = new Period(monday.isBefore(firstMonday) ? firstMonday : monday, sunday);
        var plan = new Period(
                sunday.plusDays(1), sunday.plusDays(1).plusWeeks(PLAN_WEEKS).minusDays(1));
        var recent = new Period(max(observed, sunday.plusDays(1).minusWeeks(PLAN_WEEKS)), sunday);
        return Optional.of(new StudySettings(
                outcome(observed), observed, plan, weeklySpend(recent), StudySettings.DRAWS, seed, dayparts(observed)));
    }

    private static LocalDate max(Period observed, LocalDate date) {
        return date.isBefore(observed.from()) ? observed.from() : date;
    }

    /// Revenue where anybody reports it, else conversions.
    private Measure outcome(Period observed) throws WorkspaceException {
        return workspace.performance().daily(observed).stream()
                        .map(day -> day.sums().getOrDefault(Measure.REVENUE, BigDecimal.ZERO))
                        .anyMatch(revenue -> revenue.signum() > 0)
                ? Measure.REVENUE
                : Measure.CONVERSIONS;
    }

    private BigDecimal weeklySpend(Period recent) throws WorkspaceException {
        var sum = workspace.performance().daily(recent).stream()
                .map(day -> day.sums().getOrDefault(Measure.SPEND, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(recent.days() / 7), 2, RoundingMode.HALF_UP);
    }

    /// The channel with the most hours that report revenue; without one, the channel with the most hours, by clicks.
    private Optional<StudySettings.DaypartChoice> dayparts(Period observed) throws WorkspaceException {
        var period = new Period(observed.to().minusDays(LOOKBACK_DAYS - 1L), observed.to());
        Optional<StudySettings.DaypartChoice> best = Optional.empty();
        long most = 0;
        for (var channel : workspace.channels().channels()) {
            var hours = workspace.performance().hourly(channel.id(), period);
            boolean revenue = hours.stream().anyMatch(hour -> hour.measures().containsKey(Measure.REVENUE));
            long weight = hours.size() * (revenue ? 1_000_000L : 1);
            if (weight > most) {
                most = weight;
                best = Optional.of(choice(channel, revenue, period));
            }
        }
        return best;
    }

    private StudySettings.DaypartChoice choice(Channel channel, boolean revenue, Period period)
            throws WorkspaceException {
        var spend = workspace.performance().daily(period).stream()
                .filter(day -> day.channelId().equals(channel.id()))
                .map(day -> day.sums().getOrDefault(Measure.SPEND, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new StudySettings.DaypartChoice(
                channel.id(),
                Optional.empty(),
                revenue ? DaypartMetric.ROAS : DaypartMetric.CLICKS_PER_CURRENCY,
                LOOKBACK_DAYS,
                spend.divide(BigDecimal.valueOf(period.days()), 0, RoundingMode.HALF_UP),
                DaypartStrategy.BALANCED);
    }
}
