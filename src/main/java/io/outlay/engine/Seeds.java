package io.outlay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random streams from one seed. Stream i depends on the seed and on i alone, not on how many streams are made or
/// which thread uses them: that is what gives the same bits for any number of threads.
///
/// Algorithm L64X128MixRandom: Steele and Vigna, LXM: better splittable pseudorandom number generators (2021).
public final class Seeds {
    private static final String ALGORITHM = "L64X128MixRandom";

    /// Spacing of the doubles that [#open] returns.
    private static final double STEP = 0x1.0p-52;

    private Seeds() {}

    /// The stream for work that is not split.
    public static SplittableGenerator stream(long seed) {
        return RandomGeneratorFactory.<SplittableGenerator>of(ALGORITHM).create(seed);
    }

    /// Streams 0 … count − 1, one per block, chain or start. They are fresh at each call.
    public static List<SplittableGenerator> streams(long seed, int count) {
        var root = stream(seed);
        var streams = new ArrayList<SplittableGenerator>(count);
        for (int i = 0; i < count; i++) {
            streams.add(root.split());
        }
        return streams;
    }

    /// A uniform number in the open interval (0, 1), which an inverse distribution function can take.
    public static double open(SplittableGenerator stream) {
        return ((stream.nextLong() >>> 12) + 0.5) * STEP;
    }
}
