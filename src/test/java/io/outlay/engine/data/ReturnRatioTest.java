package io.outlay.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ReturnRatioTest {

    @Test
    void matchesTheFormulaByHand() {
        // R = 12/6 = 2; residuals 0, 1, −1; se² = 3/2 · 2 / 36; t(0.95, 2) = 2.919986, t(0.75, 2) = 0.816497
        var ratio =
                ReturnRatio.of(List.of(1.0, 2.0, 3.0), List.of(2.0, 5.0, 5.0)).orElseThrow();
        double se = Math.sqrt(3.0 / 36);
        assertThat(ratio.value()).isEqualTo(2);
        assertThat(ratio.high90()).isCloseTo(2 + 2.9199855803537 * se, within(1e-9));
        assertThat(ratio.low50()).isCloseTo(2 - 0.816496580927726 * se, within(1e-9));
    }

    @Test
    void noSpendOrTooFewWeeksGiveNoFigure() {
        assertThat(ReturnRatio.of(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)))
                .isEmpty();
        assertThat(ReturnRatio.of(List.of(1.0, 1.0), List.of(1.0, 1.0))).isEmpty();
        assertThat(ReturnRatio.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void theRangeCoversTheTruthAsOftenAsItSays() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int covered = 0;
        int rounds = 2000;
        for (int round = 0; round < rounds; round++) {
            var spend = new ArrayList<Double>();
            var outcome = new ArrayList<Double>();
            for (int week = 0; week < 26; week++) {
                double x = 50 + 20 * random.nextDouble();
                spend.add(x);
                outcome.add(3 * x + 15 * random.nextGaussian());
            }
            var ratio = ReturnRatio.of(spend, outcome).orElseThrow();
            if (ratio.low90() <= 3 && 3 <= ratio.high90()) {
                covered++;
            }
        }
        // 90 % ± 4 standard errors of a proportion over 2000 rounds
        assertThat(covered / (double) rounds).isBetween(0.873, 0.927);
    }
}
