package io.outlay.engine.dayparts;

import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartHour;
import io.outlay.domain.daypart.DaypartKind;
import io.outlay.domain.daypart.DaypartPattern;
import io.outlay.domain.daypart.DaypartSchedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Spreads a day's money over its 24 hours by multipliers, exact to the smallest coin.
public final class ScheduleMaker {
    private static final int HOURS = 24;
    private static final int MULTIPLIER_DECIMALS = 4;

    /// @param patterns only significant ones of hours count; an indicative pattern moves no money
    public DaypartSchedule make(DaypartBudget budget, List<DaypartPattern> patterns) {
        var multipliers = multipliers(budget, patterns);
        int digits = budget.minorDigits();
        var units = LargestRemainder.split(budget.total().movePointRight(digits).toBigIntegerExact(), multipliers);
        double sum =
                multipliers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
        var hours = new ArrayList<DaypartHour>();
        for (int hour = 0; hour < HOURS; hour++) {
            var multiplier = multipliers.get(hour);
            hours.add(new DaypartHour(
                    hour, multiplier, HOURS * multiplier.doubleValue() / sum, new BigDecimal(units.get(hour), digits)));
        }
        return new DaypartSchedule(budget, hours);
    }

    private static List<BigDecimal> multipliers(DaypartBudget budget, List<DaypartPattern> patterns) {
        var multipliers = new ArrayList<>(
                budget.multipliers().isEmpty() ? Collections.nCopies(HOURS, BigDecimal.ONE) : budget.multipliers());
        for (var pattern : patterns) {
            if (pattern.grouping() == DaypartGrouping.HOUR && pattern.significant()) {
                boolean peak = pattern.kind() == DaypartKind.PEAK;
                switch (budget.strategy()) {
                    case CONSERVATIVE -> multipliers.set(pattern.index(), new BigDecimal(peak ? "1.2" : "0.8"));
                    case BALANCED -> multipliers.set(pattern.index(), new BigDecimal(peak ? "1.5" : "0.5"));
                    case AGGRESSIVE ->
                        multipliers.set(
                                pattern.index(), peak ? aggressive(pattern.strength()) : new BigDecimal("0.25"));
                    case OWN -> {}
                }
            }
        }
        return multipliers;
    }

    private static BigDecimal aggressive(double strength) {
        return BigDecimal.valueOf(2 + strength).setScale(MULTIPLIER_DECIMALS, RoundingMode.HALF_UP);
    }
}
