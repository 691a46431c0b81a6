package io.outlay.domain.mix;

import java.util.List;

/// How the sampling went.
///
/// @param divergences         transitions the sampler could not follow
/// @param maxDepthHits        trajectories cut at the largest length
/// @param energyFractions     E-BFMI per chain; below 0.3 the tails are not explored
/// @param worstRhat           over all parameters
/// @param leastBulk           smallest effective sample size for the middle
/// @param leastTail           smallest effective sample size for the tails
/// @param secondsWarmup       wall time of the longest chain's warm-up
/// @param secondsSampling     wall time of the longest chain's draws
/// @param gradientEvaluations in all chains, the search for a start included
public record MixDiagnostics(
        int divergences,
        int maxDepthHits,
        List<Double> energyFractions,
        double worstRhat,
        double leastBulk,
        double leastTail,
        double secondsWarmup,
        double secondsSampling,
        long gradientEvaluations) {
    public MixDiagnostics {
        energyFractions = List.copyOf(energyFractions);
    }
}
