package io.outlay.domain.curve;

import java.util.List;
import java.util.Optional;

/// One curve family fitted to one channel's data.
///
/// @param shape         the fitted curve; absent with [FitStatus#INSUFFICIENT_DATA]
/// @param parameters    in the family's order, as far as the data say anything about them
/// @param baseline      the response without spend, when one was asked for
/// @param logCovariance covariance of the logarithms of the family's parameters, in the family's order; rows and
/// columns
///                      of parameters at the edge of their domain are 0. Empty with β = 0 and without a fit
/// @param quality       absent with [FitStatus#INSUFFICIENT_DATA]
/// @param carryOver     estimated with it, when one was asked for
/// @param weight        Akaike weight among the families fitted together; they sum to 1
public record CurveFit(
        CurveFamily family,
        FitStatus status,
        Optional<CurveShape> shape,
        List<ParameterEstimate> parameters,
        Optional<ParameterEstimate> baseline,
        List<List<Double>> logCovariance,
        Optional<FitQuality> quality,
        Optional<CarryOver> carryOver,
        double weight,
        List<CurveVerdict> verdicts) {

    public CurveFit {
        parameters = List.copyOf(parameters);
        logCovariance = logCovariance.stream().map(List::copyOf).toList();
        verdicts = List.copyOf(verdicts);
    }

    /// The estimate of the named parameter, if the data say anything about it.
    public Optional<ParameterEstimate> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    public CurveFit withWeight(double akaike) {
        return new CurveFit(
                family, status, shape, parameters, baseline, logCovariance, quality, carryOver, akaike, verdicts);
    }

    /// How many parameters were estimated: the family's, the baseline and the carry-over's.
    public int parameterCount() {
        return family.parameters().size()
                + (baseline.isPresent() ? 1 : 0)
                + carryOver.map(it -> it.adstock().kind().parameters().size()).orElse(0);
    }

    public CurveFit withVerdicts(List<CurveVerdict> others) {
        return new CurveFit(
                family, status, shape, parameters, baseline, logCovariance, quality, carryOver, weight, others);
    }
}
