package io.outlay.feature.data.reconcile;

import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What the platforms report beside what the shop took, day by day.
///
/// @param days     in order; only days that both cover
/// @param currency of both
/// @param other    currencies of shop revenue that could not be compared, because it is not the project's
record Reconciliation(List<Day> days, String currency, List<String> other) {
    /// The series that is compared.
    static final String SHOP = "shop_revenue";

    /// @param reported by all platforms together; absent where none of them reported
    record Day(LocalDate date, BigDecimal shop, Optional<BigDecimal> reported) {
        /// Reported less taken.
        Optional<BigDecimal> difference() {
            return reported.map(amount -> amount.subtract(shop));
        }

        /// Reported per 1 taken.
        OptionalDouble share() {
            return reported.isEmpty() || shop.signum() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(reported.get().doubleValue() / shop.doubleValue());
        }
    }

    Reconciliation {
        days = List.copyOf(days);
        other = List.copyOf(other);
    }

    /// @param shop     points of all markets
    /// @param reported sums by channel and date in the project's currency
    static Reconciliation of(List<OutcomePoint> shop, List<ChannelDay> reported, String currency) {
        var taken = new TreeMap<LocalDate, BigDecimal>();
        var other = new java.util.TreeSet<String>();
        for (var point : shop) {
            if (point.unit().isEmpty() || currency.isEmpty() || point.unit().equals(currency)) {
                taken.merge(point.date(), point.value(), BigDecimal::add);
            } else {
                other.add(point.unit());
            }
        }
        var said = new TreeMap<LocalDate, BigDecimal>();
        for (var day : reported) {
            var revenue = day.sums().get(Measure.REVENUE);
            if (revenue != null) {
                said.merge(day.date(), revenue, BigDecimal::add);
            }
        }
        var days = new ArrayList<Day>();
        if (!said.isEmpty()) {
            taken.forEach((date, amount) -> {
                if (!date.isBefore(said.firstKey()) && !date.isAfter(said.lastKey())) {
                    days.add(new Day(date, amount, Optional.ofNullable(said.get(date))));
                }
            });
        }
        return new Reconciliation(days, currency, List.copyOf(other));
    }

    BigDecimal shop() {
        return days.stream().map(Day::shop).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal reported() {
        return days.stream().flatMap(day -> day.reported().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Reported per 1 taken over all days; empty when nothing was taken.
    OptionalDouble share() {
        return shop().signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(reported().doubleValue() / shop().doubleValue());
    }
}
