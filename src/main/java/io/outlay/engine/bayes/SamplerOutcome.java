package io.outlay.engine.bayes;

import java.util.List;

/// What sampling ends with. Divergences and poor mixing are part of a sample; the reader judges them.
public sealed interface SamplerOutcome {

    /// @param laplace the approximation the chains started from
    record Sampled(Draws draws, List<ChainTrace> chains, Laplace laplace) implements SamplerOutcome {
        public Sampled {
            chains = List.copyOf(chains);
        }

        public int divergences() {
            return chains.stream().mapToInt(ChainTrace::divergences).sum();
        }

        public int maxDepthHits() {
            return chains.stream().mapToInt(ChainTrace::maxDepthHits).sum();
        }

        public long evaluations() {
            return chains.stream().mapToLong(ChainTrace::evaluations).sum();
        }
    }

    /// No starting point has a finite density.
    record NoStart() implements SamplerOutcome {}
}
