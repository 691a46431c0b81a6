package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The baseline a proof must never fall below: from a random feasible plan, moves of money between two channels (or
/// between a channel and the unspent rest) that keep every limit, with shrinking steps, until none improves.
final class LocalSearch {
    private static final int PASSES = 8;
    private static final double FINEST = 1e-9;

    private final AllocationProblem problem;
    private final Curve[] curves;
    private final List<Set<Integer>> groups = new ArrayList<>();
    private final double[] x;
    private final int n;
    private final RandomGenerator random;

    LocalSearch(AllocationProblem problem, RandomGenerator random) {
        this.problem = problem;
        this.random = random;
        n = problem.channels().size();
        curves = new Curve[n];
        var ids = new ArrayList<String>();
        for (int c = 0; c < n; c++) {
            curves[c] = Curves.of(
                    ((SpendResponse.OneCurve) problem.channels().get(c).response()).shape());
            ids.add(problem.channels().get(c).id());
        }
        for (var group : problem.groups()) {
            var members = new HashSet<Integer>();
            group.channels().forEach(id -> members.add(ids.indexOf(id)));
            groups.add(members);
        }
        x = new double[n];
    }

    /// The value of the local optimum reached from one random start, or −∞ when the start found no feasible plan.
    double once() {
        if (!start()) {
            return Double.NEGATIVE_INFINITY;
        }
        for (double step = problem.total() / 2; step > FINEST * problem.total(); step /= 2) {
            for (int pass = 0; pass < PASSES && pass(step); pass++) {}
        }
        return Allocations.objective(problem, x);
    }

    double[] spends() {
        return x;
    }

    /// Minimums first, then group minimums from the smallest group, then the budget, each by random portions.
    private boolean start() {
        double spent = 0;
        for (int c = 0; c < n; c++) {
            x[c] = problem.channels().get(c).minimum();
            spent += x[c];
        }
        var order = new ArrayList<Integer>();
        for (int g = 0; g < groups.size(); g++) {
            order.add(g);
        }
        order.sort((a, b) -> groups.get(a).size() - groups.get(b).size());
        for (int g : order) {
            double missing = problem.groups().get(g).minimum() - sum(groups.get(g));
            if (missing > 0) {
                spent += missing;
                if (pour(missing, new ArrayList<>(groups.get(g))) > 1e-9 * problem.total()) {
                    return false;
                }
            }
        }
        var all = new ArrayList<Integer>();
        for (int c = 0; c < n; c++) {
            all.add(c);
        }
        double rest = problem.total() - spent;
        return pour(rest, all) <= 1e-9 * problem.total() || problem.mode() == BudgetMode.AT_MOST;
    }

    private double pour(double amount, List<Integer> members) {
        double rest = amount;
        for (int i = 0; i < 40 * n && rest > 1e-12 * problem.total(); i++) {
            int c = members.get(random.nextInt(members.size()));
            double portion = i < 30 * n ? amount * random.nextDouble() : rest;
            double take = Math.min(rest, Math.min(portion, room(c, Set.of())));
            x[c] += take;
            rest -= take;
        }
        for (int c : members) {
            double take = Math.max(0, Math.min(rest, room(c, Set.of())));
            x[c] += take;
            rest -= take;
        }
        return rest;
    }

    private double sum(Set<Integer> members) {
        double sum = 0;
        for (int c : members) {
            sum += x[c];
        }
        return sum;
    }

    /// How much more a channel may take when the groups in `shared` do not change.
    private double room(int c, Set<Integer> shared) {
        double room = problem.channels().get(c).maximum() - x[c];
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).contains(c) && !shared.contains(g)) {
                room = Math.min(room, problem.groups().get(g).maximum() - sum(groups.get(g)));
            }
        }
        return Math.max(0, room);
    }

    private double spare(int c, Set<Integer> shared) {
        double spare = x[c] - problem.channels().get(c).minimum();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).contains(c) && !shared.contains(g)) {
                spare = Math.min(
                        spare, sum(groups.get(g)) - problem.groups().get(g).minimum());
            }
        }
        return Math.max(0, spare);
    }

    private boolean pass(double step) {
        boolean moved = false;
        double before = Allocations.objective(problem, x);
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                if (from != to) {
                    moved |= move(from, to, step);
                }
            }
            if (problem.mode() == BudgetMode.AT_MOST) {
                moved |= change(from, Math.min(step, spare(from, Set.of())), -1);
                double free = problem.total() - java.util.Arrays.stream(x).sum();
                moved |= change(from, Math.min(Math.min(step, free), room(from, Set.of())), 1);
            }
        }
        double after = Allocations.objective(problem, x);
        return moved && after - before > 1e-13 * Math.abs(after);
    }

    private boolean move(int from, int to, double step) {
        var shared = new HashSet<Integer>();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).contains(from) && groups.get(g).contains(to)) {
                shared.add(g);
            }
        }
        double amount = Math.min(step, Math.min(spare(from, shared), room(to, shared)));
        if (amount <= 0) {
            return false;
        }
        double gain = curves[from].value(x[from] - amount)
                - curves[from].value(x[from])
                + curves[to].value(x[to] + amount)
                - curves[to].value(x[to]);
        if (gain > 0) {
            x[from] -= amount;
            x[to] += amount;
        }
        return gain > 0;
    }

    private boolean change(int c, double amount, int sign) {
        if (amount <= 0) {
            return false;
        }
        double gain = problem.valuePerUnit() * (curves[c].value(x[c] + sign * amount) - curves[c].value(x[c]))
                - problem.spendCost() * sign * amount;
        if (gain > 0) {
            x[c] += sign * amount;
        }
        return gain > 0;
    }
}
