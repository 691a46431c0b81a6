package io.outlay.domain;

/// Why the search for a plan ended.
public enum SearchStop {
    /// The bound met the value within the gap asked for.
    PROVEN,
    /// The time limit.
    TIME,
    /// The limit on the number of examined sub-problems.
    NODES
}
