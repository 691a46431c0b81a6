package io.outlay.feature.mix;

/// What is done with a mix model, in order.
enum Step {
    /// Which data play which part.
    ROLES,
    /// What is believed beforehand, and what experiments measured.
    BELIEFS,
    /// Sampling, live.
    FIT,
    /// What came of it, and whether to trust it.
    RESULTS
}
