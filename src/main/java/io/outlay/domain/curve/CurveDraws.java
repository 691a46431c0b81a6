package io.outlay.domain.curve;

import java.util.Arrays;

/// Many parameter draws of one curve family, as an uncertain fit leaves them. Keeps its own copy of the numbers.
public final class CurveDraws {
    private final CurveFamily family;
    private final double[][] parameters;

    /// @param parameters one array per parameter, in the family's order, all of the same length of at least 1
    /// @throws IllegalArgumentException when the arrays do not fit the family or each other
    public CurveDraws(CurveFamily family, double[]... parameters) {
        if (parameters.length != family.parameters().size()) {
            throw new IllegalArgumentException(
                    family.id() + " takes " + family.parameters() + ", not " + parameters.length + " arrays");
        }
        this.family = family;
        this.parameters = new double[parameters.length][];
        for (int p = 0; p < parameters.length; p++) {
            if (parameters[p].length == 0 || parameters[p].length != parameters[0].length) {
                throw new IllegalArgumentException("the draws of " + family.id() + " must have equal lengths above 0");
            }
            this.parameters[p] = parameters[p].clone();
        }
    }

    public CurveFamily family() {
        return family;
    }

    /// How many draws there are.
    public int size() {
        return parameters[0].length;
    }

    /// A copy of all draws of the parameter at `index` of the family's order.
    public double[] parameter(int index) {
        return parameters[index].clone();
    }

    /// One draw as a curve.
    public CurveShape draw(int index) {
        var values = new double[parameters.length];
        for (int p = 0; p < values.length; p++) {
            values[p] = parameters[p][index];
        }
        return CurveShape.of(family, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CurveDraws draws
                && draws.family == family
                && Arrays.deepEquals(draws.parameters, parameters);
    }

    @Override
    public int hashCode() {
        return 31 * family.hashCode() + Arrays.deepHashCode(parameters);
    }

    @Override
    public String toString() {
        return family.id() + " × " + size();
    }
}
