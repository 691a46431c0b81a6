package io.outlay.domain.front;

/// How a front is found.
public enum FrontMethod {
    /// Only points with a proof.
    EXACT,
    /// A genetic search from random plans, without exact points.
    NSGA2,
    /// Exact points where there are any, and a genetic search from them where they do not make the whole front.
    AUTO
}
