package io.outlay.domain.curve;

/// How the fit of one curve family ended.
public enum FitStatus {
    /// A minimum inside the family's domain.
    CONVERGED,
    /// The sum of squares is smallest at the edge of the family's domain (no finite saturation, an elasticity of 1, an
    /// effect of 0): the curve is usable within the data, its parameters are not.
    AT_BOUNDARY,
    /// No minimum was reached; the best curve found is given.
    NOT_CONVERGED,
    /// Nothing was fitted; the verdicts say why.
    INSUFFICIENT_DATA
}
