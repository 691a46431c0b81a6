package io.outlay.domain.plan;

/// Why the search for a plan ended.
public enum SearchStop {
    /// The bound met the value within the gap asked for.
    PROVEN,
    /// The time limit.
    TIME,
    /// The limit on the number of examined sub-problems.
    NODES,
    /// Nothing is left to examine, but the error of tabulated responses or rounding is above the gap asked for.
    PRECISION
}
