package io.outlay.engine.allocate;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Feasible random problems with nested groups, S-shaped and concave curves, at random scales; one per seed.
final class RandomProblems {
    private RandomProblems() {}

    /// @param least fewest channels
    /// @param most  most channels
    static AllocationProblem of(long seed, int least, int most) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int n = random.nextInt(least, most + 1);
        double scale = Math.pow(10, random.nextDouble(-1, 6));
        double total = scale * n * random.nextDouble(0.15, 0.7);
        var channels = new ArrayList<AllocationChannel>();
        double[] inside = new double[n];
        double[] highs = new double[n];
        double committed = 0;
        for (int c = 0; c < n; c++) {
            double low = random.nextDouble() < 0.25 ? scale * random.nextDouble(0, 0.08) : 0;
            double high = random.nextDouble() < 0.2 ? Allocations.NO_CAP : scale * random.nextDouble(0.6, 3);
            channels.add(Allocations.channel("c" + c, curve(random, scale), low, high));
            inside[c] = low;
            highs[c] = Math.min(high, 3 * scale);
            committed += low;
        }
        // a plan inside all limits, around which the groups are laid
        double room = 0;
        for (int c = 0; c < n; c++) {
            room += highs[c] - inside[c];
        }
        double share = Math.min(1, Math.max(0, total - committed) / room);
        for (int c = 0; c < n; c++) {
            inside[c] += share * (highs[c] - inside[c]);
        }
        total = 0;
        for (double x : inside) {
            total += x;
        }
        return new AllocationProblem(
                channels,
                groups(random, inside),
                total * (1 - 1e-12),
                random.nextDouble() < 0.2 ? BudgetMode.AT_MOST : BudgetMode.EQUAL,
                random.nextDouble() < 0.3 ? random.nextDouble(0.5, 20) : 1,
                random.nextDouble() < 0.15 ? random.nextDouble(0, 1) : 0);
    }

    private static CurveShape curve(RandomGenerator random, double scale) {
        double beta = scale * Math.exp(random.nextGaussian(0, 0.8));
        double k = scale * Math.exp(random.nextGaussian(-0.8, 0.7));
        double kind = random.nextDouble();
        if (kind < 0.7) {
            return Allocations.hill(beta, k, Math.exp(random.nextDouble(Math.log(1.1), Math.log(10))));
        }
        if (kind < 0.78) {
            return Allocations.hill(beta, k, random.nextDouble(0.4, 1));
        }
        if (kind < 0.84) {
            return CurveShape.of(CurveFamily.EXPONENTIAL, beta, k);
        }
        if (kind < 0.89) {
            return CurveShape.of(CurveFamily.LOGISTIC, beta, 1 / k);
        }
        if (kind < 0.94) {
            return CurveShape.of(CurveFamily.LOGARITHMIC, 0.4 * beta, k);
        }
        if (kind < 0.98) {
            double p = random.nextDouble(0.2, 0.9);
            return CurveShape.of(CurveFamily.POWER, 0.5 * beta * Math.pow(scale, -p), p);
        }
        return CurveShape.of(CurveFamily.LINEAR, random.nextDouble(0, 0.5));
    }

    /// Consecutive blocks, some with a block inside, limits on both sides of what `inside` gives them.
    private static List<AllocationGroup> groups(RandomGenerator random, double[] inside) {
        var groups = new ArrayList<AllocationGroup>();
        int at = 0;
        while (at < inside.length) {
            int size = Math.min(inside.length - at, random.nextInt(2, 8));
            if (random.nextDouble() < 0.6) {
                groups.add(group(random, "g" + groups.size(), at, at + size, inside));
                if (size > 3 && random.nextDouble() < 0.5) {
                    int part = random.nextInt(2, size);
                    groups.add(group(random, "g" + groups.size(), at, at + part, inside));
                }
            }
            at += size;
        }
        return groups;
    }

    private static AllocationGroup group(RandomGenerator random, String id, int from, int to, double[] inside) {
        var members = new ArrayList<String>();
        double sum = 0;
        for (int c = from; c < to; c++) {
            members.add("c" + c);
            sum += inside[c];
        }
        double minimum = random.nextDouble() < 0.4 ? sum * random.nextDouble(0.3, 0.98) : 0;
        double maximum = random.nextDouble() < 0.7 ? sum * random.nextDouble(1.02, 1.6) : Allocations.NO_CAP;
        return new AllocationGroup(id, members, minimum, maximum);
    }
}
