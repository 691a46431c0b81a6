package io.outlay.engine.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.Limit;
import io.outlay.domain.plan.SearchStop;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Corners: nothing to spend, nothing to gain, one channel, many, extreme scales, twins, ties, contradictions.
class AllocatorEdgesTest {
    private static final CurveShape POWER = CurveShape.of(CurveFamily.POWER, 7, 0.5);
    private static final CurveShape FLAT = CurveShape.of(CurveFamily.LINEAR, 0);

    @Test
    void aZeroBudgetSpendsNothingEvenOnInfinitelySteepCurves() {
        for (var mode : BudgetMode.values()) {
            var problem = new AllocationProblem(
                    List.of(
                            Allocations.channel("a", POWER, 0, 10),
                            Allocations.channel("b", Allocations.hill(5, 2, 3), 0, 1e18)),
                    List.of(),
                    0,
                    mode,
                    1,
                    0);
            var plan = Allocations.solve(problem);
            assertThat(plan.value()).isZero();
            assertThat(plan.upperBound()).isZero();
            assertThat(plan.gap()).isZero();
            assertThat(plan.proven()).isTrue();
            assertThat(plan.shadowPrice()).isEmpty();
            assertThat(plan.spends().getFirst().marginal()).isEmpty();
        }
    }

    @Test
    void oneChannelTakesTheBudget() {
        var plan = Allocations.solve(
                Allocations.response(40, List.of(Allocations.channel("a", Allocations.hill(100, 50, 6), 0, 1e18))));
        assertThat(plan.spend("a")).isEqualTo(40);
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void flatCurvesTakeWhatNobodyGainsFrom() {
        var channels = List.of(
                Allocations.channel("flat", FLAT, 0, 100),
                Allocations.channel("useful", CurveShape.of(CurveFamily.EXPONENTIAL, 10, 5), 0, 20));
        var equal = Allocations.solve(Allocations.response(60, channels));
        assertThat(equal.spend("useful")).isEqualTo(20);
        assertThat(equal.spend("flat")).isEqualTo(40);
        var atMost = Allocations.solve(new AllocationProblem(channels, List.of(), 60, BudgetMode.AT_MOST, 1, 0));
        assertThat(atMost.spend("flat")).isZero();
        assertThat(atMost.shadowPrice()).hasValue(0);
    }

    @Test
    void moneyBeyondEverySaturationIsStillPlaced() {
        var saturated = CurveShape.of(CurveFamily.EXPONENTIAL, 10, 1);
        var problem = Allocations.response(
                1e6,
                List.of(
                        Allocations.channel("a", saturated, 0, 8e5),
                        Allocations.channel("b", saturated, 0, 1e18),
                        Allocations.channel("c", CurveShape.of(CurveFamily.LOGISTIC, 5, 3), 0, 1e18)));
        var plan = Allocations.solve(problem);
        Allocations.assertSound(problem, plan);
        assertThat(plan.value()).isEqualTo(25);
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void linearCurvesAreFilledInOrderOfReturn() {
        var plan = Allocations.solve(Allocations.response(
                50,
                List.of(
                        Allocations.channel("b", CurveShape.of(CurveFamily.LINEAR, 2), 0, 30),
                        Allocations.channel("a", CurveShape.of(CurveFamily.LINEAR, 3), 0, 30),
                        Allocations.channel("c", CurveShape.of(CurveFamily.LINEAR, 1), 0, 30))));
        assertThat(plan.spend("a")).isEqualTo(30);
        assertThat(plan.spend("b")).isCloseTo(20, Allocations.within(1e-12));
        assertThat(plan.spend("c")).isZero();
        assertThat(plan.shadowPrice()).hasValueCloseTo(2.0, Allocations.within(1e-12));
        assertThat(plan.value()).isCloseTo(130, Allocations.within(1e-11));
    }

    @Test
    void profitStopsWhereAUnitCostsWhatItBrings() {
        var plan = Allocations.solve(new AllocationProblem(
                List.of(Allocations.channel("a", CurveShape.of(CurveFamily.LINEAR, 0.5), 0, 1e18)),
                List.of(),
                1000,
                BudgetMode.AT_MOST,
                1,
                1));
        assertThat(plan.spend("a")).isZero();
        assertThat(plan.value()).isZero();
        assertThat(plan.gap()).isZero();
    }

    @Test
    void minimumEqualToMaximumFixesAChannel() {
        var plan = Allocations.solve(Allocations.response(
                100,
                List.of(
                        Allocations.channel("fixed", Allocations.hill(10, 300, 5), 70, 70),
                        Allocations.channel("free", Allocations.hill(90, 10, 1), 0, 1e18))));
        assertThat(plan.spend("fixed")).isEqualTo(70);
        assertThat(plan.spend("free")).isCloseTo(30, Allocations.within(1e-12));
    }

    @Test
    void solvesAtScalesFromThousandthsToBillions() {
        for (double money : new double[] {1e-3, 1, 1e9}) {
            for (double response : new double[] {1e-3, 1, 1e9}) {
                var plan = Allocations.solve(Allocations.response(
                        75 * money,
                        List.of(
                                Allocations.channel(
                                        "a", Allocations.hill(100 * response, 30 * money, 4), 0, 100 * money),
                                Allocations.channel("b", Allocations.hill(180 * response, 60 * money, 5), 0, 1e18),
                                Allocations.channel(
                                        "c", Allocations.hill(1e-6 * response, 1e-6 * money, 10), 0, 1e18))));
                assertThat(plan.proven()).isTrue();
                assertThat(plan.value()).isCloseTo(135.57483729 * response, Allocations.within(1e-5 * response));
            }
        }
    }

    @Test
    void identicalChannelsDoNotMultiplyTheSearch() {
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < 30; c++) {
            channels.add(Allocations.channel("c" + c, Allocations.hill(100, 10, 6), 0, 1e18));
        }
        var plan = Allocations.solve(Allocations.response(103, channels));
        assertThat(plan.proven()).isTrue();
        assertThat(plan.nodes()).isLessThan(200);
    }

    @Test
    void twoHundredChannelsWithGroups() {
        var problem = RandomProblems.of(3, 200, 200);
        var plan = Allocations.solve(problem);
        assertThat(plan.proven()).isTrue();
        Allocations.assertSound(problem, plan);
    }

    @Test
    void namesContradictingLimits() {
        var a = Allocations.channel("a", POWER, 60, 100);
        var b = Allocations.channel("b", POWER, 0, 30);
        assertThat(conflicts(Allocations.response(50, List.of(a, b)))).containsExactly("budget", "channel:a");
        assertThat(conflicts(Allocations.response(200, List.of(a, b))))
                .containsExactly("budget", "channel:a", "channel:b");
        assertThat(conflicts(Allocations.response(80, List.of(Allocations.channel("x", POWER, 9, 5)))))
                .containsExactly("channel:x");
        assertThat(conflicts(
                        Allocations.response(80, List.of(a, b), new AllocationGroup("g", List.of("a", "b"), 0, 40))))
                .containsExactly("group:g", "channel:a");
        assertThat(conflicts(Allocations.response(80, List.of(a, b), new AllocationGroup("g", List.of("b"), 35, 70))))
                .containsExactly("group:g", "channel:b");
        assertThat(conflicts(Allocations.response(
                        80,
                        List.of(a, b),
                        new AllocationGroup("outer", List.of("a", "b"), 0, 65),
                        new AllocationGroup("inner", List.of("b"), 20, 25))))
                .containsExactly("group:outer", "channel:a", "group:inner");
    }

    private static List<String> conflicts(AllocationProblem problem) {
        var outcome = new Allocator(AllocatorSettings.standard()).optimise(problem, Monitor.silent());
        return ((InfeasibleBudget) outcome)
                .conflicting().stream().map(Limit::name).distinct().toList();
    }

    @Test
    void sumsThatMissByRoundingAreFeasible() {
        var plan = Allocations.solve(Allocations.response(
                0.3, List.of(Allocations.channel("a", POWER, 0.1, 1), Allocations.channel("b", POWER, 0.2, 1))));
        assertThat(plan.spend("a")).isCloseTo(0.1, Allocations.within(1e-15));
    }

    @Test
    void refusesGroupsThatOverlapInPartAndMeaninglessNumbers() {
        var channels = List.of(
                Allocations.channel("a", POWER, 0, 10),
                Allocations.channel("b", POWER, 0, 10),
                Allocations.channel("c", POWER, 0, 10));
        var faults = Allocator.faults(Allocations.response(
                5,
                channels,
                new AllocationGroup("g", List.of("a", "b"), 0, 4),
                new AllocationGroup("h", List.of("b", "c"), 0, 4)));
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().code()).isEqualTo(ProblemCode.GROUPS_OVERLAP);
        assertThat(faults.getFirst().args()).containsExactly("g", "h");
        assertThat(Allocator.faults(Allocations.response(Double.NaN, channels))
                        .getFirst()
                        .where()
                        .path())
                .contains("budget.total");
        assertThat(Allocator.faults(Allocations.response(5, List.of(Allocations.channel("a", POWER, -1, 3))))
                        .getFirst()
                        .where()
                        .path())
                .contains("channels[0].min");
        assertThatThrownBy(() -> Allocations.solve(Allocations.response(-1, channels)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stopsAtItsLimitsWithAnHonestGap() {
        var problem = AllocatorRandomTest.crowded(12);
        var settings = AllocatorSettings.standard().withGap(1e-12);
        var few = (io.outlay.domain.plan.BudgetPlan)
                new Allocator(settings.withNodeLimit(3)).optimise(problem, Monitor.silent());
        assertThat(few.stop()).isEqualTo(SearchStop.NODES);
        assertThat(few.gap()).isGreaterThan(0);
        Allocations.assertSound(problem, few);
        var ticks = new AtomicLong();
        var late = (io.outlay.domain.plan.BudgetPlan)
                new Allocator(settings.withTimeLimit(2, ticks::getAndIncrement)).optimise(problem, Monitor.silent());
        assertThat(late.stop()).isEqualTo(SearchStop.TIME);
        double best = Allocations.solve(problem).value();
        assertThat(few.upperBound()).isGreaterThanOrEqualTo(best);
        assertThat(late.upperBound()).isGreaterThanOrEqualTo(best);
    }

    @Test
    void answersACancelAtTheNextCheck() {
        var problem = AllocatorRandomTest.crowded(12);
        for (int after : new int[] {0, 1, 5}) {
            var seen = new AtomicLong();
            var monitor = new Monitor() {
                @Override
                public void progress(double fraction, String phase) {}

                @Override
                public void check() {
                    if (seen.getAndIncrement() >= after) {
                        throw new Cancelled();
                    }
                }
            };
            assertThatThrownBy(() -> new Allocator(AllocatorSettings.standard()).optimise(problem, monitor))
                    .isInstanceOf(Cancelled.class);
            assertThat(seen.get()).isEqualTo(after + 1);
        }
    }

    @Test
    void givesTheSameBitsAgain() {
        for (int seed = 1; seed < 10; seed++) {
            var problem = RandomProblems.of(seed, 5, 30);
            assertThat(Allocations.solve(problem)).isEqualTo(Allocations.solve(problem));
        }
    }
}
