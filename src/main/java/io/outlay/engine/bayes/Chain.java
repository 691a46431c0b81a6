package io.outlay.engine.bayes;

import io.outlay.progress.Monitor;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator.SplittableGenerator;

/// One chain from its start to its last draw.
final class Chain {
    private static final double HALF = Math.log(0.5);

    private final SamplerSettings settings;
    private final Monitor monitor;
    private final LongSupplier nanoTime;
    private final SplittableGenerator random;
    private final Leapfrog motion;
    private final Nuts nuts;
    private final boolean dense;
    private final StepSize step;
    private final PhasePoint current;
    private final PhasePoint trial;

    Chain(
            LogDensity density,
            Metric metric,
            SamplerSettings settings,
            SplittableGenerator random,
            Monitor monitor,
            LongSupplier nanoTime) {
        this.settings = settings;
        this.monitor = monitor;
        this.nanoTime = nanoTime;
        this.random = random;
        motion = new Leapfrog(density, metric, monitor);
        nuts = new Nuts(motion, random, settings.maxDepth());
        dense = metric instanceof Metric.Dense;
        step = new StepSize(settings.targetAcceptance());
        current = new PhasePoint(density.dimension());
        trial = new PhasePoint(density.dimension());
    }

    record Run(double[][] draws, ChainTrace trace) {}

    /// @param started how many gradients the search for the start has cost
    /// @param watch   told each draw's index, warm-up included
    Run run(double[] start, long started, SampleWatch watch, int index) {
        int d = motion.dimension();
        System.arraycopy(start, 0, current.position, 0, d);
        motion.place(current);
        long began = nanoTime.getAsLong();
        warmUp(watch, index);
        long warmed = nanoTime.getAsLong();
        var draws = new double[d][settings.draws()];
        var energies = new double[settings.draws()];
        double size = step.settled();
        int divergences = 0;
        int depthHits = 0;
        double acceptance = 0;
        long leapfrogs = 0;
        for (int n = 0; n < settings.draws(); n++) {
            monitor.check();
            var move = nuts.move(current, size);
            for (int i = 0; i < d; i++) {
                draws[i][n] = current.position[i];
            }
            energies[n] = move.energy();
            divergences += move.diverged() ? 1 : 0;
            depthHits += move.depth() >= settings.maxDepth() ? 1 : 0;
            acceptance += move.acceptance() / settings.draws();
            leapfrogs += move.leapfrogs();
            watch.drawn(index, settings.warmup() + n, move.diverged(), current.position);
        }
        return new Run(
                draws,
                new ChainTrace(
                        divergences,
                        depthHits,
                        size,
                        acceptance,
                        leapfrogs,
                        started + motion.evaluations(),
                        energyFraction(energies),
                        warmed - began,
                        nanoTime.getAsLong() - warmed));
    }

    private void warmUp(SampleWatch watch, int index) {
        step.restart(reasonableStep(1));
        var windows = WarmupWindows.of(settings.warmup());
        var window = new CovarianceWindow(motion.dimension(), dense);
        for (int n = 0; n < settings.warmup(); n++) {
            monitor.check();
            var move = nuts.move(current, step.current());
            step.learn(move.acceptance());
            if (windows.learns(n)) {
                window.add(current.position);
            }
            if (windows.endsWith(n)) {
                motion.use(window.improve(motion.metric()));
                window.clear();
                motion.place(current);
                step.restart(reasonableStep(step.current()));
            }
            watch.drawn(index, n, false, current.position);
        }
    }

    /// A step of the right order: doubled or halved until the acceptance of one step crosses 0.8, as Stan does.
    private double reasonableStep(double first) {
        double size = first;
        int direction = 0;
        for (int i = 0; i < 100; i++) {
            trial.set(current);
            motion.drawMomentum(random, trial);
            double before = trial.energy();
            motion.step(trial, size);
            double gain = before - trial.energy();
            int now = gain > Math.log(0.8) ? 1 : -1;
            if (direction == 0) {
                direction = now;
            } else if (now != direction) {
                break;
            }
            double next = size * Math.exp(-direction * HALF);
            if (next > 1e7 || next < 1e-12) {
                break;
            }
            size = next;
        }
        return size;
    }

    private static double energyFraction(double[] energies) {
        double mean = 0;
        for (double energy : energies) {
            mean += energy / energies.length;
        }
        double spread = 0;
        double change = 0;
        for (int n = 0; n < energies.length; n++) {
            spread += (energies[n] - mean) * (energies[n] - mean);
            if (n > 0) {
                change += (energies[n] - energies[n - 1]) * (energies[n] - energies[n - 1]);
            }
        }
        return spread > 0 ? change / spread : 0;
    }
}
