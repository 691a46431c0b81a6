package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BindingLimit;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What money is worth at a plan: the marginal return of every channel, and from them the price inside every node of
/// the group tree, the shadow price of the budget and the price of every limit the plan rests on. For curves with
/// several local optima these are the derivatives on the branches the plan has chosen.
final class Prices {
    private static final double AT_LIMIT = 1e-9;

    private final AllocationProblem problem;
    private final GroupTree tree;
    private final double[] spend;
    private final double[] marginal;
    private final double[] total;
    private final double[] up;
    private final double[] down;
    private final double scale;

    Prices(AllocationProblem problem, GroupTree tree, List<ChannelResponse> responses, double[] spend) {
        this.problem = problem;
        this.tree = tree;
        this.spend = spend;
        marginal = new double[spend.length];
        double sum = 0;
        for (int c = 0; c < spend.length; c++) {
            marginal[c] = responses.get(c).slope(spend[c]);
            sum += spend[c];
        }
        scale = sum;
        total = new double[tree.nodes()];
        up = new double[tree.nodes()];
        down = new double[tree.nodes()];
        for (int n = tree.nodes() - 1; n >= 0; n--) {
            gather(n);
        }
    }

    /// What the next unit brings in the best place inside the node (−∞ when nothing can grow), and what the last one
    /// brought in the worst place (∞ when nothing can shrink).
    private void gather(int node) {
        up[node] = Double.NEGATIVE_INFINITY;
        down[node] = Double.POSITIVE_INFINITY;
        for (int c : tree.channels(node)) {
            var channel = problem.channels().get(c);
            total[node] += spend[c];
            if (!atLimit(spend[c], channel.maximum())) {
                up[node] = Math.max(up[node], marginal[c]);
            }
            if (!atLimit(spend[c], channel.minimum())) {
                down[node] = Math.min(down[node], marginal[c]);
            }
        }
        for (int g : tree.groups(node)) {
            total[node] += total[g];
            if (!atLimit(total[g], tree.maximum(g))) {
                up[node] = Math.max(up[node], up[g]);
            }
            if (!atLimit(total[g], tree.minimum(g))) {
                down[node] = Math.min(down[node], down[g]);
            }
        }
    }

    private boolean atLimit(double amount, double limit) {
        return Math.abs(amount - limit) <= AT_LIMIT * Math.max(scale, Math.abs(limit));
    }

    /// The price inside a node, given the price around it: its own where the node is at a limit.
    private double inside(int node, double around) {
        boolean full = atLimit(total[node], tree.maximum(node));
        boolean least = atLimit(total[node], tree.minimum(node));
        if (!full && !least) {
            return around;
        }
        if (up[node] > Double.NEGATIVE_INFINITY) {
            return up[node];
        }
        return down[node] < Double.POSITIVE_INFINITY ? down[node] : Double.NaN;
    }

    OptionalDouble marginal(int channel) {
        return finite(marginal[channel]);
    }

    /// The gain in the objective from one more unit of budget.
    OptionalDouble shadowPrice() {
        if (!atLimit(total[0], tree.maximum(0))) {
            return OptionalDouble.of(0);
        }
        if (up[0] == Double.NEGATIVE_INFINITY) {
            // nobody can take more: an at-most budget would simply leave it, an exact one could not be spent
            return problem.mode() == BudgetMode.AT_MOST ? OptionalDouble.of(0) : OptionalDouble.empty();
        }
        double gain = up[0] - problem.spendCost();
        return finite(problem.mode() == BudgetMode.AT_MOST ? Math.max(0, gain) : gain);
    }

    List<BindingLimit> binding() {
        var limits = new ArrayList<BindingLimit>();
        double[] price = new double[tree.nodes()];
        price[0] = inside(0, problem.spendCost());
        if (atLimit(total[0], tree.maximum(0))) {
            limits.add(new BindingLimit(Limit.BUDGET, shadowPrice()));
        }
        for (int n = 1; n < tree.nodes(); n++) {
            double around = price[tree.parent(n)];
            price[n] = inside(n, around);
            var group = problem.groups().get(tree.origin(n));
            add(
                    limits,
                    total[n],
                    group.minimum(),
                    group.maximum(),
                    price[n] - around,
                    new Limit(Limit.Kind.GROUP_MINIMUM, group.id()),
                    new Limit(Limit.Kind.GROUP_MAXIMUM, group.id()));
        }
        for (int c = 0; c < spend.length; c++) {
            var channel = problem.channels().get(c);
            add(
                    limits,
                    spend[c],
                    channel.minimum(),
                    channel.maximum(),
                    marginal[c] - price[tree.leaf(c)],
                    new Limit(Limit.Kind.CHANNEL_MINIMUM, channel.id()),
                    new Limit(Limit.Kind.CHANNEL_MAXIMUM, channel.id()));
        }
        return limits;
    }

    /// @param advantage what a unit brings inside the limit more than outside
    private void add(
            List<BindingLimit> limits,
            double amount,
            double minimum,
            double maximum,
            double advantage,
            Limit lower,
            Limit upper) {
        if (atLimit(amount, maximum)) {
            limits.add(new BindingLimit(upper, positive(advantage)));
        }
        if (atLimit(amount, minimum)) {
            limits.add(new BindingLimit(lower, positive(-advantage)));
        }
    }

    private static OptionalDouble positive(double price) {
        return finite(Math.max(0, price));
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
