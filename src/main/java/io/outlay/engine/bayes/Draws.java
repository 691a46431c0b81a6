package io.outlay.engine.bayes;

/// Draws of several chains on the unconstrained scale. Read-only: callers must not change the arrays it hands out.
public final class Draws {
    /// [chain][parameter][iteration]
    private final double[][][] values;

    public Draws(double[][][] values) {
        this.values = values;
    }

    public int chains() {
        return values.length;
    }

    public int iterations() {
        return values[0][0].length;
    }

    public int dimension() {
        return values[0].length;
    }

    /// All draws, chain after chain.
    public int size() {
        return chains() * iterations();
    }

    /// One parameter: [chain][iteration].
    public double[][] parameter(int index) {
        var chains = new double[values.length][];
        for (int c = 0; c < chains.length; c++) {
            chains[c] = values[c][index];
        }
        return chains;
    }

    /// Writes the draw at `index` of all draws.
    public void point(int index, double[] out) {
        var chain = values[index / iterations()];
        int iteration = index % iterations();
        for (int p = 0; p < chain.length; p++) {
            out[p] = chain[p][iteration];
        }
    }
}
