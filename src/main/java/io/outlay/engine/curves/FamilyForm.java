package io.outlay.engine.curves;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CarryOver;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/// One family as the fitter sees it: f(x) = β·h(x; θ) with the logarithms of the shape parameters θ in a box.
///
/// The box is where a parameter still makes a difference in double precision: a saturation point within nine decades
/// of the observed spend, an elasticity from 1e-9 to 1, a Hill slope from 0.001 to 100. The logarithms of a
/// carry-over's parameters follow those of the curve.
///
/// @param own how many of the dimensions are the curve's
record FamilyForm(CurveFamily family, double[] low, double[] high, int own, Optional<Adstock> carryOver) {
    private static final double EDGE = 1e-6;
    private static final double DECADES = Math.log(1e9);
    private static final double HILL_DECADES = Math.log(1e6);
    private static final double LEAST_SLOPE = Math.log(1e-3);
    private static final double GREATEST_SLOPE = Math.log(100);
    /// ln(1 + x/k) flattens only slowly as k falls, so its box reaches far below the data.
    private static final double LOGARITHMIC_REACH = 640;

    private FamilyForm(CurveFamily family, double[] low, double[] high) {
        this(family, low, high, low.length, Optional.empty());
    }

    static FamilyForm of(
            CurveFamily family, double smallestPositiveSpend, double largestSpend, Optional<Adstock> carryOver) {
        var curve = of(family, smallestPositiveSpend, largestSpend);
        return carryOver
                .map(CarryOverForm::of)
                .map(it -> new FamilyForm(
                        family, joined(curve.low, it.low()), joined(curve.high, it.high()), curve.own, carryOver))
                .orElse(curve);
    }

    static double[] joined(double[] first, double[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static FamilyForm of(CurveFamily family, double smallestPositiveSpend, double largestSpend) {
        double first = Math.log(smallestPositiveSpend);
        double last = Math.log(largestSpend);
        return switch (family) {
            case HILL ->
                new FamilyForm(family, new double[] {first - HILL_DECADES, LEAST_SLOPE}, new double[] {
                    last + HILL_DECADES, GREATEST_SLOPE
                });
            case MICHAELIS_MENTEN, EXPONENTIAL ->
                new FamilyForm(family, new double[] {first - DECADES}, new double[] {last + DECADES});
            case LOGARITHMIC ->
                new FamilyForm(family, new double[] {first - LOGARITHMIC_REACH}, new double[] {last + DECADES});
            case LOGISTIC -> new FamilyForm(family, new double[] {-last - DECADES}, new double[] {-first + DECADES});
            case POWER -> new FamilyForm(family, new double[] {-DECADES}, new double[] {0});
            case LINEAR -> new FamilyForm(family, new double[0], new double[0]);
        };
    }

    /// How many parameters are searched: the curve's shape and the carry-over's.
    int dimensions() {
        return low.length;
    }

    String name(int index) {
        return index < own
                ? family.parameters().get(index + 1)
                : carryOver.orElseThrow().kind().parameters().get(index - own);
    }

    /// Values of the carry-over's parameters; empty without one.
    double[] carryOver(double[] logs) {
        return Arrays.stream(logs, own, logs.length).map(Math::exp).toArray();
    }

    /// The curve alone.
    FamilyForm withoutCarryOver() {
        return new FamilyForm(family, Arrays.copyOf(low, own), Arrays.copyOf(high, own));
    }

    double parameter(double[] logs, int index) {
        return index == 0 && family == CurveFamily.POWER ? Math.min(1, Math.exp(logs[0])) : Math.exp(logs[index]);
    }

    CurveShape shape(double beta, double[] logs) {
        var values = new ArrayList<Double>();
        values.add(beta);
        for (int j = 0; j < own; j++) {
            values.add(parameter(logs, j));
        }
        return new CurveShape(family, values);
    }

    Curve unit(double[] logs) {
        return Curves.of(shape(1, logs));
    }

    double[] logs(CurveShape shape, Optional<CarryOver> spread) {
        var logs = new double[dimensions()];
        for (int j = 0; j < own; j++) {
            logs[j] = Math.log(shape.values().get(j + 1));
        }
        for (int j = own; j < logs.length; j++) {
            logs[j] = Math.log(spread.orElseThrow().parameters().get(j - own).value());
        }
        return clamped(logs);
    }

    double[] clamped(double[] logs) {
        var inside = logs.clone();
        for (int j = 0; j < inside.length; j++) {
            inside[j] = Math.max(low[j], Math.min(high[j], inside[j]));
        }
        return inside;
    }

    boolean atEdge(double[] logs, int j) {
        return logs[j] <= low[j] + EDGE || logs[j] >= high[j] - EDGE;
    }
}
