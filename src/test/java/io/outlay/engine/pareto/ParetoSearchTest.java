package io.outlay.engine.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.front.FrontMethod;
import io.outlay.domain.front.FrontObjective;
import io.outlay.domain.front.FrontPoint;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.FrontStop;
import io.outlay.domain.front.NoFront;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.front.ParetoFront;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.Limit;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.run.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a front must be: undominated, proven where it says so, the same for any number of threads, and quick to stop.
class ParetoSearchTest {

    @Test
    void withAFixedTotalSpendIsFreedAndEveryPointIsTheAllocatorsOwn() {
        var request = Fronts.with(Fronts.risky(3, 6, 3, BudgetMode.EQUAL), ObjectiveKind.RESPONSE, ObjectiveKind.ROAS);
        var front = Fronts.search(request.withSettings(request.settings().withPoints(20)));
        assertThat(front.freed()).isTrue();
        assertThat(front.stop()).isEqualTo(FrontStop.EXACT);
        assertThat(front.points()).hasSizeGreaterThan(5).allMatch(FrontPoint::certified);
        for (var point : front.points()) {
            double spend = point.spends().stream().mapToDouble(x -> x).sum();
            var problem = new AllocationProblem(request.problem().channels(), List.of(), spend, BudgetMode.EQUAL, 1, 0);
            var best = (BudgetPlan) new Allocator(AllocatorSettings.standard()).optimise(problem, Monitor.silent());
            assertThat(point.objectives().get(0)).isCloseTo(best.value(), within(2e-6 * best.value()));
            assertThat(point.objectives().get(1)).isCloseTo(best.value() / spend, within(1e-5));
        }
        assertUndominated(request, front);
    }

