package io.outlay.domain.curve;

/// What a curve fit makes small.
public enum FitLoss {
    /// The (weighted) sum of squared residuals.
    SQUARES,
    /// Huber's loss with corner 1.345·σ̂, σ̂ = 1.4826·median|residual|: single outliers cannot pull the curve.
    HUBER
}
