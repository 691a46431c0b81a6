package io.outlay.engine.bayes;

import io.outlay.progress.Monitor;
import java.util.random.RandomGenerator;

/// Hamiltonian motion of one chain: the density, the metric, and the leapfrog step between them. Counts gradients, and
/// listens for the stop so that a tree of a thousand steps also ends soon.
final class Leapfrog {
    /// Steps between two looks at the monitor.
    private static final int LISTEN = 16;

    private final LogDensity density;
    private final Monitor monitor;
    private Metric metric;
    private long evaluations;

    Leapfrog(LogDensity density, Metric metric, Monitor monitor) {
        this.density = density;
        this.metric = metric;
        this.monitor = monitor;
    }

    int dimension() {
        return density.dimension();
    }

    Metric metric() {
        return metric;
    }

    void use(Metric next) {
        metric = next;
    }

    long evaluations() {
        return evaluations;
    }

    /// Computes density and drift at the point's position.
    void place(PhasePoint z) {
        evaluate(z);
        metric.times(z.gradient, z.drift);
    }

    void drawMomentum(RandomGenerator random, PhasePoint z) {
        metric.drawMomentum(random, z.momentum);
        metric.times(z.momentum, z.velocity);
    }

    /// One step of `size`, negative backwards.
    void step(PhasePoint z, double size) {
        double half = 0.5 * size;
        int d = z.position.length;
        for (int i = 0; i < d; i++) {
            z.momentum[i] += half * z.gradient[i];
            z.velocity[i] += half * z.drift[i];
            z.position[i] += size * z.velocity[i];
        }
        evaluate(z);
        metric.times(z.gradient, z.drift);
        for (int i = 0; i < d; i++) {
            z.momentum[i] += half * z.gradient[i];
            z.velocity[i] += half * z.drift[i];
        }
    }

    private void evaluate(PhasePoint z) {
        if (evaluations++ % LISTEN == 0) {
            monitor.check();
        }
        z.logDensity = density.evaluate(z.position, z.gradient);
    }
}
