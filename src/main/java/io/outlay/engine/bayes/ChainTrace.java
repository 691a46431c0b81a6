package io.outlay.engine.bayes;

/// How one chain went.
///
/// @param divergences    transitions after warm-up whose energy error grew beyond reason
/// @param maxDepthHits   transitions after warm-up that ended because they may not grow further
/// @param stepSize       after adaptation
/// @param acceptance     mean over the draws kept
/// @param leapfrogs      gradients spent on the draws kept
/// @param evaluations    gradients spent in all, the search for a start included
/// @param energyFraction E-BFMI: how well momenta are redrawn for the spread of energies; below 0.3 the tails are not
///                       explored. Betancourt, arXiv:1604.00695
/// @param warmupNanos    wall time of the warm-up
/// @param drawNanos      wall time of the draws kept
public record ChainTrace(
        int divergences,
        int maxDepthHits,
        double stepSize,
        double acceptance,
        long leapfrogs,
        long evaluations,
        double energyFraction,
        long warmupNanos,
        long drawNanos) {}
