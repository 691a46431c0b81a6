package io.outlay.domain.mix;

/// How the outcome scatters around the model's mean.
public enum MixLikelihood {
    NORMAL,
    /// With degrees of freedom ν ~ Gamma(2, 0.1): a single odd period pulls less.
    STUDENT_T
}
