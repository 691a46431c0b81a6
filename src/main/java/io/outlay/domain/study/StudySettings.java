package io.outlay.domain.study;

import io.outlay.domain.Period;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartStrategy;
import java.math.BigDecimal;
import java.util.Optional;

/// What the main job is asked: which outcome, which past to look at, which future to plan.
///
/// @param outcome     reported outcome that spend is compared with, REVENUE or CONVERSIONS
/// @param observed    the past that the report is about
/// @param plan        the future that is planned; whole weeks
/// @param weeklyTotal budget per week, in the workspace currency
/// @param draws       curves drawn per channel, and futures simulated, at least 100
/// @param seed        of every random stream
/// @param dayparts    which hours to look at, if any
/// @param fitting     how each channel's curve is fitted
public record StudySettings(
        Measure outcome,
        Period observed,
        Period plan,
        BigDecimal weeklyTotal,
        int draws,
        long seed,
        Optional<DaypartChoice> dayparts,
        FitChoices fitting) {
    public static final int DRAWS = 2000;

    /// With every curve fitted automatically.
    public StudySettings(
            Measure outcome,
            Period observed,
            Period plan,
            BigDecimal weeklyTotal,
            int draws,
            long seed,
            Optional<DaypartChoice> dayparts) {
        this(outcome, observed, plan, weeklyTotal, draws, seed, dayparts, FitChoices.AUTOMATIC);
    }

    /// Weeks of the plan, at least one.
    public double weeks() {
        return plan.days() / 7.0;
    }

    public StudySettings withObserved(Period other) {
        return new StudySettings(outcome, other, plan, weeklyTotal, draws, seed, dayparts, fitting);
    }

    public StudySettings withPlan(Period other) {
        return new StudySettings(outcome, observed, other, weeklyTotal, draws, seed, dayparts, fitting);
    }

    public StudySettings withWeeklyTotal(BigDecimal other) {
        return new StudySettings(outcome, observed, plan, other, draws, seed, dayparts, fitting);
    }

    public StudySettings withSeed(long other) {
        return new StudySettings(outcome, observed, plan, weeklyTotal, draws, other, dayparts, fitting);
    }

    public StudySettings withDraws(int count) {
        return new StudySettings(outcome, observed, plan, weeklyTotal, count, seed, dayparts, fitting);
    }

    public StudySettings withFitting(FitChoices other) {
        return new StudySettings(outcome, observed, plan, weeklyTotal, draws, seed, dayparts, other);
    }

    /// @param channel       whose hours are looked at
    /// @param campaign      only this campaign, if stated
    /// @param metric        what an hour is judged by
    /// @param lookbackDays  days up to the last one with data
    /// @param scheduleTotal money of one day to be spread over its hours
    public record DaypartChoice(
            String channel,
            Optional<String> campaign,
            DaypartMetric metric,
            int lookbackDays,
            BigDecimal scheduleTotal,
            DaypartStrategy strategy) {}
}
