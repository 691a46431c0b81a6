package io.outlay.engine.allocate;

import io.outlay.progress.Parallel;
import java.util.function.LongSupplier;

/// How hard to search.
///
/// @param gap        relative gap at which a plan counts as proven, > 0
/// @param nodeLimit  sub-problems after which the search gives up; the same for every machine
/// @param timeLimitNanos how long the search may take by `nanoTime`
/// @param nanoTime   a clock, such as System::nanoTime; one that stands still leaves only the node limit
/// @param parallel   spreads the tabulation of draws
public record AllocatorSettings(
        double gap, long nodeLimit, long timeLimitNanos, LongSupplier nanoTime, Parallel parallel) {
    public static final double DEFAULT_GAP = 1e-6;
    public static final long DEFAULT_NODE_LIMIT = 200_000;

    public AllocatorSettings {
        if (!(gap > 0) || nodeLimit < 1) {
            throw new IllegalArgumentException("gap and nodeLimit must be above 0");
        }
    }

    /// Gap 1e-6, limited by nodes alone, on the calling thread.
    public static AllocatorSettings standard() {
        return new AllocatorSettings(
                DEFAULT_GAP, DEFAULT_NODE_LIMIT, Long.MAX_VALUE, () -> 0, Parallel.serial());
    }

    public AllocatorSettings withGap(double relative) {
        return new AllocatorSettings(relative, nodeLimit, timeLimitNanos, nanoTime, parallel);
    }

    public AllocatorSettings withNodeLimit(long limit) {
        return new AllocatorSettings(gap, limit, timeLimitNanos, nanoTime, parallel);
    }

    public AllocatorSettings withTimeLimit(long nanos, LongSupplier clock) {
        return new AllocatorSettings(gap, nodeLimit, nanos, clock, parallel);
    }

    public AllocatorSettings withParallel(Parallel workers) {
        return new AllocatorSettings(gap, nodeLimit, timeLimitNanos, nanoTime, workers);
    }

    long now() {
        return nanoTime.getAsLong();
    }

    boolean outOfTime(long began) {
        return nanoTime.getAsLong() - began >= timeLimitNanos;
    }
}
