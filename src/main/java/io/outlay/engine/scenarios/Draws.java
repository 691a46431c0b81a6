package io.outlay.engine.scenarios;

/// The inputs of a block of draws.
final class Draws {
    /// Equally likely parts of an input's range that first-order indices are taken from.
    static final int PARTS = 32;

    private final double[][] columns;
    private final double[][] logs;
    private final byte[][] parts;

    /// @param columns value of every input, per draw
    /// @param logs    natural logarithms of the inputs that a curve needs them of, else empty
    /// @param parts   which part of its range an uncertain input fell into, else empty
    Draws(double[][] columns, double[][] logs, byte[][] parts) {
        this.columns = columns;
        this.logs = logs;
        this.parts = parts;
    }

    double[][] columns() {
        return columns;
    }

    double[] log(int input) {
        return logs[input];
    }

    byte[] parts(int input) {
        return parts[input];
    }

    int count() {
        return columns[0].length;
    }
}
