package io.outlay.engine.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random problems: never below a dynamic programme, never below local search, and always proven.
class AllocatorRandomTest {
    private static final double GAP = 1e-6;
    private static final int STARTS = 20;

    @Test
    void isNeverBelowADynamicProgramme() {
        for (int seed = 0; seed < 120; seed++) {
            var problem = onGrid(seed);
            var plan = Allocations.solve(problem);
            Allocations.assertSound(problem, plan);
            double grid = new GridSearch(problem, 1).best();
            double tolerance = GAP * Math.abs(grid) + 1e-9;
            assertThat(plan.proven()).as("seed " + seed).isTrue();
            assertThat(plan.value()).as("value, seed " + seed).isGreaterThanOrEqualTo(grid - tolerance);
            assertThat(plan.upperBound())
                    .as("bound, seed " + seed)
                    .isGreaterThanOrEqualTo(grid - 1e-9 * Math.abs(grid));
        }
    }

    @Test
    void isNeverBelowADynamicProgrammeOnCrampedProblems() {
        compareCramped(0, 120);
    }

    @Test
    @Tag("slow")
    void isNeverBelowADynamicProgrammeOnManyCrampedProblems() {
        compareCramped(1000, 2500);
    }

    /// Twins, nested groups with tight limits, steep curves; feasible or not as the dynamic programme says.
    private static void compareCramped(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            var problem = cramped(seed);
            double grid = new GridSearch(problem, 0.5).best();
            switch (new Allocator(AllocatorSettings.standard()).optimise(problem, Monitor.silent())) {
                case InfeasibleBudget none ->
                    assertThat(grid).as("seed " + seed + ": " + none).isEqualTo(Double.NEGATIVE_INFINITY);
                case BudgetPlan plan -> {
                    Allocations.assertSound(problem, plan);
                    assertThat(plan.proven()).as("seed " + seed).isTrue();
                    assertThat(plan.value())
                            .as("value, seed " + seed)
                            .isGreaterThanOrEqualTo(grid - GAP * Math.abs(grid) - 1e-9);
                    assertThat(plan.upperBound())
                            .as("bound, seed " + seed)
                            .isGreaterThanOrEqualTo(grid - 1e-12 * Math.abs(grid));
                }
            }
        }
    }

    private static AllocationProblem cramped(int seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int n = random.nextInt(2, 7);
        int total = random.nextInt(30, 110);
        var channels = new ArrayList<AllocationChannel>();
        var shape = Allocations.hill(100, 20, 4);
        for (int c = 0; c < n; c++) {
            if (c == 0 || random.nextBoolean()) {
                shape = Allocations.hill(
                        random.nextDouble(20, 150), random.nextDouble(5, 50), Math.exp(random.nextDouble(0, 2.3)));
            }
            boolean open = random.nextBoolean();
            double minimum = open ? 0 : random.nextInt(0, 5);
            channels.add(
                    Allocations.channel("c" + c, shape, minimum, open ? Allocations.NO_CAP : random.nextInt(15, 60)));
        }
        var groups = new ArrayList<AllocationGroup>();
        if (n >= 3 && random.nextBoolean()) {
            groups.add(between("g", List.of("c0", "c1"), random.nextInt(0, total / 3), random.nextInt(0, total / 2)));
        }
        if (n >= 5 && random.nextBoolean()) {
            groups.add(between("h", List.of("c2", "c3"), random.nextInt(0, total / 4), random.nextInt(0, total / 2)));
            groups.add(between("o", List.of("c0", "c1", "c2", "c3"), 0, total - random.nextInt(0, total / 3)));
        }
        boolean profit = random.nextDouble() < 0.3;
        return new AllocationProblem(
                channels,
                groups,
                total,
                random.nextBoolean() ? BudgetMode.EQUAL : BudgetMode.AT_MOST,
                profit ? 1.2 : 1,
                profit ? 1 : 0);
    }

    private static AllocationGroup between(String id, List<String> members, int minimum, int room) {
        return new AllocationGroup(id, members, minimum, minimum + room);
    }

    @Test
    void provesRandomProblems() {
        for (int seed = 0; seed < 20; seed++) {
            var problem = RandomProblems.of(seed, 5, 50);
            var plan = Allocations.solve(problem);
            assertThat(plan.proven()).as("seed " + seed).isTrue();
            assertThat(plan.gap()).as("seed " + seed).isLessThanOrEqualTo(GAP);
            Allocations.assertSound(problem, plan);
            assertNotBelow(local(problem, seed, 2), plan, seed);
        }
    }

    /// Four hundred problems of 5 to 200 channels with nested groups and slopes to 10, seeds 1000 to 1399, in quarters;
    /// prints what the report of a release quotes.
    @ParameterizedTest
    @Tag("slow")
    @ValueSource(ints = {1000, 1100, 1200, 1300})
    void provesFourHundredRandomProblemsAndNeverLosesToLocalSearch(int first) {
        var millis = new ArrayList<Double>();
        int proven = 0;
        int beaten = 0;
        long most = 0;
        double widest = 0;
        for (int seed = first; seed < first + 100; seed++) {
            var problem = RandomProblems.of(seed, 5, 200);
            long began = System.nanoTime();
            var plan = Allocations.solve(problem);
            millis.add((System.nanoTime() - began) / 1e6);
            most = Math.max(most, plan.nodes());
            proven += plan.proven() ? 1 : 0;
            widest = Math.max(widest, plan.gap());
            Allocations.assertSound(problem, plan);
            double local = local(problem, seed, STARTS);
            assertNotBelow(local, plan, seed);
            beaten += local < plan.value() - GAP * Math.abs(plan.value()) ? 1 : 0;
        }
        double[] sorted = millis.stream().mapToDouble(d -> d).sorted().toArray();
        System.out.printf(
                "seeds %d to %d: %d of 100 proven at 1e-6, widest gap %.1e; ms per problem: median %.2f, p95 %.2f,"
                        + " max %.2f; most nodes %d; above the best of %d local searches in %d; all times %s%n",
                first,
                first + 99,
                proven,
                widest,
                sorted[50],
                sorted[95],
                sorted[99],
                most,
                STARTS,
                beaten,
                times(sorted));
        assertThat(proven).isEqualTo(100);
    }

    /// For putting quarters together.
    private static String times(double[] sorted) {
        var text = new StringBuilder();
        for (double time : sorted) {
            text.append(String.format("%.1f ", time));
        }
        return text.toString().strip();
    }

    /// Many like channels with steep starts and little money, the hardest kind: seeds 1 to 40.
    @Test
    @Tag("slow")
    void provesCrowdedProblems() {
        double[] millis = new double[40];
        long most = 0;
        for (int seed = 1; seed <= millis.length; seed++) {
            var problem = crowded(seed);
            long began = System.nanoTime();
            var plan = Allocations.solve(problem);
            millis[seed - 1] = (System.nanoTime() - began) / 1e6;
            most = Math.max(most, plan.nodes());
            assertThat(plan.proven()).as("seed " + seed).isTrue();
            Allocations.assertSound(problem, plan);
            assertNotBelow(local(problem, seed, STARTS), plan, seed);
        }
        Arrays.sort(millis);
        System.out.printf(
                "40 crowded problems proven at 1e-6; ms per problem: median %.2f, p95 %.2f, max %.2f; most nodes %d%n",
                millis[20], millis[38], millis[39], most);
    }

    private static void assertNotBelow(double local, BudgetPlan plan, int seed) {
        assertThat(plan.value()).as("seed " + seed).isGreaterThanOrEqualTo(local - GAP * Math.abs(local));
    }

    private static double local(AllocationProblem problem, long seed, int starts) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < starts; i++) {
            best = Math.max(best, new LocalSearch(problem, random).once());
        }
        return best;
    }

    static AllocationProblem crowded(int seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int n = random.nextInt(10, 41);
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < n; c++) {
            channels.add(Allocations.channel(
                    "c" + c,
                    Allocations.hill(random.nextDouble(90, 110), random.nextDouble(9, 11), random.nextDouble(4, 10)),
                    0,
                    Allocations.NO_CAP));
        }
        var groups = new ArrayList<AllocationGroup>();
        for (int c = 0; c + 5 <= n; c += 5) {
            groups.add(new AllocationGroup(
                    "g" + c,
                    List.of("c" + c, "c" + (c + 1), "c" + (c + 2), "c" + (c + 3), "c" + (c + 4)),
                    random.nextDouble() < 0.3 ? 10 : 0,
                    random.nextDouble(20, 60)));
        }
        return new AllocationProblem(channels, groups, n * random.nextDouble(3, 8), BudgetMode.AT_MOST, 1, 0);
    }

    /// Two to five channels, groups nested or side by side, all limits whole numbers.
    private static AllocationProblem onGrid(int seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int n = random.nextInt(2, 6);
        int total = random.nextInt(60, 200);
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < n; c++) {
            channels.add(Allocations.channel(
                    "c" + c,
                    Allocations.hill(
                            random.nextDouble(20, 150),
                            random.nextDouble(5, 120),
                            Math.exp(random.nextDouble(-0.7, 2.3))),
                    random.nextDouble() < 0.3 ? random.nextInt(0, 10) : 0,
                    random.nextDouble() < 0.5 ? Allocations.NO_CAP : random.nextInt(total / 2, total + 1)));
        }
        var groups = new ArrayList<AllocationGroup>();
        if (n > 2 && random.nextBoolean()) {
            groups.add(group("outer", n - 1, random, total));
        }
        if (n > 3 && random.nextBoolean()) {
            groups.add(group("inner", 2, random, total));
        }
        boolean profit = random.nextDouble() < 0.3;
        return new AllocationProblem(
                channels,
                groups,
                total,
                profit || random.nextBoolean() ? BudgetMode.AT_MOST : BudgetMode.EQUAL,
                profit ? 1.5 : 1,
                profit ? 1 : 0);
    }

    private static AllocationGroup group(String id, int members, RandomGenerator random, int total) {
        var names = new ArrayList<String>();
        for (int c = 0; c < members; c++) {
            names.add("c" + c);
        }
        int minimum = random.nextBoolean() ? random.nextInt(0, total / 3) : 0;
        return new AllocationGroup(id, names, minimum, minimum + random.nextInt(total / 4, total));
    }
}
