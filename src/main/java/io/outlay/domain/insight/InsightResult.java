package io.outlay.domain.insight;

import io.outlay.domain.Period;
import io.outlay.domain.data.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What came of an [InsightRequest].
///
/// @param before       the period compared with
/// @param currency     of amounts: the workspace's
/// @param rows         groups with facts in either period, ordered by their keys
/// @param total        all groups together, every fact once
/// @param rangesApart  facts of ranges without a daily breakdown that could not be counted
/// @param levels       the depths that the totals of the accounts use
public record InsightResult(
        InsightRequest request,
        Optional<Period> before,
        String currency,
        List<InsightRow> rows,
        InsightRow total,
        long rangesApart,
        Set<Level> levels) {
    public InsightResult {
        rows = List.copyOf(rows);
        levels = Set.copyOf(levels);
    }
}
