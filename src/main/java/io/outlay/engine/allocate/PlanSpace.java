package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// All plans that keep the limits of a problem: how far each channel can go in any of them, the plan nearest to a wish,
/// and the plan that a price of money leads to. Spends are in currency per period. For one thread.
public final class PlanSpace {
    private static final int PRICE_STEPS = 200;

    /// What a price may miss its amount by, as a share; the plan is brought to the amount afterwards, and the bound
    /// holds at any price.
    private static final double AMOUNT_ROUNDING = 1e-11;

    private static final double PRICE_ROUNDING = 1e-15;

    /// How much lower a price is taken to lie on the other side of a jump.
    private static final double JUMP = 1e-9;

    private static final double FACTOR = 16;
    private static final double SMALLEST_PRICE = 1e-280;
    private static final double LARGEST_PRICE = 1e280;

    private final GroupTree tree;
    private final Box box;
    private final double[] wish;
    private final double[] price;
    private final double[] usual;

    private PlanSpace(GroupTree tree, Box box) {
        this.tree = tree;
        this.box = box;
        wish = new double[tree.nodes()];
        price = new double[tree.nodes()];
        usual = new double[tree.nodes()];
        Arrays.fill(usual, 1);
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
    /// @return an upper bound on the sum of the values over all plans (Lagrange dual at the prices found); empty
    ///         where the limits ask for more money than any price ≥ 0 brings out
    public OptionalDouble fill(Demand demand, double[] spends) {
        double free = total(0, 0, demand);
        double amount = box.clamp(0, free);
        if (free < amount * (1 - Box.ROUNDING)) {
            return OptionalDouble.empty();
        }
        boolean kept = free <= amount ? plan(0, 0, demand, spends) : meet(0, amount, demand, spends);
        if (!kept) {
            return OptionalDouble.empty();
        }
        double bound = price[0] * box.nodeHigh[0];
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

    /// What the members of a node take at a price; inner groups at a limit get a price of their own.
    private boolean plan(int node, double at, Demand demand, double[] spends) {
        price[node] = at;
        for (int c : tree.channels(node)) {
            spends[c] = demand.at(c, at);
        }
        for (int g : tree.groups(node)) {
            double wanted = total(g, at, demand);
            double kept = box.clamp(g, wanted);
            boolean limited = Math.abs(kept - wanted) > JUMP * Math.max(Math.abs(kept), Math.abs(wanted));
            // of all prices that bring out the same amount the one nearest to the price around gives the tightest bound
            usual[g] = Math.clamp(at, SMALLEST_PRICE, LARGEST_PRICE);
            if (limited && kept > total(g, 0, demand)) {
                return false;
            }
            if (!(limited ? meet(g, kept, demand, spends) : plan(g, at, demand, spends))) {
                return false;
            }
        }
        return true;
    }

    /// Gives a node an amount. Where its demand jumps over the amount, the plans on both sides of the jump are mixed:
    /// both keep the inner limits, so the mixture does.
    private boolean meet(int node, double amount, Demand demand, double[] spends) {
        double high = priceFor(node, amount, demand);
        double below = total(node, high, demand);
        double tolerance = JUMP * Math.max(Math.abs(amount), Math.abs(below));
        double low = high * (1 - JUMP);
        double above = Math.abs(amount - below) > tolerance ? total(node, low, demand) : below;
        if (!(above - below > tolerance)) {
            return plan(node, high, demand, spends);
        }
        var other = spends.clone();
        if (!plan(node, low, demand, other) || !plan(node, high, demand, spends)) {
            return false;
        }
        double share = Math.clamp((amount - below) / (above - below), 0, 1);
        mix(node, share, other, spends);
        return true;
    }

    private void mix(int node, double share, double[] other, double[] spends) {
        for (int c : tree.channels(node)) {
            spends[c] += share * (other[c] - spends[c]);
        }
        for (int g : tree.groups(node)) {
            mix(g, share, other, spends);
        }
    }

    /// The price at which a node takes an amount, by regula falsi in ln price (Illinois), kept inside its bracket;
    /// where demand jumps over the amount, the upper end of the jump.
    private double priceFor(int node, double amount, Demand demand) {
        DoubleUnaryOperator excess = log -> total(node, Math.exp(log), demand) - amount;
        double factor = 1.5;
        double high = usual[node];
        double after = total(node, high, demand) - amount;
        double low = high;
        double before = after;
        while (high < LARGEST_PRICE && after > 0) {
            low = high;
            before = after;
            high *= factor;
            factor = FACTOR;
            after = total(node, high, demand) - amount;
        }
        while (low > SMALLEST_PRICE && before <= 0) {
            high = low;
            after = before;
            low /= factor;
            factor = FACTOR;
            before = total(node, low, demand) - amount;
        }
        double found = root(excess, Math.log(low), before, Math.log(high), after, AMOUNT_ROUNDING * Math.abs(amount));
        usual[node] = Math.clamp(found, SMALLEST_PRICE, LARGEST_PRICE);
        return found;
    }

    private static double root(
            DoubleUnaryOperator excess, double low, double atLow, double high, double atHigh, double tolerance) {
        double from = low;
        double to = high;
        double before = atLow;
        double after = atHigh;
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
