package io.outlay.engine.scenarios;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.SimulatedChannel;
import io.outlay.domain.scenario.SimulationOutcome;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.scenario.UncertainCurve;
import io.outlay.progress.Monitor;
import io.outlay.run.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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

/// Responses of 100 000 draws of 20 channels with their parameters in memory, on one thread, beside reading and writing
/// the same arrays (triad), which memory alone limits. Then whole reruns of a plan and ten scenarios on all cores.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ScenarioBenchmark {
    private static final int CHANNELS = 20;
    private static final int DRAWS = 100_000;
    private static final int RERUN = 10_000;
    private static final int CURVES = 1000;

    private final double[][] a = new double[CHANNELS][DRAWS];
    private final double[][] b = new double[CHANNELS][DRAWS];
    private final double[][] logB = new double[CHANNELS][DRAWS];
    private final double[][] c = new double[CHANNELS][DRAWS];
    private final double[][] out = new double[CHANNELS][DRAWS];
    private Workers workers;
    private SimulationRequest drawnCurves;
    private SimulationRequest parameters;
    private SimulationRequest many;

    @Setup
    public void prepare() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var drawn = new ArrayList<SimulatedChannel>();
        var uncertain = new ArrayList<SimulatedChannel>();
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int d = 0; d < DRAWS; d++) {
                a[channel][d] = 100 * Math.exp(0.2 * random.nextGaussian());
                b[channel][d] = 40 * Math.exp(0.3 * random.nextGaussian());
                logB[channel][d] = Math.log(b[channel][d]);
                c[channel][d] = 1.4 * Math.exp(0.1 * random.nextGaussian());
            }
            drawn.add(new SimulatedChannel("c" + channel, joint(random), Distribution.fixed(30)));
            uncertain.add(new SimulatedChannel(
                    "c" + channel,
                    new UncertainCurve.Parameters(
                            CurveFamily.HILL,
                            List.of(
                                    new Distribution.Normal(100, 20),
                                    new Distribution.LogNormal(3.7, 0.3),
                                    new Distribution.Triangular(1, 1.4, 2))),
                    Distribution.fixed(30)));
        }
        drawnCurves = request(drawn, RERUN);
        parameters = request(uncertain, RERUN);
        many = request(uncertain, DRAWS);
        workers = Workers.perCore();
    }

    private static UncertainCurve joint(RandomGenerator random) {
        var shapes = new ArrayList<CurveShape>();
        for (int d = 0; d < CURVES; d++) {
            shapes.add(CurveShape.of(
                    CurveFamily.HILL,
                    100 * Math.exp(0.2 * random.nextGaussian()),
                    40 * Math.exp(0.3 * random.nextGaussian()),
                    1.4 * Math.exp(0.1 * random.nextGaussian())));
        }
        return new UncertainCurve.JointDraws(shapes);
    }

    private static SimulationRequest request(List<SimulatedChannel> channels, int draws) {
        var scenarios = new ArrayList<Scenario>();
        for (int s = 0; s < 10; s++) {
            double factor = 0.5 + 0.1 * s;
            scenarios.add(new Scenario(
                    "s" + s,
                    new Scenario.BudgetFactors(channels.stream()
                            .map(it -> new Scenario.ChannelNumber(it.id(), Distribution.fixed(factor)))
                            .toList())));
        }
        return new SimulationRequest(
                channels, Distribution.fixed(1), draws, 0.95, OptionalDouble.empty(), scenarios, 1);
    }

    @TearDown
    public void close() {
        workers.close();
    }

    /// Three arrays read, one written.
    @Benchmark
    public double[][] triad() {
        for (int channel = 0; channel < CHANNELS; channel++) {
            var x = a[channel];
            var y = b[channel];
            var z = c[channel];
            var to = out[channel];
            for (int d = 0; d < DRAWS; d++) {
                to[d] = x[d] + y[d] * z[d];
            }
        }
        return out;
    }

    @Benchmark
    public double[][] hill() {
        return kernel(CurveFamily.HILL, logB);
    }

    @Benchmark
    public double[][] logistic() {
        return kernel(CurveFamily.LOGISTIC, b);
    }

    @Benchmark
    public double[][] michaelisMenten() {
        return kernel(CurveFamily.MICHAELIS_MENTEN, b);
    }

    private double[][] kernel(CurveFamily family, double[][] second) {
        double spend = family == CurveFamily.LOGISTIC ? 0.02 : 30;
        for (int channel = 0; channel < CHANNELS; channel++) {
            ResponseKernel.respond(family, a[channel], second[channel], c[channel], spend, out[channel]);
        }
        return out;
    }

    @Benchmark
    public SimulationOutcome rerunOfTenScenarios() {
        return new MonteCarlo(workers).simulate(drawnCurves, Monitor.silent());
    }

    @Benchmark
    public SimulationOutcome rerunWithUncertainParameters() {
        return new MonteCarlo(workers).simulate(parameters, Monitor.silent());
    }

    @Benchmark
    public SimulationOutcome aHundredThousandDraws() {
        return new MonteCarlo(workers).simulate(many, Monitor.silent());
    }
}
