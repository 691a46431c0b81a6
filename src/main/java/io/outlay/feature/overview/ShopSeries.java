package io.outlay.feature.overview;

import io.outlay.domain.Period;
import io.outlay.domain.data.OutcomePoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// One series that the business itself records, all markets together, by date.
final class ShopSeries {
    private final NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();

    ShopSeries(Collection<OutcomePoint> points) {
        points.forEach(point -> days.merge(point.date(), point.value(), BigDecimal::add));
    }

    /// The sum, if every day of the period is on record; a day that is missing is unknown, not 0.
    Optional<BigDecimal> of(Period period) {
        var inside = days.subMap(period.from(), true, period.to(), true);
        return inside.size() == period.days()
                ? inside.values().stream().reduce(BigDecimal::add)
                : Optional.empty();
    }
}
