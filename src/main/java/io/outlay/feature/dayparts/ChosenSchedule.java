package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartSchedule;
import java.math.BigDecimal;
import java.util.List;

/// The schedule that the person decided to use.
///
/// @param multipliers 24, as they were when it was chosen: later data do not change them
public record ChosenSchedule(DaypartFilter filter, DaypartBudget budget, List<BigDecimal> multipliers) {

    public ChosenSchedule {
        multipliers = List.copyOf(multipliers);
    }

    static ChosenSchedule of(DaypartFilter filter, DaypartSchedule schedule) {
        return new ChosenSchedule(filter, schedule.budget(), multipliers(schedule));
    }

    /// Whether it spreads the same money in the same way.
    boolean is(DaypartFilter other, DaypartSchedule schedule) {
        return filter.equals(other)
                && budget.total().compareTo(schedule.budget().total()) == 0
                && budget.strategy() == schedule.budget().strategy()
                && same(multipliers, multipliers(schedule));
    }

    private static List<BigDecimal> multipliers(DaypartSchedule schedule) {
        return schedule.hours().stream().map(hour -> hour.multiplier()).toList();
    }

    private static boolean same(List<BigDecimal> one, List<BigDecimal> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).compareTo(other.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }
}
