package io.outlay.engine.data;

import io.outlay.domain.Period;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.WeeklySeries;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Sums a channel's days into complete ISO weeks.
///
/// A week counts when every one of its days lies between the channel's first and last reported day. Inside that range
/// a day without rows had no delivery (platforms leave such rows out) and adds 0. A week whose rows report spend but
/// no outcome is left out: its outcome is unknown, not 0.
public final class Weeks {
    private final Measure outcome;

    /// @param outcome the reported outcome to pair with spend, such as REVENUE
    public Weeks(Measure outcome) {
        this.outcome = outcome;
    }

    /// The series of one channel; empty when it never reported spend, or never the outcome.
    public Optional<WeeklySeries> of(String channelId, List<ChannelDay> days) {
        var byDate = new TreeMap<LocalDate, ChannelDay>();
        for (var day : days) {
            if (day.channelId().equals(channelId)) {
                byDate.put(day.date(), day);
            }
        }
        if (byDate.values().stream().noneMatch(day -> day.sums().containsKey(Measure.SPEND))) {
            return Optional.empty();
        }
        var weeks = new ArrayList<LocalDate>();
        var spend = new ArrayList<Double>();
        var outcomes = new ArrayList<Double>();
        for (var monday = byDate.firstKey().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                !monday.plusDays(6).isAfter(byDate.lastKey());
                monday = monday.plusWeeks(1)) {
            var inWeek = byDate.subMap(monday, true, monday.plusDays(6), true).values();
            var weekSpend = sum(inWeek, Measure.SPEND);
            var weekOutcome = sum(inWeek, outcome);
            if (weekOutcome.isEmpty() && weekSpend.orElse(BigDecimal.ZERO).signum() > 0) {
                continue;
            }
            weeks.add(monday);
            spend.add(weekSpend.orElse(BigDecimal.ZERO).doubleValue());
            outcomes.add(weekOutcome.orElse(BigDecimal.ZERO).doubleValue());
        }
        if (outcomes.stream().allMatch(value -> value == 0)
                && byDate.values().stream().noneMatch(day -> day.sums().containsKey(outcome))) {
            return Optional.empty();
        }
        return Optional.of(new WeeklySeries(channelId, weeks, spend, outcomes));
    }

    /// The complete ISO weeks inside a period, as Mondays.
    public static List<LocalDate> complete(Period period) {
        var weeks = new ArrayList<LocalDate>();
        for (var monday = period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                !monday.plusDays(6).isAfter(period.to());
                monday = monday.plusWeeks(1)) {
            weeks.add(monday);
        }
        return weeks;
    }

    private static Optional<BigDecimal> sum(Iterable<ChannelDay> days, Measure measure) {
        Optional<BigDecimal> total = Optional.empty();
        for (var day : days) {
            var value = day.sums().get(measure);
            if (value != null) {
                total = Optional.of(total.orElse(BigDecimal.ZERO).add(value));
            }
        }
        return total;
    }
}
