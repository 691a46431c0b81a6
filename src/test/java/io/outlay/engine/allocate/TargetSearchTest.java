package io.outlay.engine.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlanTarget;
import io.outlay.domain.plan.SearchStop;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.plan.TargetOutcome;
import io.outlay.progress.Monitor;
import io.outlay.run.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Targets: closed forms, S-shaped problems against the allocator itself, and targets nobody can reach.
class TargetSearchTest {
    private static final double GAP = 1e-6;

    private static AllocationProblem atMost(double total, double worth, List<AllocationChannel> channels) {
        return new AllocationProblem(channels, List.of(), total, BudgetMode.AT_MOST, worth, 0);
    }

    private static TargetOutcome find(AllocationProblem problem, PlanTarget.Kind kind, double amount) {
        return new TargetSearch(AllocatorSettings.standard())
                .find(problem, new PlanTarget(kind, amount), Monitor.silent());
    }

    private static TargetOutcome.Reached reached(AllocationProblem problem, PlanTarget.Kind kind, double amount) {
        var reached = (TargetOutcome.Reached) find(problem, kind, amount);
        assertThat(reached.stop()).isEqualTo(SearchStop.PROVEN);
        assertThat(reached.gap()).isBetween(0.0, GAP);
        Allocations.assertFeasible(problem, Allocations.spends(reached.plan()), 1e-9 * Math.max(1, problem.total()));
        return reached;
    }

    @Test
    void leastSpendForAnOutcomeOfOneCurve() {
        var problem = atMost(
                1000, 1, List.of(Allocations.channel("a", CurveShape.of(CurveFamily.EXPONENTIAL, 90, 40), 0, 1e18)));
        var found = reached(problem, PlanTarget.Kind.OUTCOME, 60);
        double exact = -40 * Math.log(1 - 60 / 90.0);
        assertThat(found.spend()).isBetween(exact * (1 - 1e-11), exact * (1 + GAP));
        assertThat(found.bound()).isLessThanOrEqualTo(exact * (1 + 1e-11));
        assertThat(found.outcome()).isGreaterThanOrEqualTo(60 * (1 - 1e-11));
    }

    /// Two logarithmic curves share a least spend by equal marginal returns: outcome in closed form.
    @Test
    void leastSpendForAnOutcomeOfTwoCurves() {
        var problem = atMost(
                1e6,
                1,
                List.of(
                        Allocations.channel("a", CurveShape.of(CurveFamily.LOGARITHMIC, 30, 10), 0, 1e18),
                        Allocations.channel("b", CurveShape.of(CurveFamily.LOGARITHMIC, 50, 20), 0, 1e18)));
        // x_c = β_c·p − k_c, outcome Σ β_c ln(β_c·p/k_c)
        double p = 8;
        double outcome = 30 * Math.log(30 * p / 10) + 50 * Math.log(50 * p / 20);
        var found = reached(problem, PlanTarget.Kind.OUTCOME, outcome);
        assertThat(found.spend()).isCloseTo(80 * p - 30, Allocations.within(GAP * 610));
    }

    /// β·x² / (k² + x²) = ρ·x at x = (β + √(β² − 4ρ²k²)) / 2ρ: the larger of two crossings.
    @Test
    void largestOutcomeAtAReturnIsTheOuterCrossing() {
        var problem = atMost(1000, 2, List.of(Allocations.channel("a", Allocations.hill(50, 30, 2), 0, 1e18)));
        double rho = 1.2;
        double exact = (100 + Math.sqrt(100 * 100 - 4 * rho * rho * 900)) / (2 * rho);
        var found = reached(problem, PlanTarget.Kind.ROAS, rho);
        assertThat(found.spend()).isCloseTo(exact, Allocations.within(2 * GAP * exact));
        assertThat(2 * found.outcome()).isGreaterThanOrEqualTo(rho * found.spend() * (1 - 1e-11));
        var cost = reached(problem, PlanTarget.Kind.COST_PER_OUTCOME, 2 / rho);
        assertThat(cost.spend()).isCloseTo(exact, Allocations.within(2 * GAP * exact));
        assertThat(cost.outcome()).isCloseTo(found.outcome(), Allocations.within(2 * GAP * found.outcome()));
    }

