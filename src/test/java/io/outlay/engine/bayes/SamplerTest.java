package io.outlay.engine.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.run.Workers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Posteriors with known moments, within Monte-Carlo error. References: closed forms; eight schools integrated exactly
/// over τ (20001 nodes).
class SamplerTest {
    private static final SamplerSettings SETTINGS = SamplerSettings.standard(1);

    @Test
    void correlatedNormal() {
        for (int denseUpTo : new int[] {60, 0}) {
            var sample = sample(Targets.correlatedNormal(), SETTINGS.withDenseUpTo(denseUpTo));
            agrees(sample, 0, x -> x, 1, 2, 4);
            agrees(sample, 1, x -> x, -2, 0.5, 4);
            assertThat(correlation(sample)).isCloseTo(0.95, within(0.01));
            assertThat(sample.divergences()).isZero();
        }
    }

    @Test
    void conjugateNormalMean() {
        double[] y = {
            2.818, 4.053, 0.967, 1.275, 6.357, 2.132, 6.647, 5.25, 3.909, 1.992, 2.343, 3.303, 0.923, 3.489, 1.7, 4.025,
            3.554, 5.776, 2.816, 2.689, 2.635, 3.968, 3.115, 4.705, 4.146
        };
        var sample = sample(Targets.normalMean(y), SETTINGS);
        agrees(sample, 0, x -> x, 3.361963434022, 0.3987261114145, 4);
        quantile(sample, 0, x -> x, 0.05, 2.706117343502);
        quantile(sample, 0, x -> x, 0.95, 4.017809524543);
    }

    @Test
    void conjugateBetaBinomial() {
        DoubleUnaryOperator p = u -> 1 / (1 + Math.exp(-u));
        var sample = sample(Targets.betaBinomial(), SETTINGS);
        agrees(sample, 0, p, 0.2903225806452, 0.05718743615664, 4);
        quantile(sample, 0, p, 0.05, 0.2001866554087);
        quantile(sample, 0, p, 0.95, 0.388209000119);
    }

    @Test
    void eightSchools() {
        double[][] theta = {
            {6.211884204056, 5.593126195331},
            {4.940178419511, 4.67426846217},
            {3.927004402527, 5.262615105497},
            {4.757098291281, 4.780297336822},
            {3.6154770154, 4.657452585844},
            {4.04261263583, 4.826865591571},
            {6.296724127568, 5.077848756313},
            {4.854253319882, 5.290801064555}
        };
        var sample = sample(Targets.eightSchools(), SETTINGS.withDraws(1000, 4000));
        agrees(sample, 0, x -> x, 4.396820713833, 3.31770446314, 4);
        agrees(sample, 1, Math::exp, 3.597705485403, 3.219958413205, 6);
        quantile(sample, 1, Math::exp, 0.05, 0.2462123920157);
        quantile(sample, 1, Math::exp, 0.5, 2.748865306304);
        quantile(sample, 1, Math::exp, 0.95, 9.841314235138);
        for (int j = 0; j < 8; j++) {
            var eta = sample.draws().parameter(2 + j);
            var mu = sample.draws().parameter(0);
            var logTau = sample.draws().parameter(1);
            var school = new double[eta.length][eta[0].length];
            for (int c = 0; c < eta.length; c++) {
                for (int i = 0; i < eta[c].length; i++) {
                    school[c][i] = mu[c][i] + Math.exp(logTau[c][i]) * eta[c][i];
                }
            }
            agrees(school, theta[j][0], theta[j][1], 6);
        }
        assertThat(sample.divergences()).isLessThan(20);
        assertThat(sample.chains())
                .allSatisfy(c -> assertThat(c.energyFraction()).isGreaterThan(0.3));
    }

    @Test
    void sameBitsForAnyThreads() {
        var one = sample(Targets.eightSchools(), SETTINGS.withDraws(200, 100));
        try (var workers = new Workers(3)) {
            var three = (SamplerOutcome.Sampled) new Sampler(workers, () -> 0)
                    .sample(Targets.eightSchools(), SETTINGS.withDraws(200, 100), Monitor.silent());
            for (int p = 0; p < 10; p++) {
                assertThat(three.draws().parameter(p)).isDeepEqualTo(one.draws().parameter(p));
            }
        }
    }

