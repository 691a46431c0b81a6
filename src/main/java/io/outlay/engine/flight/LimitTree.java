package io.outlay.engine.flight;

import java.util.Arrays;
import java.util.Comparator;

/// Limits on every single spend and on sums of spends that are nested or disjoint: node 0 is the whole, every other
/// node lies inside its parent, every spend in one leaf node. Projection onto such a set and the best point for a
/// linear objective are exact, both by prices of money.
final class LimitTree {
    private static final int MOST_STEPS = 200;
    private static final double EXACT = 4e-16;

    private final int[] parent;
    private final int[][] children;
    private final int[][] spends;
    private final int[] leaf;
    final double[] nodeLow;
    final double[] nodeHigh;
    final double[] low;
    final double[] high;

    /// Of the last projection: the price inside every node, per unit of spend in the metric of the projection.
    final double[] price;

    private double[] point = new double[0];
    private double[] metric = new double[0];
    private double fall;

    /// @param parent of every node, smaller than the node; −1 for node 0
    /// @param leaf   the innermost node of every spend
    LimitTree(int[] parent, int[] leaf, double[] nodeLow, double[] nodeHigh, double[] low, double[] high) {
        this.parent = parent;
        this.leaf = leaf;
        this.nodeLow = nodeLow;
        this.nodeHigh = nodeHigh;
        this.low = low;
        this.high = high;
        price = new double[parent.length];
        children = new int[parent.length][];
        spends = new int[parent.length][];
        for (int n = 0; n < parent.length; n++) {
            children[n] = positions(parent, n);
            spends[n] = positions(leaf, n);
        }
    }

    private static int[] positions(int[] values, int wanted) {
        return java.util.stream.IntStream.range(0, values.length)
                .filter(i -> values[i] == wanted)
                .toArray();
    }

    /// The same sums with other ranges of the single spends.
    LimitTree within(double[] otherLow, double[] otherHigh) {
        return new LimitTree(parent, leaf, nodeLow.clone(), nodeHigh.clone(), otherLow, otherHigh);
    }

    int nodes() {
        return parent.length;
    }

    int size() {
        return leaf.length;
    }

    /// The innermost node of a spend.
    int leaf(int spend) {
        return leaf[spend];
    }

    /// The node around a node; −1 for the whole.
    int parent(int node) {
        return parent[node];
    }

    /// The nodes directly inside a node.
    int[] children(int node) {
        return children[node];
    }

    /// The spends directly inside a node.
    int[] spends(int node) {
        return spends[node];
    }

    /// Narrows every node to what the spends and nodes inside it can make of it.
    ///
    /// @return the first node from below that can keep neither, or −1
    int narrow() {
        for (int n = parent.length - 1; n >= 0; n--) {
            double least = 0;
            double most = 0;
            for (int i : spends[n]) {
                least += low[i];
                most += high[i];
            }
            for (int child : children[n]) {
                least += nodeLow[child];
                most += nodeHigh[child];
            }
            double slack = 1e-12 * Math.max(nodeHigh[n] < 1e17 ? nodeHigh[n] : 0, Math.max(least, nodeLow[n]));
            if (least > nodeHigh[n] + slack || most < nodeLow[n] - slack || nodeLow[n] > nodeHigh[n] + slack) {
                return n;
            }
            nodeLow[n] = Math.min(Math.max(nodeLow[n], least), Math.max(nodeHigh[n], least));
            nodeHigh[n] = Math.max(nodeLow[n], Math.min(nodeHigh[n], most));
        }
        return -1;
    }

    /// Writes the nearest point of the set, in the metric Σ weight·(x − z)², into `out`.
    ///
    /// @param weight > 0
    void project(double[] z, double[] weight, double[] out) {
        point = z;
        metric = weight;
        double wanted = demand(0, 0);
        if (wanted >= nodeLow[0] && wanted <= nodeHigh[0]) {
            settle(0, 0, out);
        } else {
            solve(0, wanted < nodeLow[0] ? nodeLow[0] : nodeHigh[0], 0, out);
        }
    }

    private double clamped(int i, double at) {
        return Math.min(high[i], Math.max(low[i], point[i] - at / metric[i]));
    }

