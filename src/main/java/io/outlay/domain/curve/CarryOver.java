package io.outlay.domain.curve;

import java.util.List;
import java.util.OptionalDouble;

/// How the effect of spend spreads over the periods after it, as estimated together with a curve.
///
/// @param parameters in the kind's order; an interval end that is absent is not bounded by the data
/// @param weights    share of the effect per period, that of the spend first; they sum to 1
public record CarryOver(Adstock adstock, List<ParameterEstimate> parameters, List<Double> weights) {

    public CarryOver {
        parameters = List.copyOf(parameters);
        weights = List.copyOf(weights);
    }

    /// Share of the effect that comes in the period of the spend.
    public double immediate() {
        return weights.getFirst();
    }

    /// Periods in which the effect falls to a half, ln ½ / ln α; only a geometric carry-over has one.
    public OptionalDouble halfLife() {
        return adstock.kind() == AdstockKind.GEOMETRIC
                ? halfLife(parameters.getFirst().value())
                : OptionalDouble.empty();
    }

    /// Of a geometric carry-over with this α; 0 without any.
    public static OptionalDouble halfLife(double alpha) {
        return alpha < 1 ? OptionalDouble.of(alpha > 0 ? Math.log(0.5) / Math.log(alpha) : 0) : OptionalDouble.empty();
    }
}