    @Test
    void provenPointsBetweenOutcomeAndRiskAreBetterThanEveryPlanOnAGrid() {
        var request = Fronts.risky(5, 2, 3, BudgetMode.EQUAL);
        var front = Fronts.search(request.withSettings(
                request.settings().withMethod(FrontMethod.EXACT).withPoints(25)));
        assertThat(front.points()).anyMatch(FrontPoint::certified);
        var measures = new PlanMeasures(request, 1);
        double total = request.problem().total();
        var scores = new double[2];
        for (int i = 0; i <= 20_000; i++) {
            double x = total * i / 20_000;
            measures.score(new double[] {x, total - x}, scores, measures.desk());
            for (var point : front.points()) {
                if (point.certified()) {
                    boolean better = -scores[0] > point.objectives().get(0) * (1 + 1e-6)
                            && scores[1] < point.objectives().get(1) * (1 - 1e-6);
                    assertThat(better).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ObjectiveKind.class)
    void everyAimTradesAgainstEveryOther(ObjectiveKind first) {
        for (var second : ObjectiveKind.values()) {
            if (first != second) {
                var request = complete(Fronts.risky(7, 5, 2, BudgetMode.EQUAL), first, second);
                var front = Fronts.search(request);
                assertUndominated(request, front);
                assertKept(request, front);
                assertThat(front.share()).isBetween(0.0, 1.0);
                assertThat(front.hypervolume()).isNotNegative();
            }
        }
    }

    @Test
    void threeAndFourAimsKeepNestedGroups() {
        for (var kinds : List.of(
                new ObjectiveKind[] {ObjectiveKind.RESPONSE, ObjectiveKind.RISK_SD, ObjectiveKind.SPEND},
                new ObjectiveKind[] {
                    ObjectiveKind.PROFIT, ObjectiveKind.RISK_CVAR, ObjectiveKind.CLOSENESS, ObjectiveKind.REACH
                })) {
            var request = complete(grouped(Fronts.risky(9, 8, 2, BudgetMode.EQUAL)), kinds);
            var front = Fronts.search(request.withSettings(request.settings().withEvaluations(4000)));
            assertThat(front.points()).hasSizeGreaterThan(20);
            assertUndominated(request, front);
            assertKept(request, front);
            assertThat(front.knee()).isPresent();
        }
    }

    /// With channels of different reach, today's plan and stated weights.
    private static FrontRequest complete(FrontRequest request, ObjectiveKind... kinds) {
        var aims = new ArrayList<FrontObjective>();
        var reach = new HashMap<String, Double>();
        var today = new HashMap<String, Double>();
        var channels = request.problem().channels();
        for (int c = 0; c < channels.size(); c++) {
            reach.put(channels.get(c).id(), 1.0 + c % 3);
            today.put(channels.get(c).id(), request.problem().total() / channels.size());
        }
        for (var kind : kinds) {
            aims.add(new FrontObjective(
                    kind,
                    kind == ObjectiveKind.REACH ? reach : Map.of(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()));
        }
        return new FrontRequest(
                request.problem(),
                aims,
                request.spread(),
                today,
                Map.of(kinds[0], 0.5, kinds[1], 0.5),
                request.settings().withEvaluations(2000));
    }

    private static FrontRequest grouped(FrontRequest request) {
        var p = request.problem();
        return request.withProblem(new AllocationProblem(
                p.channels(),
                List.of(
                        new AllocationGroup("outer", List.of("c0", "c1", "c2", "c3"), 20, 50),
                        new AllocationGroup("inner", List.of("c0", "c1"), 5, 12)),
                p.total(),
                p.mode(),
                1,
                0));
    }

    private static void assertUndominated(FrontRequest request, ParetoFront front) {
        for (var a : front.points()) {
            for (var b : front.points()) {
                boolean noWorse = true;
                boolean better = false;
                for (int i = 0; i < request.objectives().size(); i++) {
                    double sign = request.kinds().get(i).maximised() ? 1 : -1;
                    double off = sign * (b.objectives().get(i) - a.objectives().get(i));
                    noWorse &= off >= 0;
                    better |= off > 0;
                }
                assertThat(noWorse && better).isFalse();
            }
        }
    }

    private static void assertKept(FrontRequest request, ParetoFront front) {
        var problem = request.problem();
        double close = 1e-9 * problem.total();
        for (var point : front.points()) {
            double sum = 0;
            for (double x : point.spends()) {
                assertThat(x).isNotNegative();
                sum += x;
            }
            assertThat(sum).isLessThanOrEqualTo(problem.total() + close);
            if (!front.freed() && problem.mode() == BudgetMode.EQUAL) {
                assertThat(sum).isCloseTo(problem.total(), within(close));
            }
            for (var group : problem.groups()) {
                double inside = 0;
                for (int c = 0; c < problem.channels().size(); c++) {
                    if (group.channels().contains(problem.channels().get(c).id())) {
                        inside += point.spends().get(c);
                    }
                }
                assertThat(inside).isBetween(group.minimum() - close, group.maximum() + close);
            }
        }
    }

    @Test
    void theSameBitsForAnyNumberOfThreads() {
        var request = Fronts.drawn(1, 6, 400, ObjectiveKind.RESPONSE, ObjectiveKind.RISK_CVAR);
        var short1 = request.withSettings(request.settings().withEvaluations(1500));
        var one = Fronts.search(short1);
        try (var workers = new Workers(2)) {
            var two = new ParetoSearch(workers).search(short1, Monitor.silent());
            assertThat(two).isEqualTo(one);
        }
        assertThat(Fronts.search(short1.withSettings(short1.settings().withSeed(2))))
                .isNotEqualTo(one);
        for (var point : one.points()) {
            var range = point.ranges().getFirst().orElseThrow();
            assertThat(range.value()).isCloseTo(point.objectives().getFirst(), within(1e-9 * range.value()));
            assertThat(range.low90()).isLessThan(range.high90());
            assertThat(point.ranges().get(1)).isEmpty();
        }
    }

    @Test
    void stopsWithinATenthOfASecond() throws InterruptedException {
        var request = Fronts.drawn(1, 20, 500, ObjectiveKind.RESPONSE, ObjectiveKind.RISK_SD);
        var stop = new java.util.concurrent.atomic.AtomicBoolean();
        var longest = new java.util.concurrent.atomic.AtomicLong();
        var last = new java.util.concurrent.atomic.AtomicLong(System.nanoTime());
        var monitor = new Monitor() {
            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {
                long now = System.nanoTime();
                longest.accumulateAndGet(now - last.getAndSet(now), Math::max);
                if (stop.get()) {
                    throw new Cancelled();
                }
            }
        };
        var watch = new FrontWatch() {
            @Override
            public void generation(int generation, long evaluations, double[][] objectives) {
                stop.set(generation == 3);
            }
        };
        assertThatThrownBy(() -> new ParetoSearch(Parallel.serial(), watch)
                        .search(request.withSettings(request.settings().withTolerance(0)), monitor))
                .isInstanceOf(Cancelled.class);
        assertThat(longest.get()).isLessThan(100_000_000L);
    }

    @Test
    void theLiveFrontNeverShrinks() {
        var request = Fronts.risky(2, 10, 2, BudgetMode.EQUAL);
        var volumes = new ArrayList<Double>();
        FrontWatch watch = (generation, evaluations, objectives) -> {
            assertThat(generation).isEqualTo(volumes.size());
            var scores = new double[objectives.length][];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = new double[] {-objectives[i][0], objectives[i][1]};
            }
            volumes.add(Hypervolume.of(scores, new double[] {0, 1e4}));
        };
        new ParetoSearch(Parallel.serial(), watch).search(request, Monitor.silent());
        assertThat(volumes).hasSizeGreaterThan(5).isSorted();
    }

    @Test
    void weightsChooseAndTargetsBind() {
        var base = Fronts.risky(2, 6, 1, BudgetMode.EQUAL);
        var risk = new FrontRequest(
                base.problem(),
                base.objectives(),
                base.spread(),
                Map.of(),
                Map.of(ObjectiveKind.RISK_SD, 1.0),
                base.settings());
        var front = Fronts.search(risk);
        assertThat(front.chosen()).hasValue(front.points().size() - 1);
        double middle = 0.5
                * (front.points().getFirst().objectives().get(1)
                        + front.points().getLast().objectives().get(1));
        var capped = Fronts.search(withRisk(base, OptionalDouble.of(middle)));
        assertThat(capped.met()).isTrue();
        assertThat(capped.points())
                .allSatisfy(point -> assertThat(point.objectives().get(1)).isLessThanOrEqualTo(middle));
        var impossible = Fronts.search(withRisk(base, OptionalDouble.of(1e-6)));
        assertThat(impossible.met()).isFalse();
        assertThat(impossible.points()).hasSize(1);
    }

    private static FrontRequest withRisk(FrontRequest base, OptionalDouble most) {
        return new FrontRequest(
                base.problem(),
                List.of(
                        FrontObjective.of(ObjectiveKind.RESPONSE),
                        new FrontObjective(ObjectiveKind.RISK_SD, Map.of(), OptionalDouble.empty(), most)),
                base.spread(),
                Map.of(),
                Map.of(),
                base.settings().withEvaluations(3000));
    }

    @Test
    void contradictingLimitsAreNamed() {
        var request = grouped(Fronts.risky(9, 8, 2, BudgetMode.EQUAL));
        var p = request.problem();
        var outcome = new ParetoSearch(Parallel.serial())
                .search(
                        request.withProblem(
                                new AllocationProblem(p.channels(), p.groups(), 10, BudgetMode.EQUAL, 1, 0)),
                        Monitor.silent());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoFront.class,
                        none -> assertThat(none.why().conflicting()).contains(Limit.BUDGET));
    }

    @Test
    void oneChannelNoMoneyAndFlatCurvesHaveAFront() {
        var one = Fronts.risky(2, 1, 1, BudgetMode.EQUAL);
        assertThat(Fronts.search(one).points()).hasSize(1);
        var p = one.problem();
        var none = one.withProblem(new AllocationProblem(p.channels(), List.of(), 0, BudgetMode.EQUAL, 1, 0));
        assertThat(Fronts.search(none).points()).hasSize(1);
        var flat = Fronts.risky(2, 3, 1, BudgetMode.EQUAL);
        var worthless = flat.withProblem(
                new AllocationProblem(flat.problem().channels(), List.of(), 10, BudgetMode.EQUAL, 0, 0));
        assertThat(Fronts.search(worthless).points()).isNotEmpty();
    }
}
