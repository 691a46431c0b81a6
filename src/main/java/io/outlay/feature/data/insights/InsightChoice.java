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
/// @param own    the dates where the range is one's own; until they are said, all
/// @param only   filters of campaigns as a search has them; blank: all campaigns
record InsightChoice(
        Metric metric,
        Dimension first,
        Optional<Dimension> second,
        Range range,
        Optional<Period> own,
        Optional<Comparison> compare,
        String only) {
    static final InsightChoice USUAL = new InsightChoice(
            Metric.SPEND,
            Dimension.CHANNEL,
            Optional.empty(),
            Range.QUARTER,
            Optional.empty(),
            Optional.of(new Comparison.Before()),
            "");

    /// The newest part of the data, all, or dates of one's own.
    enum Range {
        MONTH(28),
        QUARTER(91),
        YEAR(365),
        ALL(0),
        OWN(0);

        private final int days;

        Range(int days) {
            this.days = days;
        }

        Period of(Period data) {
            var from = data.to().minusDays(days - 1L);
            return days == 0 || from.isBefore(data.from()) ? data : new Period(from, data.to());
        }
    }

    Period period(Period data) {
        return range == Range.OWN ? own.orElse(data) : range.of(data);
    }

    InsightChoice with(Metric next) {
        return new InsightChoice(next, first, second, range, own, compare, only);
    }

    /// A dimension stands once: the other way round where it was the second.
    InsightChoice withFirst(Dimension next) {
        return new InsightChoice(
                metric,
                next,
                second.filter(it -> it == next).isPresent() ? Optional.of(first) : second,
                range,
                own,
                compare,
                only);
    }

    InsightChoice withSecond(Optional<Dimension> next) {
        return new InsightChoice(metric, first, next.filter(it -> it != first), range, own, compare, only);
    }

    /// @param shown the dates that are shown now, with which own ones begin
    InsightChoice with(Range next, Optional<Period> shown) {
        return new InsightChoice(
                metric, first, second, next, next == Range.OWN ? own.or(() -> shown) : own, compare, only);
    }

    InsightChoice withOwn(Period dates) {
        return new InsightChoice(metric, first, second, Range.OWN, Optional.of(dates), compare, only);
    }

    InsightChoice with(Optional<Comparison> next) {
        return new InsightChoice(metric, first, second, range, own, next, only);
    }

    InsightChoice withOnly(String next) {
        return new InsightChoice(metric, first, second, range, own, compare, next.strip());
    }
}
