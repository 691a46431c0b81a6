package io.outlay.feature.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GiveWayTest {
    @Test
    void othersGiveWayInProportionToTheirSpend() {
        var next = GiveWay.drag(
                new double[] {40, 20, 10, 30},
                new double[] {0, 0, 0, 0},
                new double[] {100, 100, 100, 100},
                new boolean[] {false, false, false, true},
                0,
                49);
        assertThat(next).containsExactly(new double[] {49, 14, 7, 30}, within(1e-12));
    }

    @Test
    void aChannelAtItsLimitLeavesTheRestToTheOthers() {
        var next = GiveWay.drag(
                new double[] {40, 20, 10},
                new double[] {0, 18, 0},
                new double[] {100, 100, 100},
                new boolean[3],
                0,
                49);
        assertThat(next).containsExactly(new double[] {49, 18, 3}, within(1e-12));
    }

    @Test
    void whateverIsDraggedTheSumLimitsAndLocksHold() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int run = 0; run < 20_000; run++) {
            int n = 1 + random.nextInt(8);
            var spends = new double[n];
            var low = new double[n];
            var high = new double[n];
            var fixed = new boolean[n];
            for (int c = 0; c < n; c++) {
                low[c] = random.nextInt(3) == 0 ? 0 : random.nextDouble(50);
                high[c] = low[c] + random.nextInt(4) * random.nextDouble(40);
                spends[c] = random.nextInt(4) == 0 ? low[c] : random.nextDouble(low[c], Math.nextUp(high[c]));
                fixed[c] = random.nextInt(3) == 0;
            }
            double total = GiveWay.sum(spends);
            var next = GiveWay.drag(spends, low, high, fixed, random.nextInt(n), random.nextDouble(-20, 150));
            assertThat(GiveWay.sum(next)).isCloseTo(total, within(1e-9 * Math.max(1, total)));
            for (int c = 0; c < n; c++) {
                if (fixed[c]) {
                    assertThat(next[c]).isEqualTo(spends[c]);
                } else {
                    assertThat(next[c]).isBetween(low[c] - 1e-9, high[c] + 1e-9);
                }
            }
        }
    }

    @Test
    void moneyForChannelsThatSpendNothingGoesByTheirRoom() {
        var next = GiveWay.spread(new double[3], new double[3], new double[] {10, 20, 10}, new boolean[3], 20);
        assertThat(next).containsExactly(new double[] {5, 10, 5}, within(1e-12));
        assertThat(Arrays.stream(next).sum()).isEqualTo(20);
    }
}
