package io.outlay.domain.insight;

import io.outlay.domain.Period;
import java.util.List;
import java.util.Optional;

/// Which figures, of what, grouped how.
///
/// @param metrics at least one
/// @param by      none, one or two dimensions
/// @param period  dates of the facts; ranges count when they lie inside and no dimension is of the calendar
/// @param where   only campaigns that all of these keep; filters of figures and dates are refused
public record InsightRequest(
        List<Metric> metrics,
        List<Dimension> by,
        Period period,
        Optional<Comparison> compare,
        List<SearchFilter> where) {
    public static final int MOST_DIMENSIONS = 2;

    public InsightRequest {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
        where = List.copyOf(where);
        if (metrics.isEmpty() || by.size() > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("metrics " + metrics + " by " + by);
        }
        for (var filter : where) {
            if (!filter.ofCampaign()) {
                throw new IllegalArgumentException("filter " + filter.text());
            }
        }
    }
}
