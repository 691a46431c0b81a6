package io.outlay.engine.scenarios;

/// A number that every draw has and that spends, prices or responses are multiplied with.
sealed interface Factor {

    /// Of draw i of the block.
    double at(double[][] columns, int i);

    /// The input that it comes from.
    int column();

    /// An input itself.
    record Value(int column) implements Factor {
        @Override
        public double at(double[][] columns, int i) {
            return columns[column][i];
        }
    }

    /// One minus an input: what is left of a period.
    record Rest(int column) implements Factor {
        @Override
        public double at(double[][] columns, int i) {
            return 1 - columns[column][i];
        }
    }

    /// One of several values, which the input numbers.
    final class Pick implements Factor {
        private final int column;
        private final double[] values;

        Pick(int column, double[] values) {
            this.column = column;
            this.values = values.clone();
        }

        @Override
        public int column() {
            return column;
        }

        @Override
        public double at(double[][] columns, int i) {
            return values[(int) columns[column][i]];
        }
    }

    default void multiply(double[][] columns, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= at(columns, i);
        }
    }

    default void divide(double[][] columns, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] /= at(columns, i);
        }
    }
}
