package io.outlay.domain.daypart;

import java.math.BigDecimal;
import java.util.List;

/// A day's money by the hour; the amounts sum to the budget's total exactly.
public record DaypartSchedule(DaypartBudget budget, List<DaypartHour> hours) {

    public DaypartSchedule {
        hours = List.copyOf(hours);
    }

    public BigDecimal sum() {
        return hours.stream().map(DaypartHour::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