    @Test
    void divergencesAreToldNotThrown() {
        // Centred funnel: its neck is narrower than any step that explores its mouth.
        var funnel = Targets.of(10, (q, g) -> {
            double value = -q[0] * q[0] / 18;
            g[0] = -q[0] / 9;
            double precision = Math.exp(-q[0]);
            for (int i = 1; i < 10; i++) {
                value -= 0.5 * (q[i] * q[i] * precision + q[0]);
                g[0] += 0.5 * (q[i] * q[i] * precision - 1);
                g[i] = -q[i] * precision;
            }
            return value;
        });
        var sample = sample(funnel, SETTINGS);
        assertThat(sample.divergences()).isPositive();
    }

    @Test
    void noFiniteStartIsAnOutcome() {
        var nowhere = Targets.of(1, (q, g) -> Double.NaN);
        assertThat(new Sampler(Parallel.serial(), () -> 0).sample(nowhere, SETTINGS, Monitor.silent()))
                .isInstanceOf(SamplerOutcome.NoStart.class);
    }

    /// A gradient of a millisecond and trees of depth 10: the stop is heard within a tree, not after it.
    @Test
    void stopAnswersWithinATree() {
        var slow = Targets.of(1, (q, g) -> {
            long end = System.nanoTime() + 1_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            g[0] = -1e-12 * q[0];
            return -0.5e-12 * q[0] * q[0];
        });
        var asked = new AtomicLong(Long.MAX_VALUE);
        long began = System.nanoTime();
        var monitor = new Monitor() {
            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {
                if (System.nanoTime() - began > 300_000_000L) {
                    asked.compareAndSet(Long.MAX_VALUE, System.nanoTime());
                    throw new Cancelled();
                }
            }
        };
        assertThatThrownBy(() -> new Sampler(Parallel.serial(), () -> 0).sample(slow, SETTINGS, monitor))
                .isInstanceOf(Cancelled.class);
        assertThat(System.nanoTime() - began).isLessThan(300_000_000L + 100_000_000L);
        assertThat(System.nanoTime() - asked.get()).isLessThan(100_000_000L);
    }

    private static SamplerOutcome.Sampled sample(Target target, SamplerSettings settings) {
        return (SamplerOutcome.Sampled)
                new Sampler(Parallel.serial(), () -> 0).sample(target, settings, Monitor.silent());
    }

    private static void agrees(
            SamplerOutcome.Sampled sample, int index, DoubleUnaryOperator map, double mean, double sd, double tails) {
        agrees(mapped(sample, index, map), mean, sd, tails);
    }

    /// The reference's own tolerance: 4 standard errors of the mean; 4 (or 6 for heavy tails) of the sd.
    private static void agrees(double[][] draws, double mean, double sd, double tails) {
        double ess = Diagnostics.essMean(draws);
        var all = Ranks.join(draws);
        assertThat(Diagnostics.rhat(draws)).isLessThan(1.01);
        assertThat(Diagnostics.essBulk(draws)).isGreaterThan(400);
        assertThat(Diagnostics.essTail(draws)).isGreaterThan(400);
        assertThat(Diagnostics.mean(all)).isCloseTo(mean, within(4 * sd / Math.sqrt(ess)));
        assertThat(Diagnostics.sd(all) / sd - 1).isCloseTo(0, within(tails / Math.sqrt(2 * ess)));
    }

    private static void quantile(
            SamplerOutcome.Sampled sample, int index, DoubleUnaryOperator map, double probability, double reference) {
        var draws = mapped(sample, index, map);
        assertThat(Ranks.quantile(Ranks.sorted(draws), probability))
                .isCloseTo(reference, within(4 * Diagnostics.errorOfQuantile(draws, probability)));
    }

    private static double[][] mapped(SamplerOutcome.Sampled sample, int index, DoubleUnaryOperator map) {
        return Arrays.stream(sample.draws().parameter(index))
                .map(chain -> Arrays.stream(chain).map(map).toArray())
                .toArray(double[][]::new);
    }

    private static double correlation(SamplerOutcome.Sampled sample) {
        var a = Ranks.join(sample.draws().parameter(0));
        var b = Ranks.join(sample.draws().parameter(1));
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - Diagnostics.mean(a)) * (b[i] - Diagnostics.mean(b)) / (a.length - 1);
        }
        return sum / Diagnostics.sd(a) / Diagnostics.sd(b);
    }
}
