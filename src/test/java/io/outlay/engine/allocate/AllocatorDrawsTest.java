package io.outlay.engine.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.run.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Mean responses over draws: tables within their stated error, plans valued exactly and proven.
class AllocatorDrawsTest {

    @Test
    void tablesKeepTheirStatedError() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (var family : CurveFamily.values()) {
            for (double top : new double[] {30, 3000}) {
                var draws = draws(family, 40, random);
                var curve = new MeanResponse(List.of(draws));
                var table = new TableBuilder(curve, 2, Monitor.silent()).build(0, top);
                double rise = 2 * curve.value(top);
                assertThat(table.error).as(family.id()).isLessThan(2e-7 * rise);
                for (int i = 0; i < 2000; i++) {
                    double x = top * Math.pow(random.nextDouble(), 3);
                    double exact = 2 * Allocations.value(new SpendResponse.MeanOfDraws(draws), x);
                    assertThat(2 * curve.value(x)).isCloseTo(exact, Allocations.within(1e-12 * Math.max(1e-3, exact)));
                    assertThat(Math.abs(table.value(x) - exact))
                            .as(family.id() + " at " + x)
                            .isLessThanOrEqualTo(table.error + 1e-13 * rise);
                }
            }
        }
    }

    @Test
    void equalDrawsGiveThePlanOfTheirCurve() {
        var shape = List.of(Allocations.hill(100, 30, 4), Allocations.hill(180, 60, 5));
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < 2; c++) {
            double[][] arrays = new double[3][];
            for (int p = 0; p < 3; p++) {
                arrays[p] = new double[50];
                Arrays.fill(arrays[p], shape.get(c).values().get(p));
            }
            channels.add(new AllocationChannel(
                    "c" + c, new SpendResponse.MeanOfDraws(new CurveDraws(CurveFamily.HILL, arrays)), 0, 100));
        }
        var plan = Allocations.solve(Allocations.response(75, channels));
        assertThat(plan.proven()).isTrue();
        assertThat(plan.gap()).isPositive();
        assertThat(plan.value()).isCloseTo(135.57483731019522, Allocations.within(1e-6));
        assertThat(plan.spend("c1")).isCloseTo(75, Allocations.within(1e-9));
    }

    @Test
    void isNeverBelowADynamicProgramme() {
        for (int seed = 1; seed <= 12; seed++) {
            var problem = problem(seed, 4, 30, 150);
            var plan = Allocations.solve(problem);
            Allocations.assertSound(problem, plan);
            assertThat(plan.proven()).as("seed " + seed).isTrue();
            double grid = new GridSearch(problem, 0.5).best();
            assertThat(plan.value()).isGreaterThanOrEqualTo(grid * (1 - 1e-6));
            assertThat(plan.upperBound()).isGreaterThanOrEqualTo(grid);
        }
    }

    /// Draws around two half-saturations: means with several inflexions.
    @Test
    void provesMeansWithSeveralInflexions() {
        for (int seed = 1; seed <= 25; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var channels = new ArrayList<AllocationChannel>();
            int n = random.nextInt(2, 6);
            for (int c = 0; c < n; c++) {
                double[][] arrays = new double[3][12];
                double[] k = {random.nextDouble(3, 20), random.nextDouble(30, 90)};
                double beta = random.nextDouble(50, 120);
                double s = random.nextDouble(3, 10);
                for (int d = 0; d < 12; d++) {
                    arrays[0][d] = beta * Math.exp(0.1 * random.nextGaussian());
                    arrays[1][d] = k[d % 2] * Math.exp(0.05 * random.nextGaussian());
                    arrays[2][d] = s;
                }
                var draws = new CurveDraws(CurveFamily.HILL, arrays);
                channels.add(
                        new AllocationChannel("c" + c, new SpendResponse.MeanOfDraws(draws), 0, Allocations.NO_CAP));
            }
            var problem = Allocations.response(random.nextInt(40, 160), channels);
            var plan = Allocations.solve(problem);
            Allocations.assertSound(problem, plan);
            double grid = new GridSearch(problem, 0.25).best();
            assertThat(plan.proven()).as("seed " + seed).isTrue();
            assertThat(plan.value()).as("seed " + seed).isGreaterThanOrEqualTo(grid * (1 - 1e-6));
            assertThat(plan.upperBound()).as("seed " + seed).isGreaterThanOrEqualTo(grid);
        }
    }

    @Test
    void marginalReturnsOfFreeChannelsAgree() {
        var problem = problem(3, 6, 60, 300);
        var plan = Allocations.solve(problem);
        double price = plan.shadowPrice().orElseThrow();
        for (int c = 3; c < 6; c++) {
            var spend = plan.spends().get(c);
            if (spend.spend() > 1e-6) {
                assertThat(spend.marginal().orElseThrow()).isCloseTo(price, Allocations.within(1e-6 * price));
            }
        }
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBits() {
        var problem = problem(7, 8, 100, 400);
        var serial = Allocations.solve(problem);
        try (var workers = new Workers(2)) {
            var parallel = new Allocator(AllocatorSettings.standard().withParallel(workers))
                    .optimise(problem, Monitor.silent());
            assertThat(parallel).isEqualTo(serial);
        }
    }

    @Test
    void answersACancelWhileTabulating() {
        var seen = new AtomicLong();
        var monitor = new Monitor() {
            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {
                if (seen.incrementAndGet() > 20) {
                    throw new Cancelled();
                }
            }
        };
        assertThatThrownBy(() -> new Allocator(AllocatorSettings.standard()).optimise(problem(1, 5, 50, 100), monitor))
                .isInstanceOf(Cancelled.class);
        assertThat(seen.get()).isEqualTo(21);
    }

    static AllocationProblem problem(int seed, int channels, int draws, double total) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var families = new CurveFamily[] {CurveFamily.HILL, CurveFamily.HILL, CurveFamily.LOGISTIC, CurveFamily.HILL};
        var list = new ArrayList<AllocationChannel>();
        for (int c = 0; c < channels; c++) {
            list.add(new AllocationChannel(
                    "c" + c,
                    new SpendResponse.MeanOfDraws(draws(families[c % families.length], draws, random)),
                    0,
                    Allocations.NO_CAP));
        }
        return Allocations.response(
                total, list, new AllocationGroup("g", List.of("c0", "c1", "c2"), 0, Math.rint(0.4 * total)));
    }

    static CurveDraws draws(CurveFamily family, int count, RandomGenerator random) {
        double beta = random.nextDouble(50, 150);
        double k = random.nextDouble(10, 60);
        double s = random.nextDouble(0.8, 5);
        double p = random.nextDouble(0.3, 0.8);
        double[][] arrays = new double[family.parameters().size()][count];
        for (int i = 0; i < arrays.length; i++) {
            for (int d = 0; d < count; d++) {
                arrays[i][d] = switch (family.parameters().get(i)) {
                    case "beta" -> beta * Math.exp(0.2 * random.nextGaussian());
                    case "k" -> k * Math.exp(0.3 * random.nextGaussian());
                    case "s" -> s * Math.exp(0.2 * random.nextGaussian());
                    case "lambda" -> Math.exp(0.3 * random.nextGaussian()) / k;
                    case "p" -> Math.min(0.99, p * Math.exp(0.1 * random.nextGaussian()));
                    default ->
                        throw new IllegalArgumentException(family.parameters().get(i));
                };
            }
        }
        return new CurveDraws(family, arrays);
    }

    /// Prints how long twenty channels with a thousand draws each take, and twenty S-shaped curves, when warm.
    @Test
    @org.junit.jupiter.api.Tag("slow")
    void printsItsSpeed() {
        for (int i = 0; i < 8; i++) {
            var problem = problem(20, 20, 1000, 900);
            long began = System.nanoTime();
            BudgetPlan one = Allocations.solve(problem);
            double serial = (System.nanoTime() - began) / 1e6;
            try (var workers = new Workers(2)) {
                began = System.nanoTime();
                new Allocator(AllocatorSettings.standard().withParallel(workers)).optimise(problem, Monitor.silent());
                double parallel = (System.nanoTime() - began) / 1e6;
                System.out.printf(
                        "20 channels × 1000 draws: %.1f ms on one thread, %.1f ms on two; gap %.1e, %d nodes, %s%n",
                        serial, parallel, one.gap(), one.nodes(), one.stop());
            }
        }
        for (int round = 0; round < 3; round++) {
            double[] millis = new double[200];
            for (int i = 0; i < millis.length; i++) {
                var problem = sShaped(i);
                long began = System.nanoTime();
                assertThat(Allocations.solve(problem).proven()).isTrue();
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "20 S-shaped channels: median %.2f, p95 %.2f, max %.2f ms%n",
                    millis[100], millis[190], millis[199]);
        }
    }

    private static AllocationProblem sShaped(int seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < 20; c++) {
            channels.add(Allocations.channel(
                    "c" + c,
                    Allocations.hill(random.nextDouble(20, 150), random.nextDouble(10, 80), random.nextDouble(1.2, 10)),
                    0,
                    1e18));
        }
        return Allocations.response(random.nextDouble(100, 800), channels);
    }
}
