package io.outlay.engine.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.front.FrontMethod;
import io.outlay.domain.front.FrontPoint;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.plan.BudgetMode;
import org.junit.jupiter.api.Test;

/// How near the search comes to the exact front between outcome and risk, and what the exact points it starts from are
/// worth: against a front of 1001 proven points, and beside a run of the same search that starts from random plans and
/// looks at 10 000 of them.
class FrontQualityTest {
    private static final int EVALUATIONS = 10_000;

    private record Run(double share, double millis, long evaluations) {}

    @Test
    void theSeededFrontIsNearlyTheExactOneAndFarNearerThanTheUnseededOne() {
        for (int channels : new int[] {10, 20}) {
            for (double steepest : new double[] {1, 3}) {
                for (long seed = 1; seed <= 3; seed++) {
                    check(seed, channels, steepest);
                }
            }
        }
    }

    private static void check(long seed, int channels, double steepest) {
        var request = Fronts.risky(seed, channels, steepest, BudgetMode.AT_MOST);
        var exact = Fronts.search(request.withSettings(
                request.settings().withMethod(FrontMethod.EXACT).withPoints(1001)));
        var box = FrontBox.around(Fronts.scores(exact));
        double whole = box.volume(Fronts.scores(exact));
        var unseeded = run(
                request.withSettings(request.settings()
                        .withMethod(FrontMethod.NSGA2)
                        .withEvaluations(EVALUATIONS)
                        .withTolerance(0)
                        .withPoints(1001)),
                box,
                whole);
        var seeded = run(
                request.withSettings(
                        request.settings().withEvaluations(EVALUATIONS).withPoints(1001)),
                box,
                whole);
        System.out.printf(
                "%d channels, s to %.0f, seed %d: exact points %d (%d proven); 1 - hypervolume seeded %.5f, unseeded"
                        + " %.5f (a factor %.1f); %.0f ms and %d evaluations against %.0f ms and %d%n",
                channels,
                steepest,
                seed,
                exact.points().size(),
                exact.points().stream().filter(FrontPoint::certified).count(),
                1 - seeded.share,
                1 - unseeded.share,
                (1 - unseeded.share) / (1 - seeded.share),
                seeded.millis,
                seeded.evaluations,
                unseeded.millis,
                unseeded.evaluations);
        assertThat(seeded.share).isGreaterThanOrEqualTo(0.99);
        assertThat(1 - seeded.share).isLessThanOrEqualTo((1 - unseeded.share) / 5);
        assertThat(seeded.evaluations).isLessThanOrEqualTo(unseeded.evaluations);
    }

    /// The best time of some runs: they take turns with whatever else the machine does.
    private static Run run(FrontRequest request, FrontBox box, double whole) {
        double millis = Double.POSITIVE_INFINITY;
        var front = Fronts.search(request);
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            front = Fronts.search(request);
            millis = Math.min(millis, (System.nanoTime() - began) / 1e6);
        }
        return new Run(box.volume(Fronts.scores(front)) / whole, millis, front.evaluations());
    }
}
