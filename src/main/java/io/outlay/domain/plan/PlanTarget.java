package io.outlay.domain.plan;

/// What a plan must reach.
///
/// @param amount > 0
public record PlanTarget(Kind kind, double amount) {

    /// What the amount is of, and what is wanted beside it.
    public enum Kind {
        /// The worth of the outcome per unit of spend, at least; with it the largest outcome.
        ROAS,
        /// Spend per unit of outcome, at most; with it the largest outcome.
        COST_PER_OUTCOME,
        /// The outcome, at least; with it the least spend.
        OUTCOME
    }

    /// Whether a smaller figure is the better one.
    public boolean smallerIsBetter() {
        return kind == Kind.COST_PER_OUTCOME;
    }
}
