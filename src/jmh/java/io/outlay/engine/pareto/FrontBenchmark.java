package io.outlay.engine.pareto;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.front.FrontMethod;
import io.outlay.domain.front.FrontObjective;
import io.outlay.domain.front.FrontOutcome;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.FrontSettings;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/// The front between outcome and risk of 20 channels: as the product searches it, without exact points at 10 000
/// evaluations, and 1001 proven points; and the proven front of outcome against spend.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FrontBenchmark {
    private static final int CHANNELS = 20;

    private final ParetoSearch search = new ParetoSearch(Parallel.serial());
    private FrontRequest request = new FrontRequest(
            new AllocationProblem(List.of(), List.of(), 0, BudgetMode.EQUAL, 1, 0),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            FrontSettings.standard());

    @Setup
    public void prepare() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var channels = new ArrayList<AllocationChannel>();
        var spread = new HashMap<String, Double>();
        for (int c = 0; c < CHANNELS; c++) {
            var shape = CurveShape.of(
                    CurveFamily.HILL,
                    Math.exp(random.nextGaussian(4, 0.7)),
                    Math.exp(random.nextGaussian(3, 0.7)),
                    random.nextDouble(0.7, 1));
            channels.add(new AllocationChannel("c" + c, new SpendResponse.OneCurve(shape), 0, 1e18));
            spread.put("c" + c, random.nextDouble(0.05, 0.6));
        }
        request = new FrontRequest(
                new AllocationProblem(channels, List.of(), 12.0 * CHANNELS, BudgetMode.AT_MOST, 1, 0),
                List.of(FrontObjective.of(ObjectiveKind.RESPONSE), FrontObjective.of(ObjectiveKind.RISK_SD)),
                spread,
                Map.of(),
                Map.of(),
                FrontSettings.standard());
    }

    @Benchmark
    public FrontOutcome seeded() {
        return search.search(request, Monitor.silent());
    }

    @Benchmark
    public FrontOutcome unseededTenThousand() {
        var settings = request.settings()
                .withMethod(FrontMethod.NSGA2)
                .withEvaluations(10_000)
                .withTolerance(0);
        return search.search(request.withSettings(settings), Monitor.silent());
    }

    @Benchmark
    public FrontOutcome provenThousandAndOne() {
        var settings = request.settings().withMethod(FrontMethod.EXACT).withPoints(1001);
        return search.search(request.withSettings(settings), Monitor.silent());
    }

    @Benchmark
    public FrontOutcome outcomeAgainstSpend() {
        var aims = List.of(FrontObjective.of(ObjectiveKind.RESPONSE), FrontObjective.of(ObjectiveKind.SPEND));
        var spending = new FrontRequest(
                request.problem(),
                aims,
                Map.of(),
                Map.of(),
                Map.of(),
                request.settings().withPoints(100));
        return search.search(spending, Monitor.silent());
    }
}
