package io.outlay.engine.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Repaired plans keep every limit, and plans made by prices are the allocator's where curves are concave.
class PlanSpaceTest {

    @Test
    void anySpendsBecomeAPlanThatKeepsAllLimits() {
        for (long seed = 1; seed <= 60; seed++) {
            var problem = RandomProblems.of(seed, 2, 40);
            var space = PlanSpace.of(problem).orElseThrow();
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int i = 0; i < 20; i++) {
                var spends = new double[space.channels()];
                for (int c = 0; c < spends.length; c++) {
                    spends[c] = i == 0 ? Double.NaN : problem.total() * random.nextDouble(-0.1, 2.0 / i);
                }
                space.repair(spends);
                assertKept(problem, spends);
                var again = spends.clone();
                space.repair(again);
                assertThat(again).containsExactly(spends, within(1e-9 * problem.total()));
            }
        }
    }

    private static void assertKept(AllocationProblem problem, double[] spends) {
        double close = 1e-9 * problem.total();
        double sum = 0;
        for (int c = 0; c < spends.length; c++) {
            var channel = problem.channels().get(c);
            assertThat(spends[c]).isBetween(channel.minimum() - close, channel.maximum() + close);
            sum += spends[c];
        }
        assertThat(sum).isLessThanOrEqualTo(problem.total() + close);
        if (problem.mode() == BudgetMode.EQUAL) {
            assertThat(sum).isCloseTo(problem.total(), within(close));
        }
        for (var group : problem.groups()) {
            double inside = 0;
            for (int c = 0; c < spends.length; c++) {
                if (group.channels().contains(problem.channels().get(c).id())) {
                    inside += spends[c];
                }
            }
            assertThat(inside).isBetween(group.minimum() - close, group.maximum() + close);
        }
    }

    @Test
    void pricesLeadToTheAllocatorsPlanAndBound() {
        int compared = 0;
        for (long seed = 1; seed <= 60; seed++) {
            var problem = concave(RandomProblems.of(seed, 2, 12));
            var space = PlanSpace.of(problem).orElseThrow();
            var demand = new Plain(problem, space);
            var spends = new double[space.channels()];
            var bound = space.fill(demand, spends);
            assertThat(bound).isPresent();
            assertKept(problem, spends);
            double value = 0;
            for (int c = 0; c < spends.length; c++) {
                value += demand.curves[c].value(spends[c]);
            }
            var plan = (BudgetPlan) new Allocator(AllocatorSettings.standard()).optimise(problem, Monitor.silent());
            assertThat(bound.getAsDouble()).isGreaterThanOrEqualTo(plan.value() * (1 - 1e-9));
            assertThat(bound.getAsDouble()).isCloseTo(plan.value(), within(2e-6 * plan.value()));
            assertThat(value).isCloseTo(plan.value(), within(2e-6 * plan.value()));
            compared++;
        }
        assertThat(compared).isEqualTo(60);
    }

    /// The same with every S-shaped curve made concave, and money without cost.
    private static AllocationProblem concave(AllocationProblem problem) {
        var channels = problem.channels().stream()
                .map(channel -> {
                    var shape = ((SpendResponse.OneCurve) channel.response()).shape();
                    var flat = shape.family() == io.outlay.domain.curve.CurveFamily.HILL
                            ? Allocations.hill(shape.value("beta"), shape.value("k"), Math.min(1, shape.value("s")))
                            : shape;
                    return Allocations.channel(channel.id(), flat, channel.minimum(), channel.maximum());
                })
                .toList();
        return new AllocationProblem(channels, problem.groups(), problem.total(), problem.mode(), 1, 0);
    }

    private static final class Plain implements PlanSpace.Demand {
        private final Curve[] curves;
        private final PlanSpace space;

        Plain(AllocationProblem problem, PlanSpace space) {
            this.space = space;
            curves = problem.channels().stream()
                    .map(channel -> Curves.of(((SpendResponse.OneCurve) channel.response()).shape()))
                    .toArray(Curve[]::new);
        }

        @Override
        public double at(int c, double price) {
            return Math.clamp(curves[c].inverseSlope(price), space.low(c), space.high(c));
        }

        @Override
        public double conjugate(int c, double price) {
            double x = at(c, price);
            return curves[c].value(x) - price * x;
        }
    }
}
