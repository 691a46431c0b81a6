package io.outlay.domain.insight;

import io.outlay.domain.Period;
import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param query    with quality words as the comparisons they came to
/// @param period   dates searched; empty when none have data
/// @param currency of amounts: the workspace's
/// @param hits     the largest spend first, then by name
/// @param searched how many campaigns there are
public record SearchResult(
        SearchQuery query, Optional<Period> period, String currency, List<SearchHit> hits, long searched) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