    /// What the members of a node want at a price, and in `fall` how that falls with the price.
    private double demand(int node, double at) {
        double sum = 0;
        double falls = 0;
        for (int i : spends[node]) {
            double x = point[i] - at / metric[i];
            if (x <= low[i]) {
                sum += low[i];
            } else if (x >= high[i]) {
                sum += high[i];
            } else {
                sum += x;
                falls += 1 / metric[i];
            }
        }
        for (int child : children[node]) {
            double wanted = demand(child, at);
            if (wanted <= nodeLow[child]) {
                sum += nodeLow[child];
            } else if (wanted >= nodeHigh[child]) {
                sum += nodeHigh[child];
            } else {
                sum += wanted;
                falls += fall;
            }
        }
        fall = falls;
        return sum;
    }

    /// Finds the price at which the members of a node want `amount`: Newton on a piecewise linear falling function,
    /// kept in a bracket.
    private void solve(int node, double amount, double guess, double[] out) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        double at = guess;
        double stride = stride(node);
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = demand(node, at) - amount;
            if (Math.abs(excess) <= EXACT * amount) {
                break;
            }
            if (excess > 0) {
                left = at;
            } else {
                right = at;
            }
            double next = fall > 0 ? at + excess / fall : Double.NaN;
            if (!(next > left && next < right)) {
                if (left == Double.NEGATIVE_INFINITY) {
                    next = right - stride;
                    stride *= 4;
                } else if (right == Double.POSITIVE_INFINITY) {
                    next = left + stride;
                    stride *= 4;
                } else {
                    next = 0.5 * (left + right);
                    if (next <= left || next >= right) {
                        break;
                    }
                }
            }
            at = next;
        }
        settle(node, at, out);
    }

    /// A first step of the price: one that moves a spend by its size.
    private double stride(int node) {
        double size = 1e-6;
        for (int i : spends[node]) {
            size = Math.max(size, metric[i] * Math.max(Math.abs(point[i]), low[i]));
        }
        for (int child : children[node]) {
            size = Math.max(size, stride(child));
        }
        return size;
    }

    private void settle(int node, double at, double[] out) {
        price[node] = at;
        for (int i : spends[node]) {
            out[i] = clamped(i, at);
        }
        for (int child : children[node]) {
            double wanted = demand(child, at);
            if (wanted >= nodeLow[child] && wanted <= nodeHigh[child]) {
                settle(child, at, out);
            } else {
                solve(child, wanted < nodeLow[child] ? nodeLow[child] : nodeHigh[child], at, out);
            }
        }
    }

    /// Writes the point of the set with the largest Σ gain·x into `out`: minimums first, from the inside, then whatever
    /// gains most as long as it may.
    void best(double[] gain, double[] out) {
        var order = java.util.stream.IntStream.range(0, gain.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -gain[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] sums = new double[parent.length];
        System.arraycopy(low, 0, out, 0, out.length);
        for (int i = 0; i < out.length; i++) {
            add(i, low[i], sums);
        }
        boolean[] inside = new boolean[parent.length];
        for (int n = parent.length - 1; n >= 0; n--) {
            if (sums[n] < nodeLow[n]) {
                Arrays.fill(inside, false);
                inside[n] = true;
                for (int m = n + 1; m < parent.length; m++) {
                    inside[m] = inside[parent[m]];
                }
                raise(n, nodeLow[n], order, inside, gain, out, sums);
            }
        }
        Arrays.fill(inside, true);
        raise(0, Double.POSITIVE_INFINITY, order, inside, gain, out, sums);
    }

    /// @param floor amount of the node up to which it is raised whatever it gains
    private void raise(
            int node, double floor, int[] order, boolean[] inside, double[] gain, double[] out, double[] sums) {
        boolean must = floor < Double.POSITIVE_INFINITY;
        for (int i : order) {
            if (!inside[leaf[i]]) {
                continue;
            }
            if (must ? sums[node] >= floor : gain[i] <= 0) {
                return;
            }
            double room = high[i] - out[i];
            for (int n = leaf[i]; n >= 0; n = parent[n]) {
                room = Math.min(room, nodeHigh[n] - sums[n]);
            }
            if (must) {
                room = Math.min(room, floor - sums[node]);
            }
            if (room > 0) {
                out[i] += room;
                add(i, room, sums);
            }
        }
    }

    private void add(int i, double amount, double[] sums) {
        for (int n = leaf[i]; n >= 0; n = parent[n]) {
            sums[n] += amount;
        }
    }
}
