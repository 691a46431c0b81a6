package io.outlay.engine.pareto;

/// Follows a search for a front while it runs. Called on the searching thread; what it gets is its own.
@FunctionalInterface
public interface FrontWatch {
    /// Nobody looks.
    FrontWatch NONE = (generation, evaluations, objectives) -> {};

    /// @param generation  from 0, the plans that the search starts with
    /// @param evaluations plans looked at so far
    /// @param objectives  \[plan\]\[objective\] of the undominated plans found so far, in the objectives' own units
    void generation(int generation, long evaluations, double[][] objectives);
}
