package io.outlay.engine.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.PlanDecision;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.run.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Logarithmic curves have closed-form optima x = β·(B + Σk)/Σβ − k: their distribution over draws is known.
class DecisionUncertaintyTest {
    private static final double TOTAL = 100;

    private static AllocationProblem problem(List<List<CurveShape>> draws) {
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < draws.size(); c++) {
            channels.add(new AllocationChannel("c" + c, SpendResponse.MeanOfDraws.of(draws.get(c)), 0, 1e18));
        }
        return Allocations.response(TOTAL, channels);
    }

    private static List<CurveShape> draws(double beta, double spread, int count, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var draws = new ArrayList<CurveShape>();
        for (int d = 0; d < count; d++) {
            draws.add(CurveShape.of(CurveFamily.LOGARITHMIC, beta * Math.exp(spread * random.nextGaussian()), 10));
        }
        return draws;
    }

    private static PlanDecision assess(List<List<CurveShape>> draws, double[] today, Parallel parallel) {
        var problem = problem(draws);
        var plan = Allocations.spends(Allocations.solve(problem));
        return new DecisionUncertainty(parallel, 150)
                .assess(problem, draws, plan, Optional.of(today), Monitor.silent());
    }

    @Test
    void agreesWithClosedForms() {
        var draws = List.of(draws(30, 0.3, 150, 1), draws(50, 0.3, 150, 2));
        var problem = problem(draws);
        var plan = Allocations.spends(Allocations.solve(problem));
        double[] today = {45, 55};
        var decision = new DecisionUncertainty(Parallel.serial(), 150)
                .assess(problem, draws, plan, Optional.of(today), Monitor.silent());
        int raised = 0;
        int better = 0;
        double regret = 0;
        double mean = 0;
        for (int d = 0; d < 150; d++) {
            double a = draws.get(0).get(d).values().get(0);
            double b = draws.get(1).get(d).values().get(0);
            double x = Math.min(TOTAL, Math.max(0, a * (TOTAL + 20) / (a + b) - 10));
            raised += x > today[0] + 0.1 ? 1 : 0;
            mean += x / 150;
            regret += (worth(a, b, x) - worth(a, b, plan[0])) / 150;
            better += worth(a, b, plan[0]) > worth(a, b, today[0]) ? 1 : 0;
        }
        var first = decision.channels().getFirst();
        assertThat(first.moves().orElseThrow().raise()).isEqualTo(raised / 150.0);
        assertThat(first.best().value()).isCloseTo(mean, Allocations.within(1e-2));
        assertThat(decision.regret()).isCloseTo(regret, Allocations.within(1e-6 * worth(30, 50, 40)));
        assertThat(decision.gain().orElseThrow().probability()).isEqualTo(better / 150.0);
        assertThat(decision.draws()).isEqualTo(150);
    }

    private static double worth(double a, double b, double x) {
        return a * Math.log1p(x / 10) + b * Math.log1p((TOTAL - x) / 10);
    }

    @Test
    void certainCurvesLeaveNoDoubt() {
        var draws = List.of(draws(30, 0, 40, 1), draws(50, 0, 40, 2));
        var decision = assess(draws, new double[] {60, 40}, Parallel.serial());
        assertThat(decision.regret()).isCloseTo(0, Allocations.within(1e-9));
        assertThat(decision.channels().get(0).moves().orElseThrow()).isEqualTo(new PlanDecision.Moves(0, 1));
        assertThat(decision.channels().get(1).moves().orElseThrow()).isEqualTo(new PlanDecision.Moves(1, 0));
        assertThat(decision.gain().orElseThrow().reliable()).isTrue();
    }

    @Test
    void aGainThatMostDrawsDoNotSeeIsNotReliable() {
        var draws = List.of(draws(30, 0.8, 400, 1), draws(32, 0.8, 400, 2));
        var decision = assess(draws, new double[] {50, 50}, Parallel.serial());
        assertThat(decision.gain().orElseThrow().probability()).isBetween(0.3, 0.7);
        assertThat(decision.gain().orElseThrow().reliable()).isFalse();
        assertThat(decision.regret()).isPositive();
    }

    @Test
    void sameBitsForOneAndTwoThreads() {
        var draws = List.of(draws(30, 0.5, 90, 1), draws(50, 0.5, 90, 2), List.of(Allocations.hill(40, 30, 3)));
        try (var workers = new Workers(2)) {
            double[] today = {30, 30, 40};
            assertThat(assess(draws, today, workers)).isEqualTo(assess(draws, today, Parallel.serial()));
        }
    }

    @Test
    void refusesDrawsThatDoNotBelongTogetherAndStopsWhenAsked() {
        var uneven = List.of(draws(30, 0.5, 9, 1), draws(50, 0.5, 8, 2));
        var problem = problem(uneven);
        assertThatThrownBy(() -> new DecisionUncertainty(Parallel.serial(), 5)
                        .assess(problem, uneven, new double[] {50, 50}, Optional.empty(), Monitor.silent()))
                .isInstanceOf(IllegalArgumentException.class);
        var even = List.of(draws(30, 0.5, 9, 1), draws(50, 0.5, 9, 2));
        assertThatThrownBy(() -> new DecisionUncertainty(Parallel.serial(), 5)
                        .assess(problem, even, new double[] {50, 50}, Optional.empty(), stopped()))
                .isInstanceOf(Cancelled.class);
    }

    private static Monitor stopped() {
        return new Monitor() {
            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
    }

    @Test
    void theShareBeyondWhatWasObservedIsMeasured() {
        var problem = Allocations.response(
                100, List.of(Allocations.channel("a", CurveShape.of(CurveFamily.LINEAR, 2), 0, 100)));
        assertThat(ExtrapolationGuard.outside(problem, new double[] {100}, new double[] {75}))
                .isCloseTo(0.25, Allocations.within(1e-12));
        assertThat(ExtrapolationGuard.outside(problem, new double[] {70}, new double[] {75}))
                .isZero();
    }
}
