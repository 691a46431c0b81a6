package io.outlay.engine.bayes;

/// How the building of a trajectory's subtree ended.
enum TreeOutcome {
    /// Built whole, and still moving away from itself.
    COMPLETE,
    /// The trajectory began to turn back.
    TURNING,
    /// The energy error grew beyond reason: the curvature there is more than the step can follow.
    DIVERGING
}
