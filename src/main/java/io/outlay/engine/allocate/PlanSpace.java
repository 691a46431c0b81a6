package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// All plans that keep the limits of a problem: how far each channel can go in any of them, the plan nearest to a wish,
/// and the plan that a price of money leads to. Spends are in currency per period. For one thread.
public final class PlanSpace {
    private static final int PRICE_STEPS = 200;
    private static final double PRICE_ROUNDING = 1e-15;
    private static final double FACTOR = 16;
    private static final double SMALLEST_PRICE = 1e-280;
    private static final double LARGEST_PRICE = 1e280;

    private final GroupTree tree;
    private final Box box;
    private final double[] wish;
    private final double[] price;

    private PlanSpace(GroupTree tree, Box box) {
        this.tree = tree;
        this.box = box;
        wish = new double[tree.nodes()];
        price = new double[tree.nodes()];
    }

    /// Empty when no plan keeps all limits.
    ///
    /// @throws IllegalArgumentException for a problem whose groups overlap in part
    public static Optional<PlanSpace> of(AllocationProblem problem) {
        var tree = GroupTree.of(problem);
        if (!new Feasibility(problem, tree).conflicts().isEmpty()) {
            return Optional.empty();
        }
        var box = Feasibility.box(problem, tree);
        return box.tighten() ? Optional.of(new PlanSpace(tree, box)) : Optional.empty();
    }

    public int channels() {
        return box.low.length;
    }

    /// The least spend of a channel in any plan.
    public double low(int channel) {
        return box.low[channel];
    }

    /// The largest spend of a channel in any plan.
    public double high(int channel) {
        return box.high[channel];
    }

    /// The least total of any plan.
    public double least() {
        return box.nodeLow[0];
    }

    /// The largest total of any plan.
    public double most() {
        return box.nodeHigh[0];
    }

    /// Turns any spends into a plan that keeps all limits: what a group or the budget lacks is taken from its members'
    /// rooms in proportion to them, what is too much likewise. Spends that keep the limits stay as they are.
    public void repair(double[] spends) {
        for (int c = 0; c < spends.length; c++) {
            spends[c] = spends[c] > box.low[c] ? Math.min(spends[c], box.high[c]) : box.low[c];
        }
        for (int n = tree.nodes() - 1; n >= 0; n--) {
            wish[n] = box.clamp(n, sum(n, spends));
        }
        for (int n = 0; n < tree.nodes(); n++) {
            spread(n, spends);
        }
    }

    private double sum(int node, double[] spends) {
        double sum = 0;
        for (int c : tree.channels(node)) {
            sum += spends[c];
        }
        for (int g : tree.groups(node)) {
            sum += wish[g];
        }
        return sum;
    }

    /// Moves the members of a node, all towards the same end of their ranges, until they sum to its amount.
    private void spread(int node, double[] spends) {
        double missing = wish[node] - sum(node, spends);
        if (missing == 0) {
            return;
        }
        boolean up = missing > 0;
        double room = up ? box.highSum(node) - sum(node, spends) : sum(node, spends) - box.lowSum(node);
        double share = room > 0 ? Math.min(1, Math.abs(missing) / room) : 0;
        for (int c : tree.channels(node)) {
            spends[c] += share * ((up ? box.high[c] : box.low[c]) - spends[c]);
        }
        for (int g : tree.groups(node)) {
            wish[g] += share * ((up ? box.nodeHigh[g] : box.nodeLow[g]) - wish[g]);
        }
    }

    /// What channels want at a price of money.
    public interface Demand {

        /// An x within the channel's range at which value(x) − price·x is greatest; not rising with the price.
        double at(int channel, double price);

        /// The greatest value(x) − price·x itself.
        double conjugate(int channel, double price);
    }

    /// The plan that prices lead to: one price for the budget and one for each group at a limit.
    ///
    /// @param demand separable values of the channels
    /// @param spends receives the plan
    /// @return an upper bound on the sum of the values over all plans (Lagrange dual at the prices found); empty where
    ///         the limits ask for more money than any price ≥ 0 brings out
    public OptionalDouble fill(Demand demand, double[] spends) {
        double free = total(0, 0, demand);
        double amount = box.clamp(0, free);
        if (free < amount * (1 - Box.ROUNDING)) {
            return OptionalDouble.empty();
        }
        price[0] = free <= amount ? 0 : priceFor(0, amount, demand);
        double bound = price[0] * box.nodeHigh[0];
        if (!settle(0, amount, demand, spends)) {
            return OptionalDouble.empty();
        }
        for (int n = 1; n < tree.nodes(); n++) {
            double extra = price[n] - price[tree.parent(n)];
            bound += extra * (extra > 0 ? box.nodeHigh[n] : box.nodeLow[n]);
        }
        for (int c = 0; c < spends.length; c++) {
            bound += demand.conjugate(c, price[tree.leaf(c)]);
        }
        repair(spends);
        return OptionalDouble.of(bound);
    }

    /// What a node takes at a price, its inner groups kept to their limits.
    private double total(int node, double at, Demand demand) {
        double sum = 0;
        for (int c : tree.channels(node)) {
            sum += demand.at(c, at);
        }
        for (int g : tree.groups(node)) {
            sum += box.clamp(g, total(g, at, demand));
        }
        return sum;
    }

    private boolean settle(int node, double amount, Demand demand, double[] spends) {
        for (int c : tree.channels(node)) {
            spends[c] = demand.at(c, price[node]);
        }
        for (int g : tree.groups(node)) {
            double wanted = total(g, price[node], demand);
            double kept = box.clamp(g, wanted);
            price[g] = price[node];
            if (Math.abs(kept - wanted) > Box.ROUNDING * Math.abs(amount)) {
                if (kept > total(g, 0, demand)) {
                    return false;
                }
                price[g] = priceFor(g, kept, demand);
            }
            if (!settle(g, kept, demand, spends)) {
                return false;
            }
        }
        return true;
    }

    /// The price at which a node takes an amount, by regula falsi in ln price (Illinois), kept inside its bracket.
    private double priceFor(int node, double amount, Demand demand) {
        DoubleUnaryOperator excess = log -> total(node, Math.exp(log), demand) - amount;
        double high = 1;
        while (high < LARGEST_PRICE && total(node, high, demand) > amount) {
            high *= FACTOR;
        }
        double low = high;
        while (low > SMALLEST_PRICE && total(node, low, demand) <= amount) {
            low /= FACTOR;
        }
        double from = Math.log(low);
        double to = Math.log(high);
        double before = excess.applyAsDouble(from);
        double after = excess.applyAsDouble(to);
        double tolerance = PRICE_ROUNDING * Math.max(1, Math.abs(amount));
        for (int i = 0; i < PRICE_STEPS && to - from > PRICE_ROUNDING * Math.max(1, Math.abs(to)); i++) {
            double middle = i % 4 == 3 ? 0.5 * (from + to) : from + (to - from) * (before / (before - after));
            if (!(middle > from && middle < to)) {
                middle = 0.5 * (from + to);
            }
            double found = excess.applyAsDouble(middle);
            if (Math.abs(found) <= tolerance) {
                return Math.exp(middle);
            }
            if (found > 0) {
                from = middle;
                before = found;
                after *= 0.5;
            } else {
                to = middle;
                after = found;
                before *= 0.5;
            }
        }
        return Math.exp(to);
    }
}
