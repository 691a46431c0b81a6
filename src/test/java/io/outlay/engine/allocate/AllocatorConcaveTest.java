package io.outlay.engine.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Concave problems: closed forms and the Karush–Kuhn–Tucker conditions with the prices the plan reports.
class AllocatorConcaveTest {

    @Test
    void splitsLogarithmicCurvesAsTheClosedFormSays() {
        // β/(k + x) is equal everywhere: x_c = β_c·(B + Σk)/Σβ − k_c
        var problem = Allocations.response(
                100,
                List.of(
                        Allocations.channel("a", CurveShape.of(CurveFamily.LOGARITHMIC, 30, 10), 0, 1e18),
                        Allocations.channel("b", CurveShape.of(CurveFamily.LOGARITHMIC, 50, 20), 0, 1e18)));
        var plan = Allocations.solve(problem);
        assertThat(plan.spend("a")).isCloseTo(30 * 130 / 80.0 - 10, Allocations.within(1e-11));
        assertThat(plan.spend("b")).isCloseTo(50 * 130 / 80.0 - 20, Allocations.within(1e-11));
        assertThat(plan.shadowPrice()).hasValueCloseTo(80 / 130.0, Allocations.within(1e-12));
    }

    @Test
    void theShadowPriceIsTheDerivativeOfTheValueByTheBudget() {
        for (int seed = 1; seed <= 20; seed++) {
            var problem = concave(seed, BudgetMode.EQUAL);
            var plan = Allocations.solve(problem);
            double h = 1e-5 * problem.total();
            double slope =
                    (Allocations.solve(with(problem, problem.total() + h)).value()
                                    - Allocations.solve(with(problem, problem.total() - h))
                                            .value())
                            / (2 * h);
            assertThat(plan.shadowPrice().orElseThrow())
                    .as("seed " + seed)
                    .isCloseTo(slope, Allocations.within(2e-3 * Math.abs(slope)));
        }
    }

    @Test
    void keepsTheKarushKuhnTuckerConditions() {
        for (int seed = 1; seed <= 60; seed++) {
            var mode = seed % 3 == 0 ? BudgetMode.AT_MOST : BudgetMode.EQUAL;
            var problem = concave(seed, mode);
            var plan = Allocations.solve(problem);
            Allocations.assertSound(problem, plan);
            assertThat(plan.gap()).as("seed " + seed).isLessThan(1e-9);
            assertThat(plan.nodes()).isEqualTo(1);
            Map<Limit, Double> price = new HashMap<>();
            plan.binding().forEach(b -> price.put(b.limit(), b.price().orElse(0)));
            for (int c = 0; c < problem.channels().size(); c++) {
                var channel = problem.channels().get(c);
                double stationary = plan.spends().get(c).marginal().orElseThrow()
                        - problem.spendCost()
                        - plan.shadowPrice().orElseThrow()
                        - price.getOrDefault(new Limit(Limit.Kind.CHANNEL_MAXIMUM, channel.id()), 0.0)
                        + price.getOrDefault(new Limit(Limit.Kind.CHANNEL_MINIMUM, channel.id()), 0.0);
                for (var group : problem.groups()) {
                    if (group.channels().contains(channel.id())) {
                        stationary -= price.getOrDefault(new Limit(Limit.Kind.GROUP_MAXIMUM, group.id()), 0.0);
                        stationary += price.getOrDefault(new Limit(Limit.Kind.GROUP_MINIMUM, group.id()), 0.0);
                    }
                }
                double size = Math.max(1e-3, plan.spends().get(c).marginal().orElseThrow());
                assertThat(stationary)
                        .as("seed " + seed + " " + channel.id())
                        .isCloseTo(0, Allocations.within(1e-7 * size));
            }
            assertThat(price.values()).allMatch(p -> p >= 0);
        }
    }

    private static AllocationProblem with(AllocationProblem problem, double total) {
        return new AllocationProblem(
                problem.channels(),
                problem.groups(),
                total,
                problem.mode(),
                problem.valuePerUnit(),
                problem.spendCost());
    }

    private static AllocationProblem concave(int seed, BudgetMode mode) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int n = random.nextInt(5, 15);
        var channels = new ArrayList<AllocationChannel>();
        var names = new ArrayList<String>();
        for (int c = 0; c < n; c++) {
            double beta = random.nextDouble(20, 200);
            double k = random.nextDouble(5, 60);
            var shape = switch (random.nextInt(5)) {
                case 0 -> Allocations.hill(beta, k, random.nextDouble(0.5, 1));
                case 1 -> CurveShape.of(CurveFamily.EXPONENTIAL, beta, k);
                case 2 -> CurveShape.of(CurveFamily.LOGISTIC, beta, 1 / k);
                case 3 -> CurveShape.of(CurveFamily.MICHAELIS_MENTEN, beta, k);
                default -> CurveShape.of(CurveFamily.POWER, beta / 10, random.nextDouble(0.2, 0.9));
            };
            names.add("c" + c);
            channels.add(Allocations.channel("c" + c, shape, random.nextDouble(0.5, 3), random.nextDouble(20, 80)));
        }
        var groups = List.of(
                new AllocationGroup("most", names.subList(0, n - 1), 0, 11.0 * n),
                new AllocationGroup("pair", names.subList(0, 2), random.nextBoolean() ? 30 : 0, 36),
                new AllocationGroup("rest", names.subList(2, 4), 0, random.nextBoolean() ? 15 : 1e18));
        return new AllocationProblem(
                channels, groups, 12.0 * n, mode, 1, mode == BudgetMode.AT_MOST ? random.nextDouble(0, 2) : 0);
    }
}
