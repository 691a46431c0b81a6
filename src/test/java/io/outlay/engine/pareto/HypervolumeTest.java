package io.outlay.engine.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Dominated volumes and ranks against their definitions.
class HypervolumeTest {
    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    }

    @Test
    void volumesOfBoxesAreExact() {
        assertThat(Hypervolume.of(new double[][] {{0.2, 0.4}}, new double[] {1, 1}))
                .isCloseTo(0.48, within(1e-15));
        assertThat(Hypervolume.of(new double[][] {{0, 0.5}, {0.5, 0}, {0.7, 0.7}}, new double[] {1, 1}))
                .isCloseTo(0.75, within(1e-15));
        assertThat(Hypervolume.of(new double[][] {{0, 0, 0.5}, {0.5, 0.5, 0}}, new double[] {1, 1, 1}))
                .isCloseTo(0.5 + 0.25 - 0.125, within(1e-15));
        assertThat(Hypervolume.of(new double[][] {{1, 0}, {2, 0.5}}, new double[] {1, 1}))
                .isZero();
        assertThat(Hypervolume.of(new double[0][], new double[] {1, 1})).isZero();
    }

    /// By inclusion and exclusion over all subsets, which needs nothing of the algorithm.
    @Test
    void volumesInUpToFourDimensionsAreThoseOfInclusionAndExclusion() {
        var random = random();
        for (int m = 2; m <= 4; m++) {
            for (int repeat = 0; repeat < 20; repeat++) {
                var points = new double[8][m];
                for (var point : points) {
                    for (int i = 0; i < m; i++) {
                        point[i] = random.nextInt(5) / 5.0;
                    }
                }
                var reference = new double[m];
                java.util.Arrays.fill(reference, 1);
                assertThat(Hypervolume.of(points, reference)).isCloseTo(union(points, m), within(1e-12));
            }
        }
    }

    private static double union(double[][] points, int m) {
        double sum = 0;
        for (int subset = 1; subset < 1 << points.length; subset++) {
            double volume = 1;
            for (int i = 0; i < m; i++) {
                double worst = 0;
                for (int p = 0; p < points.length; p++) {
                    if ((subset & 1 << p) != 0) {
                        worst = Math.max(worst, points[p][i]);
                    }
                }
                volume *= 1 - worst;
            }
            sum += Integer.bitCount(subset) % 2 == 1 ? volume : -volume;
        }
        return sum;
    }

    @Test
    void ranksAreThoseOfPeelingOffFronts() {
        var random = random();
        for (int m = 2; m <= 4; m++) {
            int n = 60;
            var scores = new double[n][m];
            var missed = new double[n];
            for (int p = 0; p < n; p++) {
                missed[p] = p % 7 == 0 ? random.nextDouble() : 0;
                for (int i = 0; i < m; i++) {
                    scores[p][i] = random.nextDouble();
                }
            }
            var sorting = new Sorting(n, m);
            sorting.sort(scores, missed, n);
            var expected = peeled(scores, missed);
            int last = 0;
            for (int i = 0; i < n; i++) {
                int plan = sorting.at(i);
                assertThat(sorting.rank(plan)).isEqualTo(expected[plan]).isGreaterThanOrEqualTo(last);
                last = sorting.rank(plan);
            }
        }
    }

    private static int[] peeled(double[][] scores, double[] missed) {
        int n = scores.length;
        var rank = new int[n];
        java.util.Arrays.fill(rank, -1);
        int left = n;
        for (int front = 0; left > 0; front++) {
            var now = new boolean[n];
            for (int p = 0; p < n; p++) {
                now[p] = rank[p] < 0;
                for (int q = 0; q < n && now[p]; q++) {
                    now[p] = rank[q] >= 0 || q == p || !dominates(scores, missed, q, p);
                }
            }
            for (int p = 0; p < n; p++) {
                if (now[p]) {
                    rank[p] = front;
                    left--;
                }
            }
        }
        return rank;
    }

    private static boolean dominates(double[][] scores, double[] missed, int a, int b) {
        if (missed[a] != missed[b]) {
            return missed[a] < missed[b];
        }
        return missed[a] == 0 && Hypervolume.atLeastAsGood(scores[a], scores[b]);
    }
}
