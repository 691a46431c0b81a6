package io.outlay.engine.allocate;

/// The best split over concave envelopes: one price of money per node of the group tree, found in ln price. A node
/// whose demand at its parent's price lies within its limits uses that price itself; only a node at a limit has one of
/// its own. Where demand jumps at the price, the members are filled up in order.
///
/// The bound is the Lagrangian dual at the prices found, Σ f*(price) + Σ over nodes of (price − price around)·limit,
/// which no feasible plan can exceed whatever the prices are.
final class WaterFilling {
    private static final int MAX_STEPS = 200;
    private static final int STEPS_BEFORE_JUMPS = 9;
    private static final int JUMPS_TRIED = 4;
    private static final double NARROW = 1e-13;
    private static final double LOWEST = 1e-290;
    private static final double HIGHEST = 1e290;
    private static final double EXACT = 1e-15;

    private final GroupTree tree;
    private final double cost;
    private final int[] pending;
    private final double[] amounts;
    private double[] below;
    private double[] above;
    private double[] trial;
    private double[] nodeBelow;
    private double[] nodeAbove;
    private double[] nodeTrial;
    private Envelope[] envelopes = new Envelope[0];
    private Box box;
    private double priceAbove;
    private double priceBelow;
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
        this.box = new Box(tree, channels);
        int nodes = tree.nodes();
        pending = new int[nodes];
        amounts = new double[nodes];
        below = new double[channels];
        above = new double[channels];
        trial = new double[channels];
        nodeBelow = new double[nodes];
        nodeAbove = new double[nodes];
        nodeTrial = new double[nodes];
        spend = new double[channels];
        price = new double[nodes];
    }

    /// @param within ranges that [Box#tighten] accepted, those of the envelopes
    /// @param guess  a price near the answer, > 0
    void solve(Envelope[] of, Box within, double guess) {
        envelopes = of;
        box = within;
        waiting = 0;
        double start = guess > LOWEST && guess < HIGHEST ? guess : 1;
        double wanted = demand(0, cost, trial, nodeTrial);
        if (wanted <= box.nodeHigh[0] && wanted >= box.nodeLow[0]) {
            keep(trial, nodeTrial, cost);
            fill(0, wanted);
        } else {
            amounts[0] = wanted > box.nodeHigh[0] ? box.nodeHigh[0] : box.nodeLow[0];
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
            sum += envelopes[c].conjugate(price[tree.leaf(c)]);
        }
        for (int n = 0; n < tree.nodes(); n++) {
            double around = n == 0 ? cost : price[tree.parent(n)];
            double toll = price[n] - around;
            sum += toll > 0 ? toll * box.nodeHigh[n] : toll * box.nodeLow[n];
        }
        return sum;
    }

    private void keep(double[] demands, double[] nodeDemands, double at) {
        System.arraycopy(demands, 0, below, 0, below.length);
        System.arraycopy(demands, 0, above, 0, above.length);
        System.arraycopy(nodeDemands, 0, nodeBelow, 0, nodeBelow.length);
        System.arraycopy(nodeDemands, 0, nodeAbove, 0, nodeAbove.length);
        priceAbove = at;
        priceBelow = at;
    }

    /// What a node's members want at a price, each inner group held within its limits.
    private double demand(int node, double at, double[] out, double[] nodeOut) {
        double sum = 0;
        for (int c : tree.channels(node)) {
            out[c] = envelopes[c].demand(at);
            sum += out[c];
        }
        for (int g : tree.groups(node)) {
            sum += clamp(demand(g, at, out, nodeOut), g);
        }
        nodeOut[node] = sum;
        return sum;
    }

    private double clamp(double amount, int node) {
        return Math.min(box.nodeHigh[node], Math.max(box.nodeLow[node], amount));
    }

    /// Distributes a node's amount between the demands just above and just below its price. Inner groups that leave
    /// their limits untouched share the price; the others wait for a search of their own.
    private void fill(int node, double amount) {
        price[node] = priceAbove;
        double sum = nodeBelow[node];
        double rest = amount - sum;
        for (int c : tree.channels(node)) {
            double more = Math.min(Math.max(0, rest), Math.max(0, above[c] - below[c]));
            spend[c] = below[c] + more;
            rest -= more;
        }
        for (int g : tree.groups(node)) {
            double least = clamp(nodeBelow[g], g);
            double more = Math.min(Math.max(0, rest), Math.max(0, clamp(nodeAbove[g], g) - least));
            double given = least + more;
            rest -= more;
            boolean shares = given >= nodeBelow[g] && given <= nodeAbove[g];
            if (shares) {
                fill(g, given);
            } else {
                amounts[g] = given;
                pending[waiting++] = g;
            }
        }
    }

    /// Finds neighbouring prices between which a node's members want `amount`: ITP (Oliveira & Takahashi 2021) in ln
    /// price, with the envelopes' jumps tried as exact prices when the demand is not continuous.
    private void search(int node, double amount, double guess) {
        double target = Math.min(box.highSum(node), Math.max(box.lowSum(node), amount));
        double exact = EXACT * Math.max(target, Double.MIN_NORMAL);
        double at = guess;
        double excess = evaluate(node, at) - target;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double lowExcess = Double.POSITIVE_INFINITY;
        double highExcess = Double.NEGATIVE_INFINITY;
        double stride = 2;
        while (true) {
            if (Math.abs(excess) <= exact) {
                takeBelow(at);
                copyAbove();
                return;
            }
            if (excess > 0) {
                takeAbove(at);
                low = at;
                lowExcess = excess;
                if (high < Double.POSITIVE_INFINITY) {
                    break;
                }
                if (at > HIGHEST) {
                    atLow(node, at);
                    return;
                }
                at = Math.min(at * stride, 10 * HIGHEST);
            } else {
                takeBelow(at);
                high = at;
                highExcess = excess;
                if (low > 0) {
                    break;
                }
                if (at < LOWEST) {
                    atZero(node);
                    return;
                }
                at = Math.max(at / stride, 0.1 * LOWEST);
            }
            stride *= stride < 1e30 ? stride : 1;
            excess = evaluate(node, at) - target;
        }
        narrow(node, target, exact, Math.log(low), Math.log(high), lowExcess, highExcess);
    }

    private void narrow(
            int node,
            double target,
            double exact,
            double logLow,
            double logHigh,
            double excessAtLow,
            double excessAtHigh) {
        double a = logLow;
        double b = logHigh;
        double fa = excessAtLow;
        double fb = excessAtHigh;
        int jumps = 0;
        double width = b - a;
        int budgeted = (int) Math.ceil(Math.log(width / NARROW) / Math.log(2)) + 1;
        for (int step = 0; step < MAX_STEPS && b - a > NARROW; step++) {
            if (step >= STEPS_BEFORE_JUMPS && jumps < JUMPS_TRIED) {
                double jump = largestJump(node);
                jumps++;
                if (jump > 0) {
                    double over = evaluate(node, jump) - target;
                    if (over > 0) {
                        takeAbove(jump);
                        a = Math.log(jump);
                        fa = over;
                        continue;
                    }
                    takeBelow(jump);
                    b = Math.log(jump);
                    fb = over;
                    double beside = jump * (1 - 4e-16);
                    double under = evaluate(node, beside) - target;
                    if (under >= 0) {
                        takeAbove(beside);
                        return;
                    }
                    takeBelow(beside);
                    b = Math.log(beside);
                    fb = under;
                    continue;
                }
            }
            double t = itp(a, b, fa, fb, width, step, budgeted);
            double at = Math.exp(t);
            double excess = evaluate(node, at) - target;
            if (Math.abs(excess) <= exact) {
                takeBelow(at);
                copyAbove();
                return;
            }
            if (excess > 0) {
                takeAbove(at);
                a = t;
                fa = excess;
            } else {
                takeBelow(at);
                b = t;
                fb = excess;
            }
        }
    }

    private static double itp(double a, double b, double fa, double fb, double width, int step, int budgeted) {
        double middle = 0.5 * (a + b);
        double radius = Math.max(0, 0.5 * NARROW * Math.scalb(1.0, budgeted - step) - 0.5 * (b - a));
        double delta = Math.min(0.5 * (b - a), 0.1 / width * (b - a) * (b - a));
        double falsi = (fb * a - fa * b) / (fb - fa);
        double sign = Math.signum(middle - falsi);
        double truncated = delta <= Math.abs(middle - falsi) ? falsi + sign * delta : middle;
        double projected = Math.abs(truncated - middle) <= radius ? truncated : middle - sign * radius;
        return projected > a && projected < b ? projected : middle;
    }

    /// The price of the largest jump between the two prices held, or −1.
    private double largestJump(int node) {
        double best = 0;
        double found = -1;
        for (int c : tree.channels(node)) {
            double jump = envelopes[c].jumpPrice();
            double size = above[c] - below[c];
            if (size > best && jump > priceBelow && jump < priceAbove) {
                best = size;
                found = jump;
            }
        }
        for (int g : tree.groups(node)) {
            if (nodeAbove[g] > nodeBelow[g]) {
                double inner = largestJump(g);
                if (inner > 0 && nodeAbove[g] - nodeBelow[g] > best) {
                    best = nodeAbove[g] - nodeBelow[g];
                    found = inner;
                }
            }
        }
        return found;
    }

    private double evaluate(int node, double at) {
        return demand(node, at, trial, nodeTrial);
    }

    /// The trial demands are at most the amount: they become those above the price.
    private void takeBelow(double at) {
        var channels = below;
        below = trial;
        trial = channels;
        var nodes = nodeBelow;
        nodeBelow = nodeTrial;
        nodeTrial = nodes;
        priceAbove = at;
    }

    private void takeAbove(double at) {
        var channels = above;
        above = trial;
        trial = channels;
        var nodes = nodeAbove;
        nodeAbove = nodeTrial;
        nodeTrial = nodes;
        priceBelow = at;
    }

    private void copyAbove() {
        System.arraycopy(below, 0, above, 0, below.length);
        System.arraycopy(nodeBelow, 0, nodeAbove, 0, nodeBelow.length);
        priceBelow = priceAbove;
    }

    /// No price is high enough: infinitely steep starts. What is left over is far below rounding.
    private void atLow(int node, double at) {
        lows(node, below, nodeBelow);
        priceAbove = at;
    }

    private double lows(int node, double[] out, double[] nodeOut) {
        double sum = 0;
        for (int c : tree.channels(node)) {
            out[c] = envelopes[c].low();
            sum += out[c];
        }
        for (int g : tree.groups(node)) {
            sum += clamp(lows(g, out, nodeOut), g);
        }
        nodeOut[node] = sum;
        return sum;
    }

    /// Money is left when everyone has what they gain from: it goes where it does no harm, at price 0.
    private void atZero(int node) {
        demand(node, 0, trial, nodeTrial);
        takeBelow(0);
        highs(node, above, nodeAbove);
        priceBelow = 0;
    }

    private double highs(int node, double[] out, double[] nodeOut) {
        double sum = 0;
        for (int c : tree.channels(node)) {
            out[c] = envelopes[c].high();
            sum += out[c];
        }
        for (int g : tree.groups(node)) {
            sum += clamp(highs(g, out, nodeOut), g);
        }
        nodeOut[node] = sum;
        return sum;
    }
}