    @Test
    void aBudgetCapsTheSpend() {
        var problem = atMost(40, 2, List.of(Allocations.channel("a", Allocations.hill(50, 30, 2), 0, 1e18)));
        var found = reached(problem, PlanTarget.Kind.ROAS, 1.2);
        assertThat(found.spend()).isEqualTo(40);
        assertThat(found.gap()).isLessThan(1e-12);
    }

    /// Past the spend found nothing reaches the target: asked of the allocator itself, at many totals.
    @Test
    void provesRandomSShapedProblems() {
        for (int seed = 0; seed < 25; seed++) {
            var drawn = RandomProblems.of(seed, 5, 20);
            var problem = new AllocationProblem(
                    drawn.channels(), drawn.groups(), drawn.total(), BudgetMode.AT_MOST, drawn.valuePerUnit(), 0);
            var best = Allocations.solve(problem);
            double wanted = 0.7 * best.value() / problem.valuePerUnit();
            var cheapest = reached(problem, PlanTarget.Kind.OUTCOME, wanted);
            assertThat(cheapest.outcome()).as("seed " + seed).isGreaterThanOrEqualTo(wanted * (1 - 1e-11));
            for (double share : new double[] {0.5, 0.9, 0.99, 0.999}) {
                var outcome = new Allocator(AllocatorSettings.standard())
                        .optimise(spending(problem, share * cheapest.spend(), BudgetMode.AT_MOST), Monitor.silent());
                if (outcome instanceof BudgetPlan less) {
                    assertThat(less.value() / problem.valuePerUnit())
                            .as("seed " + seed)
                            .isLessThan(wanted);
                }
            }
            double total = Allocations.spends(best).length == 0 ? 0 : cheapest.spend();
            double rho = 0.9 * problem.valuePerUnit() * cheapest.outcome() / total;
            var widest = reached(problem, PlanTarget.Kind.ROAS, rho);
            double worth = problem.valuePerUnit() * widest.outcome();
            assertThat(worth).as("seed " + seed).isGreaterThanOrEqualTo(rho * widest.spend() * (1 - 1e-11));
            for (double share : new double[] {1.001, 1.01, 1.1, 1.5}) {
                double spend = share * widest.spend();
                if (spend < problem.total()
                        && new Allocator(AllocatorSettings.standard())
                                        .optimise(spending(problem, spend, BudgetMode.EQUAL), Monitor.silent())
                                instanceof BudgetPlan more) {
                    assertThat(more.value()).as("seed " + seed).isLessThan(rho * spend);
                }
            }
        }
    }

    private static AllocationProblem spending(AllocationProblem problem, double total, BudgetMode mode) {
        return new AllocationProblem(
                problem.channels(), problem.groups(), total, mode, problem.valuePerUnit(), problem.spendCost());
    }

    @Test
    void saysHowNearAnUnreachableTargetIs() {
        var channels = List.of(
                Allocations.channel("a", Allocations.hill(50, 30, 2), 0, 1e18),
                Allocations.channel("b", Allocations.hill(20, 30, 4), 0, 1e18));
        // the return of βx²/(k²+x²) is largest at x = k: β/2k
        var roas = (TargetOutcome.OutOfReach) find(atMost(500, 1, channels), PlanTarget.Kind.ROAS, 3);
        assertThat(roas.best()).hasValueCloseTo(50 / 60.0, Allocations.within(2e-6));
        assertThat(roas.bound().orElseThrow()).isGreaterThanOrEqualTo(50 / 60.0 * (1 - 1e-12));
        assertThat(roas.nearest().spend("a")).isCloseTo(30, Allocations.within(0.1));
        var cost = (TargetOutcome.OutOfReach) find(atMost(500, 1, channels), PlanTarget.Kind.COST_PER_OUTCOME, 1);
        assertThat(cost.best()).hasValueCloseTo(60 / 50.0, Allocations.within(3e-6));
        var most = (TargetOutcome.OutOfReach) find(atMost(100, 1, channels), PlanTarget.Kind.OUTCOME, 70);
        double best = Allocations.solve(atMost(100, 1, channels)).value();
        assertThat(most.best()).hasValueCloseTo(best, Allocations.within(1e-6 * best));
        assertThat(most.bound().orElseThrow()).isBetween(best, best * (1 + GAP));
    }

