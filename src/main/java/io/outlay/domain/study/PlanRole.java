package io.outlay.domain.study;

/// Whether a plan may move a channel's budget, and why not.
public enum PlanRole {
    /// The plan decides.
    PLANNED,
    /// The person locked it.
    LOCKED,
    /// The data cannot tell what more or less spend would do, so the budget stays.
    HELD
}
