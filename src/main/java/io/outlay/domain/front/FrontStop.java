package io.outlay.domain.front;

/// Why the search for a front ended.
public enum FrontStop {
    /// All points are proven; nothing was searched.
    EXACT,
    /// The dominated space no longer grew.
    SETTLED,
    /// The number of evaluations.
    EVALUATIONS
}
