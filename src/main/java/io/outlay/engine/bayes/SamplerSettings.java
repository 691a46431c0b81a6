package io.outlay.engine.bayes;

/// How to sample.
///
/// @param chains           independent chains, 1 to 64
/// @param warmup           draws per chain that adapt and are thrown away, ≥ 0
/// @param draws            draws kept per chain, ≥ 4
/// @param targetAcceptance mean acceptance the step size is adapted to, in (0, 1); higher takes smaller steps
/// @param maxDepth         doublings of a trajectory at most, 1 to 15
/// @param denseUpTo        dimensions up to which the metric is a full covariance
/// @param seed             of every random number
public record SamplerSettings(
        int chains, int warmup, int draws, double targetAcceptance, int maxDepth, int denseUpTo, long seed) {

    public SamplerSettings {
        require(chains >= 1 && chains <= 64, "chains must be 1 to 64");
        require(warmup >= 0 && warmup <= 1_000_000, "warm-up must be 0 to 1000000");
        require(draws >= 4 && draws <= 1_000_000, "draws must be 4 to 1000000");
        require(targetAcceptance > 0 && targetAcceptance < 1, "target acceptance must be between 0 and 1");
        require(maxDepth >= 1 && maxDepth <= 15, "tree depth must be 1 to 15");
    }

    /// 4 × (1000 + 1000) at acceptance 0.8.
    public static SamplerSettings standard(long seed) {
        return new SamplerSettings(4, 1000, 1000, 0.8, 10, 60, seed);
    }

    public SamplerSettings withDraws(int newWarmup, int newDraws) {
        return new SamplerSettings(chains, newWarmup, newDraws, targetAcceptance, maxDepth, denseUpTo, seed);
    }

    public SamplerSettings withTargetAcceptance(double target) {
        return new SamplerSettings(chains, warmup, draws, target, maxDepth, denseUpTo, seed);
    }

    public SamplerSettings withDenseUpTo(int dimensions) {
        return new SamplerSettings(chains, warmup, draws, targetAcceptance, maxDepth, dimensions, seed);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
