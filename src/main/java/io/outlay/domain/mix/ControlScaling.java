package io.outlay.domain.mix;

/// How controls enter the model. Coefficients are reported on the original scale either way.
public enum ControlScaling {
    /// Centred and divided by their standard deviation, so that one prior suits all.
    STANDARD,
    /// As given.
    NONE
}
