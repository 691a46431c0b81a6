package io.outlay.engine.curves;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveShape;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/// Fitting all families to 156 weeks of one channel, alone and with carry-over, and drawing 2000 curves.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CurveBenchmark {
    private static final int WEEKS = 156;
    private static final int DRAWS = 2000;

    private CurvePoints points = CurvePoints.of(new double[0], new double[0]);
    private CurveFits fits = new CurveFitter().fit(CurveFitRequest.auto(points), Monitor.silent());

    @Setup
    public void prepare() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var curve = Curves.of(CurveShape.of(CurveFamily.HILL, 900, 50, 1.4));
        var x = random.doubles(WEEKS, 0, 150).toArray();
        var y = Arrays.stream(x)
                .map(v -> curve.value(v) + 40 * random.nextGaussian())
                .toArray();
        points = CurvePoints.of(x, y);
        fits = fitAllFamilies();
    }

    @Benchmark
    public CurveFits fitAllFamilies() {
        return new CurveFitter().fit(CurveFitRequest.auto(points), Monitor.silent());
    }

    @Benchmark
    public CurveFits fitAllFamiliesWithCarryOver() {
        return new CurveFitter().fit(CurveFitRequest.auto(points).withCarryOver(Adstock.standard()), Monitor.silent());
    }

    @Benchmark
    public List<CurveShape> drawCurves() {
        return CurveSampler.draw(fits, DRAWS, 1, Monitor.silent());
    }
}
