package io.outlay.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.engine.Seeds;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Regret on Branin and Hartmann-6 against random search, and the parts against closed forms.
class BayesianOptimiserTest {
    private static final double BRANIN = 0.39788735772973816;
    private static final double HARTMANN = -3.32236801141551;

    private static double branin(double[] x) {
        double a = x[1] - 5.1 / (4 * Math.PI * Math.PI) * x[0] * x[0] + 5 / Math.PI * x[0] - 6;
        return a * a + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x[0]) + 10;
    }

    private static final double[] ALPHA = {1, 1.2, 3, 3.2};
    private static final double[][] A = {
        {10, 3, 17, 3.5, 1.7, 8}, {0.05, 10, 17, 0.1, 8, 14}, {3, 3.5, 1.7, 10, 17, 8}, {17, 8, 0.05, 10, 0.1, 14}
    };
    private static final double[][] P = {
        {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
        {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
        {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
        {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
    };

    private static double hartmann(double[] x) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            double inner = 0;
            for (int j = 0; j < 6; j++) {
                inner += A[i][j] * (x[j] - P[i][j]) * (x[j] - P[i][j]);
            }
            sum -= ALPHA[i] * Math.exp(-inner);
        }
        return sum;
    }

    private static double random(ToDoubleFunction<double[]> f, double[] low, double[] high, int tries, long seed) {
        var random = Seeds.stream(seed);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tries; i++) {
            var x = new double[low.length];
            for (int k = 0; k < x.length; k++) {
                x[k] = random.nextDouble(low[k], high[k]);
            }
            best = Math.min(best, f.applyAsDouble(x));
        }
        return best;
    }

    private static double[] regrets(
            String name, ToDoubleFunction<double[]> f, double[] low, double[] high, int tries, double least) {
        var ours = new double[5];
        var chance = new double[5];
        for (int seed = 0; seed < ours.length; seed++) {
            ours[seed] = new BayesianOptimiser(tries, seed)
                            .minimise(f, low, high, Monitor.silent())
                            .value()
                    - least;
            chance[seed] = random(f, low, high, tries, 100 + seed) - least;
        }
        Arrays.sort(ours);
        Arrays.sort(chance);
        System.out.printf(
                "%s after %d evaluations: median regret %.5f (worst %.5f), random search %.5f (best %.5f)%n",
                name, tries, ours[2], ours[4], chance[2], chance[0]);
        return new double[] {ours[2], chance[2]};
    }

    @Test
    void regretIsFarBelowThatOfRandomSearch() {
        var branin = regrets(
                "Branin", BayesianOptimiserTest::branin, new double[] {-5, 0}, new double[] {10, 15}, 40, BRANIN);
        assertThat(branin[0]).isLessThan(0.02).isLessThan(branin[1] / 10);
        var low = new double[6];
        var high = new double[6];
        Arrays.fill(high, 1);
        var hartmann = regrets("Hartmann-6", BayesianOptimiserTest::hartmann, low, high, 80, HARTMANN);
        assertThat(hartmann[0]).isLessThan(0.25).isLessThan(hartmann[1] / 4);
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        var low = new double[] {-5, 0};
        var high = new double[] {10, 15};
        var one = new BayesianOptimiser(15, 3).minimise(BayesianOptimiserTest::branin, low, high, Monitor.silent());
        var two = new BayesianOptimiser(15, 3).minimise(BayesianOptimiserTest::branin, low, high, Monitor.silent());
        assertThat(two).isEqualTo(one);
        assertThat(one.traces()).hasSize(15);
    }

    @Test
    void aFunctionThatFailsSomewhereIsStillMinimised() {
        var found = new BayesianOptimiser(30, 1)
                .minimise(
                        x -> x[0] > 0.8 ? Double.NaN : (x[0] - 0.3) * (x[0] - 0.3) + x[1],
                        new double[2],
                        new double[] {1, 1},
                        Monitor.silent());
        assertThat(found.value()).isBetween(0.0, 0.05);
    }

    @Test
    void logExpectedImprovementIsThatOfItsDefinitionAndOfItsTail() {
        for (double z : new double[] {-8, -4, -1.5, -1, -0.5, 0, 1, 3}) {
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double integral = integral(z);
            assertThat(LogExpectedImprovement.h(z)).isCloseTo(Math.log(integral), within(1e-6));
            assertThat(density).isPositive();
        }
        // the leading term of the asymptotic series
        double z = -200;
        assertThat(LogExpectedImprovement.h(z))
                .isCloseTo(-z * z / 2 - Math.log(Math.sqrt(2 * Math.PI)) - 2 * Math.log(-z), within(1e-3));
        assertThat(LogExpectedImprovement.h(-10.0001)).isCloseTo(LogExpectedImprovement.h(-9.9999), within(3e-3));
    }

    /// ∫ (z − t)·φ(t) dt up to z, by Simpson's rule.
    private static double integral(double z) {
        double from = Math.min(-12, z - 12);
        int n = 200_000;
        double h = (z - from) / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double t = from + i * h;
            double f = (z - t) * Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
            sum += f * (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * h / 3;
    }

    /// Against the closed form of two points.
    @Test
    void theProcessGoesThroughItsPointsAndKnowsNothingFarAway() {
        double[][] x = {{0.2, 0.2}, {0.7, 0.4}};
        double[] y = {1, -1};
        double[] scales = {0.3, 0.3};
        var process = GaussianProcess.of(x, y, scales, 1e-6).orElseThrow();
        var figures = new double[2];
        process.at(x[0], figures);
        assertThat(figures[0]).isCloseTo(1, within(1e-4));
        assertThat(figures[1]).isLessThan(2e-3);
        double k = GaussianProcess.matern(x[0], x[1], scales);
        double at = GaussianProcess.matern(x[0], new double[] {0.4, 0.3}, scales);
        double other = GaussianProcess.matern(x[1], new double[] {0.4, 0.3}, scales);
        process.at(new double[] {0.4, 0.3}, figures);
        assertThat(figures[0]).isCloseTo((at - other) / (1 - k), within(1e-4));
        assertThat(GaussianProcess.matern(new double[] {0}, new double[] {1}, new double[] {1}))
                .isCloseTo((1 + Math.sqrt(5) + 5.0 / 3) * Math.exp(-Math.sqrt(5)), within(1e-12));
    }
}
