package io.outlay.domain.mix;

import java.util.List;

/// Leave-one-out prediction by PSIS. Optimistic where neighbouring periods resemble each other.
///
/// @param elpd      expected log predictive density over the fitted rows
/// @param se        its standard error
/// @param effective effective number of parameters
/// @param bad       rows whose part cannot be trusted
/// @param pointwise per fitted row, for comparing models
/// @param shapes    Pareto k per fitted row
public record MixLoo(double elpd, double se, double effective, int bad, List<Double> pointwise, List<Double> shapes) {
    public MixLoo {
        pointwise = List.copyOf(pointwise);
        shapes = List.copyOf(shapes);
    }
}
