package io.outlay.feature.overview;

import io.outlay.domain.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One figure of the page with what it was made from.
///
/// @param before  the same figure in the compared period; absent when the data do not reach over both periods
/// @param range   how much it varies from week to week; only for ratios
/// @param parts   what a ratio was divided from; absent for sums
/// @param course  the last weeks up to the end of the period; NaN where unknown
/// @param movers  of sums: what the channels added to the change, the largest first
record Kpi(
        Id id,
        Source source,
        double value,
        Optional<Double> before,
        Optional<Interval> range,
        Optional<Parts> parts,
        List<Double> course,
        List<Mover> movers) {

    enum Id {
        SPEND,
        SALES,
        ROAS,
        ORDERS,
        CONVERSIONS,
        CONVERSION_RATE,
        CPA,
        CAC;

        /// Whether more of it is welcome: 1 yes, −1 no, 0 neither.
        int welcome() {
            return switch (this) {
                case SPEND -> 0;
                case SALES, ROAS, ORDERS, CONVERSIONS, CONVERSION_RATE -> 1;
                case CPA, CAC -> -1;
            };
        }
    }

    /// Who says so.
    enum Source {
        PLATFORMS,
        SHOP,
        /// The platforms' spend over what the shop recorded.
        BOTH
    }

    /// @param before the two sums in the compared period
    record Parts(BigDecimal above, BigDecimal below, Optional<Parts> before) {}

    /// @param change of the figure by this channel
    record Mover(String channel, double change) {}

    Kpi {
        course = List.copyOf(course);
        movers = List.copyOf(movers);
    }

    /// The change relative to before, where that is not 0.
    Optional<Double> relativeChange() {
        return before.filter(it -> it != 0).map(it -> value / it - 1);
    }
}
