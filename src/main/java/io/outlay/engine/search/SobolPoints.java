package io.outlay.engine.search;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/// Points that fill the unit cube evenly: a Sobol sequence with a random digital shift in its first 52 binary digits,
/// which keeps its evenness (Owen 1995; the shift is the cheapest of the scramblings).
final class SobolPoints {
    private static final double STEPS = 0x1.0p52;

    private final SobolSequenceGenerator sequence;
    private final long[] shift;

    SobolPoints(int dimension, RandomGenerator random) {
        sequence = new SobolSequenceGenerator(dimension);
        shift = new long[dimension];
        for (int i = 0; i < dimension; i++) {
            shift[i] = random.nextLong() >>> 12;
        }
    }

    double[] next() {
        var point = sequence.nextVector();
        for (int i = 0; i < point.length; i++) {
            point[i] = (((long) (point[i] * STEPS) ^ shift[i]) + 0.5) / STEPS;
        }
        return point;
    }
}
