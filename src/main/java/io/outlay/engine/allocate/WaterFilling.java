package io.outlay.engine.allocate;

/// The best split over concave envelopes: one price of money per node of the group tree, found in ln price. A node
/// whose demand at its parent's price lies within its limits uses that price itself; only a node at a limit has one of
/// its own. Where demand jumps at the price, the members are filled up in order.
///
/// The bound is the Lagrangian dual at the prices found, Σ f*(price) + Σ over nodes of (price − price around)·limit,
/// which no feasible plan can exceed whatever the prices are.
final class WaterFilling {
    private static final int MOST_STEPS = 200;
    private static final int STEPS_BEFORE_JUMPS = 9;
    private static final int JUMPS_TRIED = 4;
    private static final double NARROW = 1e-13;
    private static final double BESIDE = 1 - 4e-16;
    private static final double LOWEST = 1e-290;
    private static final double HIGHEST = 1e290;
    private static final double LONGEST_STRIDE = 1e30;
    private static final double EXACT = 1e-15;

    private final GroupTree tree;
    private final double cost;
    private final int[] pending;
    private final double[] amounts;
    /// What is wanted just above the price, just below it, and at the price being tried.
    private Demand above;
    private Demand below;
    private Demand trial;
    private double priceAbove;
    private double priceBelow;
    private Envelope[] envelopes = new Envelope[0];
    private Box box;
    private int waiting;

    /// The split found by the last [#solve].
    final double[] spend;

    /// The price inside every node in the last [#solve].
    final double[] price;

    /// The dual bound of the last [#solve].
    double bound;

    /// @param cost what a unit of spend counts against the objective: the price outside the budget
    WaterFilling(GroupTree tree, int channels, double cost) {
        this.tree = tree;
        this.cost = cost;
        box = new Box(tree, channels);
        pending = new int[tree.nodes()];
        amounts = new double[tree.nodes()];
        above = new Demand(tree, channels);
        below = new Demand(tree, channels);
        trial = new Demand(tree, channels);
        spend = new double[channels];
        price = new double[tree.nodes()];
    }

    /// @param within ranges that [Box#tighten] accepted, those of the envelopes
    /// @param guess  a price near the answer, > 0
    void solve(Envelope[] of, Box within, double guess) {
        envelopes = of;
        box = within;
        waiting = 0;
        double start = guess > LOWEST && guess < HIGHEST ? guess : 1;
        double wanted = demand(0, cost);
        if (wanted <= box.nodeHigh[0] && wanted >= box.nodeLow[0]) {
            takeAbove(cost);
            settle();
            fill(0, wanted);
        } else {
            amounts[0] = box.clamp(0, wanted);
            pending[waiting++] = 0;
        }
        for (int i = 0; i < waiting; i++) {
            int node = pending[i];
            double from = node == 0 ? start : price[tree.parent(node)];
            search(node, amounts[node], from > LOWEST && from < HIGHEST ? from : start);
            fill(node, amounts[node]);
        }
        bound = dual();
    }

    /// The price that a channel faced in the last [#solve].
    double priceOf(int channel) {
        return price[tree.leaf(channel)];
    }

    private double dual() {
        double sum = 0;
        for (int c = 0; c < envelopes.length; c++) {
            sum += envelopes[c].conjugate(priceOf(c));
        }
        for (int n = 0; n < tree.nodes(); n++) {
            double around = n == 0 ? cost : price[tree.parent(n)];
            double toll = price[n] - around;
            sum += toll > 0 ? toll * box.nodeHigh[n] : toll * box.nodeLow[n];
        }
        return sum;
    }

    /// Distributes a node's amount between the demands just above and just below its price. Inner groups that leave
    /// their limits untouched share the price; the others wait for a search of their own.
    private void fill(int node, double amount) {
        price[node] = priceAbove;
        double rest = amount - above.node[node];
        for (int c : tree.channels(node)) {
            double more = Math.min(Math.max(0, rest), Math.max(0, below.channel[c] - above.channel[c]));
            spend[c] = above.channel[c] + more;
            rest -= more;
        }
        for (int g : tree.groups(node)) {
            double least = box.clamp(g, above.node[g]);
            double more = Math.min(Math.max(0, rest), Math.max(0, box.clamp(g, below.node[g]) - least));
            double given = least + more;
            rest -= more;
            if (given >= above.node[g] && given <= below.node[g]) {
                fill(g, given);
            } else {
                amounts[g] = given;
                pending[waiting++] = g;
            }
        }
    }

