package io.outlay.engine.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Projection and best point against their defining inequalities, on random nested limits.
class LimitTreeTest {

    private static LimitTree random(RandomGenerator random, int n) {
        int[] parent = {-1, 0, 0, 1, 1};
        int[] leaf = new int[n];
        double[] low = new double[n];
        double[] high = new double[n];
        double[] inside = new double[n];
        double[] sums = new double[parent.length];
        for (int i = 0; i < n; i++) {
            leaf[i] = new int[] {0, 2, 3, 4}[random.nextInt(4)];
            low[i] = random.nextBoolean() ? 0 : random.nextDouble(0, 3);
            high[i] = low[i] + (random.nextInt(5) == 0 ? 1e18 : random.nextDouble(0, 10));
            inside[i] = low[i] + random.nextDouble() * Math.min(10, high[i] - low[i]);
            for (int node = leaf[i]; node >= 0; node = parent[node]) {
                sums[node] += inside[i];
            }
        }
        double[] nodeLow = new double[parent.length];
        double[] nodeHigh = new double[parent.length];
        for (int node = 0; node < parent.length; node++) {
            nodeLow[node] = random.nextBoolean() ? sums[node] * random.nextDouble(0.5, 1) : 0;
            nodeHigh[node] = random.nextBoolean() ? sums[node] * random.nextDouble(1, 1.5) : 1e18;
        }
        if (random.nextBoolean()) {
            nodeLow[0] = sums[0];
            nodeHigh[0] = sums[0];
        }
        return new LimitTree(parent, leaf, nodeLow, nodeHigh, low, high);
    }

    /// p is the projection of z if and only if ⟨W(z − p), s − p⟩ ≤ 0 for every s of the set: asked of the best s.
    @Test
    void projectsExactly() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int run = 0; run < 400; run++) {
            int n = random.nextInt(3, 40);
            var set = random(random, n);
            assertThat(set.narrow()).isEqualTo(-1);
            double[] z = random.doubles(n, -20, 30).toArray();
            double[] weight = random.doubles(n, 0.1, 10).toArray();
            double[] p = new double[n];
            set.project(z, weight, p);
            double[] pull = new double[n];
            Arrays.setAll(pull, i -> weight[i] * (z[i] - p[i]));
            double[] best = new double[n];
            assertThat(Objective.gain(set, pull, p, best)).as("run " + run).isCloseTo(0, Offset.offset(1e-8));
            double[] again = new double[n];
            set.project(p, weight, again);
            assertThat(again).containsExactly(p, Offset.offset(1e-10));
        }
    }

    @Test
    void namesTheNodeThatCannotBeKept() {
        var set = new LimitTree(
                new int[] {-1, 0},
                new int[] {0, 1, 1},
                new double[] {0, 0},
                new double[] {100, 5},
                new double[] {0, 3, 4},
                new double[] {9, 9, 9});
        assertThat(set.narrow()).isEqualTo(1);
    }
}
