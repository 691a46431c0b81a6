package io.outlay.engine.pareto;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.front.FrontObjective;
import io.outlay.domain.front.FrontOutcome;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.FrontSettings;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.front.ParetoFront;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

/// Questions of trade-offs for tests.
final class Fronts {
    private Fronts() {}

    /// So many channels with random curves and independent errors, one problem per seed.
    ///
    /// @param steepest of the Hill curves' s; at most 1 for concave ones
    static FrontRequest risky(long seed, int channels, double steepest, BudgetMode mode) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var list = new ArrayList<AllocationChannel>();
        var spread = new HashMap<String, Double>();
        for (int c = 0; c < channels; c++) {
            double beta = Math.exp(random.nextGaussian(4, 0.7));
            double k = Math.exp(random.nextGaussian(3, 0.7));
            var shape = random.nextDouble() < 0.7
                    ? CurveShape.of(CurveFamily.HILL, beta, k, random.nextDouble(Math.min(0.7, steepest), steepest))
                    : CurveShape.of(CurveFamily.EXPONENTIAL, beta, k);
            list.add(new AllocationChannel("c" + c, new SpendResponse.OneCurve(shape), 0, 1e18));
            spread.put("c" + c, random.nextDouble(0.05, 0.6));
        }
        var problem = new AllocationProblem(list, List.of(), 12.0 * channels, mode, 1, 0);
        return new FrontRequest(
                problem,
                objectives(ObjectiveKind.RESPONSE, ObjectiveKind.RISK_SD),
                spread,
                Map.of(),
                Map.of(),
                FrontSettings.standard());
    }

    static List<FrontObjective> objectives(ObjectiveKind... kinds) {
        return Arrays.stream(kinds).map(FrontObjective::of).toList();
    }

    static FrontRequest with(FrontRequest request, ObjectiveKind... kinds) {
        return new FrontRequest(
                request.problem(),
                objectives(kinds),
                request.spread(),
                request.today(),
                request.weights(),
                request.settings());
    }

    /// The same with draws of Hill curves instead of stated errors.
    static FrontRequest drawn(long seed, int channels, int draws, ObjectiveKind... kinds) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var list = new ArrayList<AllocationChannel>();
        for (int c = 0; c < channels; c++) {
            var parameters = new double[3][draws];
            double beta = random.nextGaussian(4, 0.5);
            double k = random.nextGaussian(3, 0.5);
            double spread = random.nextDouble(0.05, 0.4);
            for (int d = 0; d < draws; d++) {
                parameters[0][d] = Math.exp(beta + spread * random.nextGaussian());
                parameters[1][d] = Math.exp(k + 0.1 * random.nextGaussian());
                parameters[2][d] = 1.2;
            }
            list.add(new AllocationChannel(
                    "c" + c, new SpendResponse.MeanOfDraws(new CurveDraws(CurveFamily.HILL, parameters)), 0, 1e18));
        }
        var problem = new AllocationProblem(list, List.of(), 12.0 * channels, BudgetMode.EQUAL, 1, 0);
        return new FrontRequest(problem, objectives(kinds), Map.of(), Map.of(), Map.of(), FrontSettings.standard());
    }

    static ParetoFront search(FrontRequest request) {
        return found(new ParetoSearch(Parallel.serial()).search(request, Monitor.silent()));
    }

    static ParetoFront found(FrontOutcome outcome) {
        return (ParetoFront) outcome;
    }

    /// Scores to be minimised, of two objectives of which the first is maximised.
    static double[][] scores(ParetoFront front) {
        return front.points().stream()
                .map(point -> new double[] {
                    -point.objectives().get(0), point.objectives().get(1)
                })
                .toArray(double[][]::new);
    }
}
