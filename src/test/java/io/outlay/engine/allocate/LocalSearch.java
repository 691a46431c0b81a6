package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What planners do without a proof, to be compared with from below: from a random feasible plan, moves of money
/// between two channels (or between a channel and the unspent rest) that keep every limit, with shrinking steps, until
/// none improves. Where there are many channels each gives to a random dozen per pass instead of to all.
final class LocalSearch {
    private static final int PASSES = 8;
    private static final int PARTNERS = 12;
    private static final double FINEST = 1e-8;

    private final AllocationProblem problem;
    private final Curve[] curves;
    private final GroupTree tree;
    private final double[] minimum;
    private final double[] maximum;
    private final double[] x;
    private final double[] worth;
    private final double[] sums;
    private final int n;
    private final RandomGenerator random;

    LocalSearch(AllocationProblem problem, RandomGenerator random) {
        this.problem = problem;
        this.random = random;
        n = problem.channels().size();
        tree = GroupTree.of(problem);
        curves = new Curve[n];
        minimum = new double[n];
        maximum = new double[n];
        for (int c = 0; c < n; c++) {
            var channel = problem.channels().get(c);
            curves[c] = Curves.of(((SpendResponse.OneCurve) channel.response()).shape());
            minimum[c] = channel.minimum();
            maximum[c] = channel.maximum();
        }
        x = new double[n];
        worth = new double[n];
        sums = new double[tree.nodes()];
    }

    /// The value of the local optimum reached from one random start, or −∞ when the start found no feasible plan.
    double once() {
        if (!start()) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int c = 0; c < n; c++) {
            worth[c] = net(c, x[c]);
        }
        for (double step = problem.total() / 2; step > FINEST * problem.total(); step /= 2) {
            for (int pass = 0; pass < PASSES && pass(step); pass++) {}
        }
        return Allocations.objective(problem, x);
    }

    double[] spends() {
        return x;
    }

    private double net(int c, double spend) {
        return problem.valuePerUnit() * curves[c].value(spend) - problem.spendCost() * spend;
    }

    /// Minimums first, then group minimums from the smallest group, then the budget, each by random portions.
    private boolean start() {
        java.util.Arrays.fill(sums, 0);
        for (int c = 0; c < n; c++) {
            x[c] = 0;
            add(c, minimum[c]);
        }
        for (int node = tree.nodes() - 1; node > 0; node--) {
            double missing = tree.minimum(node) - sums[node];
            if (missing > 0 && pour(missing, members(node)) > 1e-9 * problem.total()) {
                return false;
            }
        }
        double rest = problem.total() - sums[0];
        return pour(rest, members(0)) <= 1e-9 * problem.total() || problem.mode() == BudgetMode.AT_MOST;
    }

    private List<Integer> members(int node) {
        var found = new ArrayList<Integer>();
        for (int c = 0; c < n; c++) {
            for (int at = tree.leaf(c); at >= 0; at = tree.parent(at)) {
                if (at == node) {
                    found.add(c);
                }
            }
        }
        return found;
    }

    private double pour(double amount, List<Integer> members) {
        double rest = amount;
        for (int i = 0; i < 40 * members.size() && rest > 1e-12 * problem.total(); i++) {
            int c = members.get(random.nextInt(members.size()));
            double take = Math.min(rest, Math.min(amount * random.nextDouble(), room(c, -1)));
            add(c, take);
            rest -= take;
        }
        for (int c : members) {
            double take = Math.max(0, Math.min(rest, room(c, -1)));
            add(c, take);
            rest -= take;
        }
        return rest;
    }

    private void add(int c, double amount) {
        x[c] += amount;
        for (int node = tree.leaf(c); node >= 0; node = tree.parent(node)) {
            sums[node] += amount;
        }
    }

    /// How much more a channel may take when nothing changes for the node `top` and those around it.
    private double room(int c, int top) {
        double room = maximum[c] - x[c];
        for (int node = tree.leaf(c); node != top && node >= 0; node = tree.parent(node)) {
            room = Math.min(room, tree.maximum(node) - sums[node]);
        }
        return Math.max(0, room);
    }

    private double spare(int c, int top) {
        double spare = x[c] - minimum[c];
        for (int node = tree.leaf(c); node != top && node >= 0; node = tree.parent(node)) {
            spare = Math.min(spare, sums[node] - tree.minimum(node));
        }
        return Math.max(0, spare);
    }

    /// The smallest node that holds both.
    private int common(int a, int b) {
        for (int i = tree.leaf(a); i > 0; i = tree.parent(i)) {
            for (int j = tree.leaf(b); j > 0; j = tree.parent(j)) {
                if (i == j) {
                    return i;
                }
            }
        }
        return 0;
    }

    private boolean pass(double step) {
        double before = sum(worth);
        for (int from = 0; from < n; from++) {
            boolean all = n <= 2 * PARTNERS;
            for (int i = 0; i < (all ? n : PARTNERS); i++) {
                int to = all ? i : random.nextInt(n);
                if (to != from) {
                    move(from, to, step);
                }
            }
            if (problem.mode() == BudgetMode.AT_MOST) {
                change(from, Math.min(step, spare(from, -1)), -1);
                change(from, Math.min(step, room(from, -1)), 1);
            }
        }
        return sum(worth) - before > 1e-12 * Math.abs(before);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private void move(int from, int to, double step) {
        int top = common(from, to);
        double amount = Math.min(step, Math.min(spare(from, top), room(to, top)));
        if (amount <= 0) {
            return;
        }
        double left = net(from, x[from] - amount);
        double right = net(to, x[to] + amount);
        if (left + right > worth[from] + worth[to]) {
            add(from, -amount);
            add(to, amount);
            worth[from] = left;
            worth[to] = right;
        }
    }

    private void change(int c, double amount, int sign) {
        if (amount <= 0) {
            return;
        }
        double changed = net(c, x[c] + sign * amount);
        if (changed > worth[c]) {
            add(c, sign * amount);
            worth[c] = changed;
        }
    }
}