    /// Finds neighbouring prices between which a node's members want `amount`.
    private void search(int node, double amount, double guess) {
        double target = Math.min(box.highSum(node), Math.max(box.lowSum(node), amount));
        double exact = EXACT * Math.max(target, Double.MIN_NORMAL);
        double at = guess;
        double stride = 2;
        double missing = 0;
        double over = 0;
        boolean wasOver = false;
        boolean wasShort = false;
        while (!wasOver || !wasShort) {
            double excess = demand(node, at) - target;
            if (Math.abs(excess) <= exact) {
                takeAbove(at);
                settle();
                return;
            }
            if (excess > 0) {
                takeBelow(at);
                over = excess;
                wasOver = true;
                if (at > HIGHEST) {
                    // infinitely steep starts: what is left over is far below rounding
                    above.ends(node, Envelope::low, envelopes, box);
                    priceAbove = at;
                    return;
                }
                at = wasShort ? at : Math.min(at * stride, 10 * HIGHEST);
            } else {
                takeAbove(at);
                missing = excess;
                wasShort = true;
                if (at < LOWEST) {
                    // money is left when everyone has what they gain from: it goes where it does no harm
                    below.ends(node, Envelope::high, envelopes, box);
                    priceBelow = 0;
                    return;
                }
                at = wasOver ? at : Math.max(at / stride, 0.1 * LOWEST);
            }
            stride *= stride < LONGEST_STRIDE ? stride : 1;
        }
        narrow(node, target, exact, new Bracket(Math.log(priceBelow), Math.log(priceAbove), over, missing, NARROW));
    }

    private void narrow(int node, double target, double exact, Bracket bracket) {
        int jumps = 0;
        for (int step = 0; step < MOST_STEPS && bracket.open(); step++) {
            double jump = step < STEPS_BEFORE_JUMPS || jumps >= JUMPS_TRIED ? -1 : largestJump(node);
            jumps += jump > 0 ? 1 : 0;
            double at = jump > 0 ? jump : Math.exp(bracket.next());
            double excess = demand(node, at) - target;
            if (Math.abs(excess) <= exact) {
                takeAbove(at);
                settle();
                return;
            }
            take(at, excess);
            bracket.cut(Math.log(at), excess);
            if (jump > 0 && excess <= 0) {
                double beside = jump * BESIDE;
                double under = demand(node, beside) - target;
                take(beside, under);
                if (under > 0) {
                    return;
                }
                bracket.cut(Math.log(beside), under);
            }
        }
    }

    /// The price of the largest jump between the two prices held, or −1.
    private double largestJump(int node) {
        double best = 0;
        double found = -1;
        for (int c : tree.channels(node)) {
            double jump = envelopes[c].jumpPrice();
            double size = below.channel[c] - above.channel[c];
            if (size > best && jump > priceBelow && jump < priceAbove) {
                best = size;
                found = jump;
            }
        }
        for (int g : tree.groups(node)) {
            double size = below.node[g] - above.node[g];
            double inner = size > best ? largestJump(g) : -1;
            if (inner > 0) {
                best = size;
                found = inner;
            }
        }
        return found;
    }

    private double demand(int node, double at) {
        return trial.at(node, at, envelopes, box);
    }

    private void take(double at, double excess) {
        if (excess > 0) {
            takeBelow(at);
        } else {
            takeAbove(at);
        }
    }

    /// The trial demands are at most the amount: the price tried is at or above the answer.
    private void takeAbove(double at) {
        var old = above;
        above = trial;
        trial = old;
        priceAbove = at;
    }

    private void takeBelow(double at) {
        var old = below;
        below = trial;
        trial = old;
        priceBelow = at;
    }

    /// The demands above the price are the answer itself.
    private void settle() {
        below.copy(above);
        priceBelow = priceAbove;
    }
}
