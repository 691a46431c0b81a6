package io.outlay.domain.mix;

/// How much to sample.
///
/// @param chains           1 to 64
/// @param warmup           per chain
/// @param draws            per chain, at least 100
/// @param targetAcceptance in (0, 1); 0.9 or more where divergences are reported
/// @param seed             of every random number
public record MixSampling(int chains, int warmup, int draws, double targetAcceptance, long seed) {

    /// 4 × (1000 + 1000).
    public static MixSampling standard(long seed) {
        return new MixSampling(4, 1000, 1000, 0.8, seed);
    }
}
