package io.outlay.feature.optimise;

import java.util.Optional;

/// How good the split at hand is.
///
/// @param cause    in a few words
/// @param sentence what that rests on
/// @param fix      the way out of limits that contradict each other
public record Verdict(Kind kind, String cause, String sentence, Optional<Fix> fix) {

    public enum Kind {
        /// The recommended plan, with a proof.
        PROVEN,
        /// The recommended plan, with a bound.
        FOUND,
        /// Another split.
        OWN,
        /// No split keeps all limits.
        IMPOSSIBLE
    }

    /// The way out: limits that are possible, or back to the plan.
    public record Fix(String label, Runnable run) {}
}
