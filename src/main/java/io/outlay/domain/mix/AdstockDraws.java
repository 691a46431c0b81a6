package io.outlay.domain.mix;

import io.outlay.domain.curve.Adstock;
import java.util.Arrays;

/// A channel's carry-over as uncertain as a fit leaves it. Keeps its own copy of the numbers.
public final class AdstockDraws {
    private final Adstock adstock;
    private final double[][] parameters;

    /// @param parameters one array per parameter, in the adstock's order, all of one length
    public AdstockDraws(Adstock adstock, double[]... parameters) {
        if (parameters.length != adstock.kind().parameters().size()) {
            throw new IllegalArgumentException(adstock.kind().id() + " takes "
                    + adstock.kind().parameters() + ", not " + parameters.length + " arrays");
        }
        this.adstock = adstock;
        this.parameters = Arrays.stream(parameters).map(double[]::clone).toArray(double[][]::new);
    }

    public Adstock adstock() {
        return adstock;
    }

    public int size() {
        return parameters[0].length;
    }

    /// A copy of all draws of the parameter at `index` of the adstock's order.
    public double[] parameter(int index) {
        return parameters[index].clone();
    }

    /// Writes one draw's parameters.
    public void read(int draw, double[] out) {
        for (int p = 0; p < parameters.length; p++) {
            out[p] = parameters[p][draw];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AdstockDraws draws
                && draws.adstock.equals(adstock)
                && Arrays.deepEquals(draws.parameters, parameters);
    }

    @Override
    public int hashCode() {
        return 31 * adstock.hashCode() + Arrays.deepHashCode(parameters);
    }

    @Override
    public String toString() {
        return adstock.kind().id() + " × " + size();
    }
}
