package io.outlay.engine.curves;

import java.util.List;
import java.util.OptionalDouble;

/// What [LeastSquares] found.
///
/// @param converged      whether the estimates are a minimum to rounding; otherwise they are only the best point seen
/// @param estimates      in the order of the start
/// @param standardErrors √diag(s²(JᵀJ)⁻¹); empty when not converged or without degrees of freedom
/// @param rss            residual sum of squares at the estimates
/// @param residualSd     s = √(rss/(n − p)); absent without degrees of freedom
/// @param evaluations    of the model, those for derivatives included
public record LeastSquaresFit(
        boolean converged,
        List<Double> estimates,
        List<Double> standardErrors,
        double rss,
        OptionalDouble residualSd,
        int evaluations) {

    public LeastSquaresFit {
        estimates = List.copyOf(estimates);
        standardErrors = List.copyOf(standardErrors);
    }
}