    @Test
    void flatCurvesAndNoMoneyReachNothing() {
        var flat = List.of(Allocations.channel("a", CurveShape.of(CurveFamily.LINEAR, 0), 0, 1e18));
        for (double total : new double[] {0, 50}) {
            for (var kind : PlanTarget.Kind.values()) {
                var missed = (TargetOutcome.OutOfReach) find(atMost(total, 1, flat), kind, 1);
                assertThat(missed.best().orElse(0)).isZero();
            }
        }
    }

    @Test
    void contradictingLimitsAreNamedFirst() {
        var problem = new AllocationProblem(
                List.of(Allocations.channel("a", Allocations.hill(50, 30, 2), 60, 100)),
                List.of(new AllocationGroup("g", List.of("a"), 0, 20)),
                80,
                BudgetMode.AT_MOST,
                1,
                0);
        assertThat(find(problem, PlanTarget.Kind.OUTCOME, 1)).isInstanceOf(TargetOutcome.Infeasible.class);
        assertThatThrownBy(() -> find(problem, PlanTarget.Kind.OUTCOME, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linearCurvesMeetAReturnExactly() {
        var problem = atMost(
                100,
                1,
                List.of(
                        Allocations.channel("a", CurveShape.of(CurveFamily.LINEAR, 3), 0, 20),
                        Allocations.channel("b", CurveShape.of(CurveFamily.LINEAR, 1), 0, 1e18)));
        // (3·20 + x) / (20 + x) = 2 at x = 20
        assertThat(reached(problem, PlanTarget.Kind.ROAS, 2).spend()).isCloseTo(40, Allocations.within(1e-4));
        assertThat(reached(problem, PlanTarget.Kind.ROAS, 3).spend()).isCloseTo(20, Allocations.within(1e-4));
        assertThat(find(problem, PlanTarget.Kind.ROAS, 3.001)).isInstanceOf(TargetOutcome.OutOfReach.class);
    }

    @Test
    void meansOverDrawsReachTargetsOnTheirExactMeans() {
        double[] beta = {40, 60, 50, 55};
        double[] k = {20, 35, 30, 25};
        double[] s = {2, 3, 4, 2.5};
        var draws = new SpendResponse.MeanOfDraws(new CurveDraws(CurveFamily.HILL, beta, k, s));
        var problem = atMost(
                300,
                1,
                List.of(
                        new AllocationChannel("a", draws, 0, 1e18),
                        Allocations.channel("b", Allocations.hill(30, 40, 1), 0, 1e18)));
        var found = (TargetOutcome.Reached) find(problem, PlanTarget.Kind.OUTCOME, 55);
        assertThat(Allocations.objective(problem, Allocations.spends(found.plan())))
                .isGreaterThanOrEqualTo(55 * (1 - 1e-11));
        assertThat(found.gap()).isLessThan(1e-5);
        try (var workers = new Workers(2)) {
            var again = new TargetSearch(AllocatorSettings.standard().withParallel(workers))
                    .find(problem, new PlanTarget(PlanTarget.Kind.OUTCOME, 55), Monitor.silent());
            assertThat(again).isEqualTo(found);
        }
    }

    @Test
    void scalesDoNotMatter() {
        for (double money : new double[] {1e-3, 1, 1e9}) {
            for (double response : new double[] {1e-3, 1, 1e9}) {
                var problem = atMost(
                        300 * money,
                        1,
                        List.of(Allocations.channel("a", Allocations.hill(50 * response, 30 * money, 2), 0, 1e18)));
                var found = reached(problem, PlanTarget.Kind.OUTCOME, 25 * response);
                assertThat(found.spend()).isCloseTo(30 * money, Allocations.within(1e-4 * money));
            }
        }
    }
}
