package io.outlay.domain.mix;

import java.util.List;

/// How far a sampling under way has come. R̂ and effective sample sizes are of the draws after warm-up, on the
/// sampler's own scale, on which some parameters are turned into each other: for watching, not for quoting.
///
/// @param warmup iterations per chain before draws count
/// @param draws  iterations per chain that count
/// @param chains in order
/// @param groups parameters of one sort together; empty until enough draws are made
/// @param traces of single parameters, thinned, one list per chain
public record MixProgress(int warmup, int draws, List<Chain> chains, List<Group> groups, List<Trace> traces) {
    public MixProgress {
        chains = List.copyOf(chains);
        groups = List.copyOf(groups);
        traces = List.copyOf(traces);
    }

    /// @param done        iterations, warm-up included
    /// @param divergences after warm-up
    public record Chain(int done, int divergences) {}

    /// @param name      beginning of the parameters' names, such as `alpha`
    /// @param count     how many parameters
    /// @param worstRhat near 1 when the chains agree
    /// @param leastEss  smallest bulk effective sample size
    public record Group(String name, int count, double worstRhat, double leastEss) {}

    /// @param chains for each chain its draws so far, warm-up included, every `every`-th
    public record Trace(String parameter, int every, List<List<Double>> chains) {
        public Trace {
            chains = chains.stream().map(List::copyOf).toList();
        }
    }

    /// Draws that count so far, in all chains.
    public int made() {
        return chains.stream()
                .mapToInt(chain -> Math.max(0, chain.done() - warmup))
                .sum();
    }

    public int divergences() {
        return chains.stream().mapToInt(Chain::divergences).sum();
    }

    /// Of all iterations, 0 to 1.
    public double fraction() {
        int all = chains.size() * (warmup + draws);
        return all == 0 ? 0 : (double) chains.stream().mapToInt(Chain::done).sum() / all;
    }
}
