package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartEvidence;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartPrediction;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.progress.Monitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// What a scheduled day returns if each hour's return per money falls as more is spent there:
/// V = Σ rᵢ·b⁰ᵢ·(bᵢ/b⁰ᵢ)^η, with shrunken returns rᵢ and mean spend b⁰ᵢ of the past.
final class SchedulePredictor {
    /// 1 would mean constant returns.
    private static final double ETA = 0.8;
    private static final double NORMAL_975 = 1.96;
    private static final int HOURS = 24;

    private SchedulePredictor() {}

    /// Absent when spend or the metric's numerator is unknown or 0.
    static Optional<DaypartPrediction> predict(
            DaypartSchedule schedule, Scope scope, DaypartEvidence evidence, Monitor monitor) {
        var outcome = evidence.metric().numerator();
        var samples = MetricSamples.of(scope, outcome, Measure.SPEND, monitor);
        if (samples.level <= 0) {
            return Optional.empty();
        }
        var returns = new CellReturns(DaypartGrouping.HOUR, samples, outcome);
        var usual = usualSpend(scope.rows());
        double even = schedule.budget().total().doubleValue() / HOURS;
        var planned =
                day(returns, usual, hour -> schedule.hours().get(hour).amount().doubleValue());
        var flat = day(returns, usual, hour -> even);
        var unknown = new ArrayList<Integer>();
        for (int hour = 0; hour < HOURS; hour++) {
            if (!known(returns, usual, hour)) {
                unknown.add(hour);
            }
        }
        return Optional.of(new DaypartPrediction(
                outcome, planned.value, planned.low(), planned.high(), flat.value, flat.low(), flat.high(), unknown));
    }

    private static Day day(CellReturns returns, double[] usual, IntToDoubleFunction spend) {
        double value = 0;
        double variance = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            if (known(returns, usual, hour)) {
                double slope = usual[hour] * Math.pow(spend.applyAsDouble(hour) / usual[hour], ETA);
                value += returns.level(hour) * slope;
                variance += slope * slope * returns.variance(hour);
            }
        }
        return new Day(value, Math.sqrt(variance));
    }

    private static boolean known(CellReturns returns, double[] usual, int hour) {
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

    private record Day(double value, double error) {
        double low() {
            return value - NORMAL_975 * error;
        }

        double high() {
            return value + NORMAL_975 * error;
        }
    }
}
