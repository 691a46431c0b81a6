package io.outlay.engine.pareto;

import io.outlay.engine.allocate.PlanSpace;
import java.util.random.RandomGenerator;

/// New plans from old ones: simulated binary crossover and polynomial mutation within each channel's range (Deb and
/// Agrawal 1995; Deb and Goyal 1996), then brought back within all limits.
final class Variation {
    private static final double CROSSOVER_INDEX = 15;
    private static final double MUTATION_INDEX = 20;
    private static final double CROSSOVER = 0.9;
    private static final double SAME = 1e-14;

    private final PlanSpace space;
    private final RandomGenerator random;

    Variation(PlanSpace space, RandomGenerator random) {
        this.space = space;
        this.random = random;
    }

    /// A plan from anywhere; every other one with the money on few channels.
    void anywhere(double[] plan, boolean few) {
        for (int c = 0; c < plan.length; c++) {
            double u = random.nextDouble();
            plan[c] = space.low(c) + (few ? u * u * u * u : u) * (space.high(c) - space.low(c));
        }
        space.repair(plan);
    }

    void cross(double[] mother, double[] father, double[] first, double[] second) {
        boolean crosses = random.nextDouble() < CROSSOVER;
        for (int c = 0; c < mother.length; c++) {
            first[c] = mother[c];
            second[c] = father[c];
            if (crosses && random.nextBoolean()) {
                gene(c, mother[c], father[c], first, second);
            }
        }
        mutate(first);
        mutate(second);
        space.repair(first);
        space.repair(second);
    }

    private void gene(int c, double a, double b, double[] first, double[] second) {
        double low = space.low(c);
        double high = space.high(c);
        double less = Math.min(a, b);
        double more = Math.max(a, b);
        double apart = more - less;
        if (!(apart > SAME * (high - low))) {
            return;
        }
        double u = random.nextDouble();
        double one = 0.5 * (less + more - factor(u, 1 + 2 * (less - low) / apart) * apart);
        double two = 0.5 * (less + more + factor(u, 1 + 2 * (high - more) / apart) * apart);
        boolean swap = random.nextBoolean();
        first[c] = swap ? two : one;
        second[c] = swap ? one : two;
    }

    /// How far the children lie apart, in the parents' distance, for a range that ends at `edge` of it.
    private static double factor(double u, double edge) {
        double alpha = 2 - Math.pow(edge, -(CROSSOVER_INDEX + 1));
        double power = 1 / (CROSSOVER_INDEX + 1);
        return u <= 1 / alpha ? Math.pow(u * alpha, power) : Math.pow(1 / (2 - u * alpha), power);
    }

    /// Each channel with probability one over their number.
    private void mutate(double[] plan) {
        for (int c = 0; c < plan.length; c++) {
            double low = space.low(c);
            double width = space.high(c) - low;
            if (!(width > 0) || random.nextDouble() * plan.length >= 1) {
                continue;
            }
            double u = random.nextDouble();
            double power = MUTATION_INDEX + 1;
            double step;
            if (u < 0.5) {
                double room = 1 - (plan[c] - low) / width;
                step = Math.pow(2 * u + (1 - 2 * u) * Math.pow(room, power), 1 / power) - 1;
            } else {
                double room = 1 - (low + width - plan[c]) / width;
                step = 1 - Math.pow(2 * (1 - u) + 2 * (u - 0.5) * Math.pow(room, power), 1 / power);
            }
            plan[c] += step * width;
        }
    }
}
