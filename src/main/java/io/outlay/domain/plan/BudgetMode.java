package io.outlay.domain.plan;

/// Whether the whole budget must be spent.
public enum BudgetMode {
    /// Spend exactly the total.
    EQUAL,
    /// Spend the total or less.
    AT_MOST
}
