package io.outlay.feature.data.insights;

import io.outlay.domain.Period;
import io.outlay.domain.insight.Comparison;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.Metric;
import java.util.Optional;

/// What is looked at.
///
/// @param metric drawn, and in the cells of a table of two dimensions
/// @param second empty: one dimension
record InsightChoice(
        Metric metric, Dimension first, Optional<Dimension> second, Range range, Optional<Comparison> compare) {
    static final InsightChoice USUAL = new InsightChoice(
            Metric.SPEND, Dimension.CHANNEL, Optional.empty(), Range.QUARTER, Optional.of(new Comparison.Before()));

    /// The newest part of the data.
    enum Range {
        MONTH(28),
        QUARTER(91),
        YEAR(365),
        ALL(0);

        private final int days;

        Range(int days) {
            this.days = days;
        }

        Period of(Period data) {
            var from = data.to().minusDays(days - 1L);
            return days == 0 || from.isBefore(data.from()) ? data : new Period(from, data.to());
        }
    }

    InsightChoice with(Metric next) {
        return new InsightChoice(next, first, second, range, compare);
    }

    /// A dimension stands once: the other way round where it was the second.
    InsightChoice withFirst(Dimension next) {
        return new InsightChoice(
                metric,
                next,
                second.filter(it -> it == next).isPresent() ? Optional.of(first) : second,
                range,
                compare);
    }

    InsightChoice withSecond(Optional<Dimension> next) {
        return new InsightChoice(metric, first, next.filter(it -> it != first), range, compare);
    }

    InsightChoice with(Range next) {
        return new InsightChoice(metric, first, second, next, compare);
    }

    InsightChoice with(Optional<Comparison> next) {
        return new InsightChoice(metric, first, second, range, next);
    }
}
