package io.outlay.engine.bayes;

/// A log density on ℝ^d with its gradient, as one chain uses it. It may keep buffers and is used by one thread at a
/// time.
public interface LogDensity {

    /// d.
    int dimension();

    /// The log density at `position`, up to a constant; writes its gradient. Where the density cannot be computed the
    /// result is not finite, and the gradient means nothing.
    ///
    /// @param position d numbers, which must not be changed
    /// @param gradient receives d numbers
    double evaluate(double[] position, double[] gradient);
}
