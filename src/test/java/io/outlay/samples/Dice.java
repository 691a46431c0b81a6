package io.outlay.samples;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded randomness that gives the same figures on every machine: only the generator's raw bits are taken from the
/// JDK, the distributions are computed here with StrictMath.
final class Dice {
    private final RandomGenerator bits;

    /// @param stream a fixed number per use, so that a change in one series leaves the others as they were
    Dice(long seed, int stream) {
        bits = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003L + stream);
    }

    /// Uniform in (0, 1).
    double uniform() {
        return ((bits.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /// Standard normal by Box and Muller's method.
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /// Standard normal, drawn again when it is farther from 0 than `limit`.
    double normalWithin(double limit) {
        double drawn = normal();
        while (StrictMath.abs(drawn) > limit) {
            drawn = normal();
        }
        return drawn;
    }

    /// Log-normal with median 1.
    double jitter(double sd) {
        return StrictMath.exp(sd * normal());
    }

    /// Poisson counts by Knuth's method; for small means.
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /// `count` draws over the weights' categories.
    long[] multinomial(long count, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        var drawn = new long[weights.length];
        for (long i = 0; i < count; i++) {
            double left = uniform() * sum;
            int at = 0;
            while (at < weights.length - 1 && left >= weights[at]) {
                left -= weights[at++];
            }
            drawn[at]++;
        }
        return drawn;
    }
}
