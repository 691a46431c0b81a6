package io.outlay.engine.bayes;

import java.util.random.RandomGenerator.SplittableGenerator;

/// A distribution to sample from: makes one [LogDensity] per chain, all of the same distribution.
public interface Target {

    int dimension();

    LogDensity density();

    /// The density whose mode tells where the bulk lies. Hierarchical targets have modes far from it, or none; they
    /// give another density that has one near.
    default LogDensity startDensity() {
        return density();
    }

    /// Writes a point from which a search for the mode, or a chain, may begin. Stan's choice: uniform on (−2, 2).
    default void start(SplittableGenerator random, double[] position) {
        for (int i = 0; i < position.length; i++) {
            position[i] = random.nextDouble(-2, 2);
        }
    }
}
