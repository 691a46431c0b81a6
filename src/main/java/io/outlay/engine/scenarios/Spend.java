package io.outlay.engine.scenarios;

/// The spend of one channel in one plan, in terms of input columns.
sealed interface Spend {

    /// The column that holds the amount, before any factor.
    int column();

    /// As the plan states.
    record Planned(int column) implements Spend {}

    /// The plan's amount times a factor.
    record Scaled(int column, int factor) implements Spend {}

    /// Another amount.
    record Replaced(int column) implements Spend {}

    /// The amounts of a block of draws.
    default double[] amounts(double[][] columns) {
        return switch (this) {
            case Planned(int column) -> columns[column];
            case Replaced(int column) -> columns[column];
            case Scaled(int column, int factor) -> {
                var amounts = columns[column].clone();
                for (int i = 0; i < amounts.length; i++) {
                    amounts[i] *= columns[factor][i];
                }
                yield amounts;
            }
        };
    }

    /// Whether the amount depends on this input.
    default boolean uses(int input) {
        return input == column() || (this instanceof Scaled scaled && scaled.factor() == input);
    }
}
