package io.outlay.engine.insight;

import java.util.OptionalDouble;

/// How two columns go together; association, not effect.
///
/// @param pairs    rows in which both are known
/// @param pearson  −1 to 1; empty with fewer than three pairs or where one side never changes
/// @param spearman the same of the ranks, equal values sharing the middle one
public record Correlation(int first, int second, long pairs, OptionalDouble pearson, OptionalDouble spearman) {}
