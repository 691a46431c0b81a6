package io.outlay.engine.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Leave-one-out prediction against a closed form; tails with a known shape; weights of models.
class LooTest {

    /// y_i ~ N(μ, 1), flat μ: leaving y_i out predicts it by N(mean of the others, 1 + 1/(n−1)).
    @Test
    void normalMeanInClosedForm() {
        var random = new Random(1);
        int n = 30;
        var y = random.doubles(n, -2, 2).toArray();
        double mean = Diagnostics.mean(y);
        int draws = 4000;
        var density = new double[n][draws];
        for (int s = 0; s < draws; s++) {
            double mu = mean + random.nextGaussian() / Math.sqrt(n);
            for (int i = 0; i < n; i++) {
                density[i][s] = -0.5 * (y[i] - mu) * (y[i] - mu) - 0.5 * Math.log(2 * Math.PI);
            }
        }
        var loo = Loo.of(density, 4, Parallel.serial(), Monitor.silent());
        double exact = 0;
        for (int i = 0; i < n; i++) {
            double others = (n * mean - y[i]) / (n - 1);
            double variance = 1 + 1.0 / (n - 1);
            double expected =
                    -0.5 * (y[i] - others) * (y[i] - others) / variance - 0.5 * Math.log(2 * Math.PI * variance);
            assertThat(loo.pointwise()[i]).isCloseTo(expected, within(0.01));
            exact += expected;
        }
        assertThat(loo.elpd()).isCloseTo(exact, within(0.05));
        assertThat(loo.bad()).isZero();
        assertThat(loo.effective()).isBetween(0.5, 1.5);
    }

    @Test
    void shapeOfAParetoTail() {
        var random = new Random(2);
        for (double k : new double[] {0.1, 0.5, 0.9}) {
            double sum = 0;
            for (int repeat = 0; repeat < 200; repeat++) {
                var x = new double[300];
                for (int i = 0; i < x.length; i++) {
                    x[i] = Math.expm1(-k * Math.log(1 - random.nextDouble())) / k;
                }
                java.util.Arrays.sort(x);
                sum += ParetoSmoothing.fit(x).k() / 200;
            }
            assertThat(sum).isCloseTo(k, within(0.04));
        }
    }

    /// Importance ratios from N(0, 1) to N(0, 0.9²) are bounded; to N(0, 2²) they have infinite variance.
    @Test
    void shapesTellWhatToTrust() {
        var random = new Random(3);
        assertThat(shape(random, 0.9)).isLessThan(0.3);
        assertThat(shape(random, 2)).isGreaterThan(0.6);
    }

    private static double shape(Random random, double sd) {
        var ratios = new double[4000];
        for (int i = 0; i < ratios.length; i++) {
            double x = random.nextGaussian();
            ratios[i] = 0.5 * x * x * (1 - 1 / (sd * sd));
        }
        double k = ParetoSmoothing.smooth(ratios, 1).k();
        double total = 0;
        for (double w : ratios) {
            total += Math.exp(w);
        }
        assertThat(total).isCloseTo(1, within(1e-12));
        return k;
    }

    /// With p₁ = (a, b) and p₂ = (b, a) in the same number of rows, the best mixture is half and half; a model that is
    /// worse everywhere gets nothing.
    @Test
    void stackingFindsTheMixture() {
        var first = new double[100];
        var second = new double[100];
        var worse = new double[100];
        for (int i = 0; i < 100; i++) {
            first[i] = i % 2 == 0 ? -0.1 : -3;
            second[i] = i % 2 == 0 ? -3 : -0.1;
            worse[i] = -4;
        }
        var weights = ModelWeights.stacking(new double[][] {first, second, worse}, Monitor.silent());
        assertThat(weights[0]).isCloseTo(0.5, within(1e-6));
        assertThat(weights[2]).isCloseTo(0, within(1e-4));
        var pseudo = ModelWeights.pseudoBma(new double[][] {first, second, worse}, 2000, 1, Monitor.silent());
        assertThat(pseudo[0] + pseudo[1] + pseudo[2]).isCloseTo(1, within(1e-12));
        assertThat(pseudo[0]).isBetween(0.4, 0.6);
    }
}
