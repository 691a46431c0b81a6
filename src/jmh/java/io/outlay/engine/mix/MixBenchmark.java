package io.outlay.engine.mix;

import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.MixControl;
import io.outlay.engine.bayes.LogDensity;
import io.outlay.engine.bayes.Sampler;
import io.outlay.engine.bayes.SamplerOutcome;
import io.outlay.engine.bayes.SamplerSettings;
import io.outlay.progress.Monitor;
import io.outlay.run.Workers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A gradient of the mix model, and a whole sample of 4 × (1000 + 1000) draws, on 179 weeks with two channels, three
/// controls and two yearly waves: the size of the reference example.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MixBenchmark {
    private static final int WEEKS = 179;

    private MixTarget target;
    private LogDensity density;
    private double[] position;
    private double[] gradient;
    private Workers workers;
    private long seed;

    @Setup
    public void prepare() {
        var simulated = Simulated.of(
                WEEKS,
                new double[][] {Simulated.bursts(WEEKS, 100, 1), Simulated.bursts(WEEKS, 60, 2)},
                new double[] {0.4, 0.2},
                new double[] {4, 3},
                new double[] {400, 250},
                30,
                3);
        var control = Simulated.list(Simulated.bursts(WEEKS, 1, 4));
        target = MixExamples.target(simulated
                .request()
                .withControls(
                        List.of(new MixControl("event", control), new MixControl("price", control.reversed())),
                        ControlScaling.STANDARD));
        density = target.density();
        position = new double[target.dimension()];
        gradient = new double[target.dimension()];
        workers = Workers.perCore();
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public double gradient() {
        position[0] += 1e-12;
        return density.evaluate(position, gradient);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public SamplerOutcome sample() {
        seed++;
        return new Sampler(workers, System::nanoTime).sample(target, SamplerSettings.standard(seed), Monitor.silent());
    }
}
