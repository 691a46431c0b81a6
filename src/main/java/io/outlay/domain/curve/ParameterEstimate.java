package io.outlay.domain.curve;

import java.util.OptionalDouble;

/// An estimated parameter.
///
/// @param name  as in [CurveFamily#parameters()], or `baseline`
/// @param value the estimate
/// @param se    standard error from the linearised model; absent where the parameter lies at the edge of its domain
/// @param low   lower end of the profile-likelihood interval; absent where the data do not bound it
/// @param high  upper end; absent where the data do not bound it
public record ParameterEstimate(
        String name, double value, OptionalDouble se, OptionalDouble low, OptionalDouble high) {}
