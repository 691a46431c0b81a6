package io.outlay.engine.bayes;

/// Sees draws as they are made, for a screen that shows them live. Called on the threads of the chains, by several at
/// once; must be quick, and cannot change what is drawn.
@FunctionalInterface
public interface SampleWatch {

    /// @param chain    0 …
    /// @param index    0 …, warm-up included
    /// @param diverged whether the transition diverged; false during warm-up
    /// @param position on the unconstrained scale; valid during the call only
    void drawn(int chain, int index, boolean diverged, double[] position);

    static SampleWatch nobody() {
        return (chain, index, diverged, position) -> {};
    }
}
