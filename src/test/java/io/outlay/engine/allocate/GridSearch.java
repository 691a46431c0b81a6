package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import java.util.Arrays;

/// Dynamic programme over whole units of money: the best plan on a grid, by max-plus convolution up the group tree.
/// Limits must be whole numbers of units.
final class GridSearch {
    private final AllocationProblem problem;
    private final GroupTree tree;
    private final double unit;
    private final int steps;

    GridSearch(AllocationProblem problem, double unit) {
        this.problem = problem;
        this.tree = GroupTree.of(problem);
        this.unit = unit;
        this.steps = (int) Math.round(problem.total() / unit);
    }

    double best() {
        double[] root = node(0);
        if (problem.mode() == BudgetMode.EQUAL) {
            return root[steps];
        }
        return Arrays.stream(root).max().orElseThrow();
    }

    private double[] node(int node) {
        double[] sum = new double[steps + 1];
        Arrays.fill(sum, Double.NEGATIVE_INFINITY);
        sum[0] = 0;
        for (int c : tree.channels(node)) {
            sum = join(sum, channel(c));
        }
        for (int g : tree.groups(node)) {
            double[] inner = node(g);
            for (int i = 0; i <= steps; i++) {
                if (i * unit < tree.minimum(g) - 0.5 * unit || i * unit > tree.maximum(g) + 0.5 * unit) {
                    inner[i] = Double.NEGATIVE_INFINITY;
                }
            }
            sum = join(sum, inner);
        }
        return sum;
    }

    private double[] channel(int c) {
        var channel = problem.channels().get(c);
        double[] values = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double x = i * unit;
            boolean allowed = x >= channel.minimum() - 0.5 * unit && x <= channel.maximum() + 0.5 * unit;
            values[i] = allowed
                    ? problem.valuePerUnit() * Allocations.value(channel.response(), x) - problem.spendCost() * x
                    : Double.NEGATIVE_INFINITY;
        }
        return values;
    }

    private double[] join(double[] a, double[] b) {
        double[] sum = new double[steps + 1];
        Arrays.fill(sum, Double.NEGATIVE_INFINITY);
        for (int i = 0; i <= steps; i++) {
            if (a[i] > Double.NEGATIVE_INFINITY) {
                for (int j = 0; i + j <= steps; j++) {
                    sum[i + j] = Math.max(sum[i + j], a[i] + b[j]);
                }
            }
        }
        return sum;
    }
}
