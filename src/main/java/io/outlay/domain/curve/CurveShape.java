package io.outlay.domain.curve;

import java.util.List;

/// A response curve as data: its family and the values of the family's parameters, in the family's order. What it
/// computes is in `engine.curves`.
public record CurveShape(CurveFamily family, List<Double> values) {

    public CurveShape {
        values = List.copyOf(values);
        if (values.size() != family.parameters().size()) {
            throw new IllegalArgumentException(
                    family.id() + " takes " + family.parameters() + ", not " + values.size() + " values");
        }
    }

    public static CurveShape of(CurveFamily family, double... values) {
        return new CurveShape(family, java.util.Arrays.stream(values).boxed().toList());
    }

    /// The value of the named parameter.
    public double value(String parameter) {
        int index = family.parameters().indexOf(parameter);
        if (index < 0) {
            throw new IllegalArgumentException(family.id() + " has no parameter " + parameter);
        }
        return values.get(index);
    }
}
