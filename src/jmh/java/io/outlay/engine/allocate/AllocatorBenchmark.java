package io.outlay.engine.allocate;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.progress.Monitor;
import io.outlay.run.Workers;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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

/// Proving the best split over 20 S-shaped channels (many problems in turn), and over 20 channels with 1000 draws each,
/// on one thread and on one per core.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class AllocatorBenchmark {
    private static final int CHANNELS = 20;
    private static final int DRAWS = 1000;
    private static final int PROBLEMS = 64;

    private AllocationProblem[] sShaped;
    private AllocationProblem drawn;
    private Workers workers;
    private int next;

    @Setup
    public void prepare() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        sShaped = new AllocationProblem[PROBLEMS];
        for (int p = 0; p < PROBLEMS; p++) {
            var channels = new ArrayList<AllocationChannel>();
            for (int c = 0; c < CHANNELS; c++) {
                channels.add(Allocations.channel(
                        "c" + c,
                        Allocations.hill(
                                random.nextDouble(20, 150), random.nextDouble(5, 60), random.nextDouble(1.2, 6)),
                        0,
                        Allocations.NO_CAP));
            }
            sShaped[p] = Allocations.response(CHANNELS * random.nextDouble(5, 40), channels);
        }
        drawn = Allocations.response(CHANNELS * 20.0, drawn(random));
        workers = Workers.perCore();
    }

    private static ArrayList<AllocationChannel> drawn(RandomGenerator random) {
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < CHANNELS; c++) {
            double[][] arrays = new double[3][DRAWS];
            double beta = random.nextDouble(20, 150);
            double k = random.nextDouble(5, 60);
            double s = random.nextDouble(0.8, 4);
            for (int d = 0; d < DRAWS; d++) {
                arrays[0][d] = beta * Math.exp(0.2 * random.nextGaussian());
                arrays[1][d] = k * Math.exp(0.3 * random.nextGaussian());
                arrays[2][d] = s * Math.exp(0.1 * random.nextGaussian());
            }
            var draws = new CurveDraws(CurveFamily.HILL, arrays);
            channels.add(new AllocationChannel("c" + c, new SpendResponse.MeanOfDraws(draws), 0, Allocations.NO_CAP));
        }
        return channels;
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public AllocationOutcome twentySShapedChannels() {
        next = (next + 1) % PROBLEMS;
        return Allocations.solve(sShaped[next]);
    }

    @Benchmark
    public AllocationOutcome aThousandDrawsOnOneThread() {
        return Allocations.solve(drawn);
    }

    @Benchmark
    public AllocationOutcome aThousandDrawsOnAllCores() {
        return new Allocator(AllocatorSettings.standard().withParallel(workers)).optimise(drawn, Monitor.silent());
    }
}
