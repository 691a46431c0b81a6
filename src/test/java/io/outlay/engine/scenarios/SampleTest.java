package io.outlay.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.engine.Seeds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void quantilesAreOfTypeSeven() {
        var sample = new Sample(new double[] {4, 1, 3, 2});
        assertThat(sample.quantile(0)).isEqualTo(1);
        assertThat(sample.quantile(0.25)).isEqualTo(1.75);
        assertThat(sample.quantile(0.5)).isEqualTo(2.5);
        assertThat(sample.quantile(0.9)).isCloseTo(3.7, within(1e-15));
        assertThat(sample.quantile(1)).isEqualTo(4);
    }

    @Test
    void quantilesOfManyAgreeWithASortedReference() {
        var stream = Seeds.stream(3);
        var values = stream.doubles(9973).map(u -> Math.floor(u * 500)).toArray();
        var sorted = values.clone();
        Arrays.sort(sorted);
        var sample = new Sample(values);
        for (int p = 1; p <= 99; p++) {
            double h = (sorted.length - 1) * p / 100.0;
            int i = (int) h;
            assertThat(sample.quantile(p / 100.0))
                    .isCloseTo(sorted[i] + (h - i) * (sorted[i + 1] - sorted[i]), within(1e-9));
        }
    }

    @Test
    void meanAndDeviationOfEqualValuesAreExact() {
        var values = new double[1001];
        Arrays.fill(values, 0.1);
        var sample = new Sample(values);
        assertThat(sample.mean()).isEqualTo(0.1);
        assertThat(sample.sd()).isZero();
        assertThat(sample.sdError(1001)).isZero();
    }

    @Test
    void tails() {
        var sample = new Sample(new double[] {-2, -1, 0, 0, 1, 5});
        assertThat(sample.shareAbove(0)).isCloseTo(2 / 6.0, within(1e-15));
        assertThat(sample.shareAtLeast(0)).isCloseTo(4 / 6.0, within(1e-15));
        assertThat(sample.meanFrom(1)).isEqualTo(3);
        assertThat(sample.meanFrom(9)).isEqualTo(5);
    }

    @Test
    void histogramOfFewValues() {
        var two = Bins.of(new Sample(new double[] {1, 3}));
        assertThat(two.counts().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
        assertThat(two.edges().getFirst()).isEqualTo(1);
        assertThat(two.edges().getLast()).isEqualTo(3);
        var spike = new double[1000];
        spike[0] = 1;
        var bins = Bins.of(new Sample(spike));
        assertThat(bins.counts().getFirst()).isEqualTo(999);
        assertThat(bins.counts().getLast()).isEqualTo(1);
    }

    @Test
    void inverseNormalIsExact() {
        assertThat(Quantile.standardNormal(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Quantile.standardNormal(1e-9)).isCloseTo(-5.9978070150076865, within(1e-7));
        assertThat(Quantile.standardNormal(0.5)).isZero();
        // R 4.4, qnorm
        assertThat(Quantile.standardNormal(1e-300)).isCloseTo(-37.0471, within(1e-4));
        var reference = new org.apache.commons.math3.distribution.NormalDistribution(null, 0, 1);
        for (double p = 0.001; p < 1; p += 0.00137) {
            double z = Quantile.standardNormal(p);
            assertThat(z).isCloseTo(reference.inverseCumulativeProbability(p), within(1e-13));
            assertThat(reference.cumulativeProbability(z)).isCloseTo(p, within(2e-15));
        }
    }

    @Test
    void streamsDoNotDependOnTheirNumber() {
        var few = Seeds.streams(42, 2);
        var many = Seeds.streams(42, 9);
        assertThat(few.get(1).nextLong()).isEqualTo(many.get(1).nextLong());
        assertThat(Seeds.streams(43, 1).getFirst().nextLong())
                .isNotEqualTo(Seeds.streams(42, 1).getFirst().nextLong());
    }
}
