package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartGain;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartOutcome;
import io.outlay.domain.daypart.DaypartPrediction;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.progress.Monitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.special.Erf;

/// What a scheduled day returns if each hour's return per money falls as more is spent there:
/// V = Σ rᵢ·b⁰ᵢ·(bᵢ/b⁰ᵢ)^η, with shrunken returns rᵢ and mean spend b⁰ᵢ of the past.
///
/// Every V is linear in the returns, V = Σ sᵢ·rᵢ, and so is the difference between two days. With slopes s and s′ its
/// variance is Σ (sᵢ − s′ᵢ)²·var(rᵢ), because both days draw on the same returns, and (V − V′)² times the relative
/// variance that the hours have in common because days have good and bad luck. η is held fixed, and the hours are
/// assumed to stay as they were.
public final class SchedulePredictor {
    /// 1 would mean constant returns.
    private static final double ETA = 0.8;
    private static final double NORMAL_975 = 1.96;
    private static final double NORMAL_95 = 1.6448536269514722;
    private static final int HOURS = 24;

    private final Measure outcome;
    private final CellReturns returns;
    private final double[] usual;
    /// Variance of a day's outcome around what its spend made one expect, over the square of the latter.
    private final double scatter;

    private final double shared;

    private SchedulePredictor(
            Measure outcome, CellReturns returns, List<HourlySample> rows, List<HourlySample> spikes) {
        this.outcome = outcome;
        this.returns = returns;
        usual = usualSpend(rows);
        shared = returns.sharedVariance();
        Set<HourlySample> odd = Collections.newSetFromMap(new IdentityHashMap<>());
        odd.addAll(spikes);
        scatter = scatter(
                SpentDay.of(rows.stream().filter(row -> !odd.contains(row)).toList(), outcome));
    }

    /// For as many schedules as wanted; each is then predicted at once.
    ///
    /// @return absent when spend or the metric's numerator is unknown or 0
    public static Optional<SchedulePredictor> of(DaypartRequest request, List<HourlySample> samples, Monitor monitor) {
        return of(request.metric(), Scope.of(request, samples), monitor);
    }

    static Optional<SchedulePredictor> of(DaypartMetric metric, Scope scope, Monitor monitor) {
        var outcome = metric.numerator();
        var samples = MetricSamples.of(scope, outcome, Measure.SPEND, monitor);
        if (samples.level <= 0) {
            return Optional.empty();
        }
        var returns = new CellReturns(DaypartGrouping.HOUR, samples, outcome);
        return Optional.of(new SchedulePredictor(outcome, returns, scope.rows(), samples.spikes));
    }

    public DaypartPrediction predict(DaypartSchedule schedule) {
        double even = schedule.budget().total().doubleValue() / HOURS;
        var planned = day(hour -> schedule.hours().get(hour).amount().doubleValue());
        var flat = day(hour -> even);
        var unknown = new ArrayList<Integer>();
        for (int hour = 0; hour < HOURS; hour++) {
            if (!known(hour)) {
                unknown.add(hour);
            }
        }
        return new DaypartPrediction(
                outcome,
                planned.value,
                planned.low(),
                planned.high(),
                flat.value,
                flat.low(),
                flat.high(),
                gain(planned, flat),
                unknown);
    }

    /// Compares what came later with what the money spent then, hour by hour, made one expect. The interval of a day
    /// holds what is not known of the hours and the luck of a day as it was before.
    ///
    /// @param later rows of the campaigns that the prediction is about, after its period
    public DaypartOutcome compare(List<HourlySample> later) {
        var days = new ArrayList<DaypartOutcome.Day>();
        var slopes = new double[HOURS];
        double expected = 0;
        double actual = 0;
        double luck = 0;
        for (var spent : SpentDay.of(later, outcome)) {
            var day = day(hour -> spent.spend()[hour]);
            double own = scatter * day.value * day.value;
            double half = NORMAL_975 * Math.sqrt(day.error * day.error + own);
            days.add(new DaypartOutcome.Day(
                    spent.date(), day.value, day.value - half, day.value + half, spent.outcome()));
            for (int hour = 0; hour < HOURS; hour++) {
                slopes[hour] += day.slopes[hour];
            }
            expected += day.value;
            actual += spent.outcome();
            luck += own;
        }
        double error = error(slopes, expected);
        double half = NORMAL_975 * Math.sqrt(error * error + luck);
        return new DaypartOutcome(outcome, days, expected, expected - half, expected + half, actual);
    }

    private double scatter(List<SpentDay> past) {
        double squares = 0;
        double scale = 0;
        for (var spent : past) {
            double expected = day(hour -> spent.spend()[hour]).value;
            squares += (spent.outcome() - expected) * (spent.outcome() - expected);
            scale += expected * expected;
        }
        return past.size() < 2 || scale == 0 ? 0 : squares / scale * past.size() / (past.size() - 1);
    }

    private Day day(IntToDoubleFunction spend) {
        double value = 0;
        var slopes = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            if (known(hour)) {
                slopes[hour] = usual[hour] * Math.pow(spend.applyAsDouble(hour) / usual[hour], ETA);
                value += returns.level(hour) * slopes[hour];
            }
        }
        return new Day(value, error(slopes, value), slopes);
    }

    private DaypartGain gain(Day planned, Day flat) {
        double value = planned.value - flat.value;
        var slopes = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            slopes[hour] = planned.slopes[hour] - flat.slopes[hour];
        }
        double error = error(slopes, value);
        double probability = error > 0 ? 0.5 * Erf.erfc(-value / error / Math.sqrt(2)) : value > 0 ? 1 : 0;
        return new DaypartGain(value, value - NORMAL_95 * error, value + NORMAL_95 * error, probability);
    }

    /// Standard error of Σ sᵢ·rᵢ, which is `value`.
    private double error(double[] slopes, double value) {
        double variance = shared * value * value;
        for (int hour = 0; hour < HOURS; hour++) {
            if (slopes[hour] != 0) {
                variance += slopes[hour] * slopes[hour] * returns.variance(hour);
            }
        }
        return Math.sqrt(variance);
    }

    private boolean known(int hour) {
        return usual[hour] > 0 && returns.n(hour) > 0;
    }

    /// Mean spend of each hour of the day over the days that have the hour: an hour without rows is unknown, not 0.
    private static double[] usualSpend(List<HourlySample> rows) {
        var spend = new double[HOURS];
        var days = new ArrayList<Set<LocalDate>>();
        for (int hour = 0; hour < HOURS; hour++) {
            days.add(new HashSet<>());
        }
        for (var row : rows) {
            var amount = row.measures().get(Measure.SPEND);
            if (amount != null) {
                spend[row.hour()] += amount.doubleValue();
                days.get(row.hour()).add(row.date());
            }
        }
        for (int hour = 0; hour < HOURS; hour++) {
            spend[hour] =
                    days.get(hour).isEmpty() ? 0 : spend[hour] / days.get(hour).size();
        }
        return spend;
    }

    private record Day(double value, double error, double[] slopes) {
        double low() {
            return value - NORMAL_975 * error;
        }

        double high() {
            return value + NORMAL_975 * error;
        }
    }
}
