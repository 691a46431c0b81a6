package io.outlay.engine.bayes;

import io.outlay.engine.Seeds;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Draws from a target by several chains of the no-U-turn sampler.
///
/// Each chain searches a mode from a starting point of its own; the normal approximation there gives its first draw
/// and its first metric. A chain whose mode is far worse than the best one's starts from the best. Chain i draws from
/// stream i alone, so the result does not depend on threads.
public final class Sampler {
    /// Log evidence by which a mode may fall short of the best and still start a chain.
    private static final double NEGLIGIBLE_MODE = 7;

    private final Parallel parallel;
    private final LongSupplier nanoTime;

    /// @param parallel where chains run
    /// @param nanoTime a clock, such as System::nanoTime, for the times in the traces; it changes no draw
    public Sampler(Parallel parallel, LongSupplier nanoTime) {
        this.parallel = parallel;
        this.nanoTime = nanoTime;
    }

    public SamplerOutcome sample(Target target, SamplerSettings settings, Monitor monitor) {
        return sample(target, settings, SampleWatch.nobody(), monitor);
    }

    public SamplerOutcome sample(Target target, SamplerSettings settings, SampleWatch watch, Monitor monitor) {
        int chains = settings.chains();
        var streams = Seeds.streams(settings.seed(), 2 * chains);
        var found = parallel.map(chains, c -> {
            var counted = new Counted(target);
            var laplace = Laplace.at(counted, streams.get(c), monitor);
            return new Start(laplace, counted.evaluations);
        });
        var best = found.stream()
                .map(Start::laplace)
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Laplace::logEvidence));
        if (best.isEmpty()) {
            return new SamplerOutcome.NoStart();
        }
        var starts = new ArrayList<Laplace>();
        for (var start : found) {
            starts.add(start.laplace()
                    .filter(laplace -> laplace.logEvidence() > best.get().logEvidence() - NEGLIGIBLE_MODE)
                    .orElse(best.get()));
        }
        var done = new AtomicLong();
        long all = (long) chains * (settings.warmup() + settings.draws());
        SampleWatch counting = (chain, index, diverged, position) -> {
            watch.drawn(chain, index, diverged, position);
            long count = done.incrementAndGet();
            if (count % 50 == 0) {
                monitor.progress((double) count / all, "bayes.sampling");
            }
        };
        var runs = parallel.map(chains, c -> {
            var laplace = starts.get(c);
            var random = streams.get(chains + c);
            var density = target.density();
            var chain = new Chain(density, metric(laplace, settings), settings, random, monitor, nanoTime);
            var gradient = new double[density.dimension()];
            var start = laplace.draw(random, 1);
            for (int i = 0; i < 20 && !Laplace.finite(density.evaluate(start, gradient), gradient); i++) {
                start = laplace.draw(random, Math.pow(0.5, i));
            }
            if (!Laplace.finite(density.evaluate(start, gradient), gradient)) {
                start = laplace.mode().clone();
            }
            return chain.run(start, found.get(c).evaluations(), counting, c);
        });
        return new SamplerOutcome.Sampled(
                new Draws(runs.stream().map(Chain.Run::draws).toArray(double[][][]::new)),
                runs.stream().map(Chain.Run::trace).toList(),
                best.get());
    }

    private static Metric metric(Laplace laplace, SamplerSettings settings) {
        var covariance = laplace.covariance();
        if (covariance.length <= settings.denseUpTo()) {
            return new Metric.Dense(covariance, laplace.cholesky());
        }
        var variance = new double[covariance.length];
        for (int i = 0; i < variance.length; i++) {
            variance[i] = covariance[i][i];
        }
        return new Metric.Diagonal(variance);
    }

    private record Start(Optional<Laplace> laplace, long evaluations) {}

    /// Counts what the search for a start costs.
    private static final class Counted implements Target {
        private final Target target;
        private long evaluations;

        Counted(Target target) {
            this.target = target;
        }

        @Override
        public int dimension() {
            return target.dimension();
        }

        @Override
        public void start(java.util.random.RandomGenerator.SplittableGenerator random, double[] position) {
            target.start(random, position);
        }

        @Override
        public LogDensity density() {
            return counting(target.density());
        }

        @Override
        public LogDensity startDensity() {
            return counting(target.startDensity());
        }

        private LogDensity counting(LogDensity density) {
            return new LogDensity() {
                @Override
                public int dimension() {
                    return density.dimension();
                }

                @Override
                public double evaluate(double[] position, double[] gradient) {
                    evaluations++;
                    return density.evaluate(position, gradient);
                }
            };
        }
    }
}
