package io.outlay.engine.allocate;

/// Ranges of spend for every channel and every node of the group tree, and their mutual tightening by interval
/// propagation.
final class Box {
    /// Sums that miss a limit by less than this share of their size are rounding, not contradiction.
    static final double ROUNDING = 1e-12;

    private final GroupTree tree;
    final double[] low;
    final double[] high;
    final double[] nodeLow;
    final double[] nodeHigh;

    Box(GroupTree tree, int channels) {
        this.tree = tree;
        low = new double[channels];
        high = new double[channels];
        nodeLow = new double[tree.nodes()];
        nodeHigh = new double[tree.nodes()];
    }

    /// Narrows all ranges to what the others leave them.
    ///
    /// @return false when a range is empty: no plan lies in the box
    boolean tighten() {
        return gather() && spread();
    }

    /// Upwards: a node's range lies within its own limits and the sums of what it holds.
    private boolean gather() {
        for (int n = tree.nodes() - 1; n >= 0; n--) {
            double least = lowSum(n);
            double most = highSum(n);
            nodeLow[n] = Math.max(tree.minimum(n), least);
            nodeHigh[n] = Math.min(tree.maximum(n), most);
            if (contradicts(nodeLow[n], nodeHigh[n])) {
                return false;
            }
            if (nodeLow[n] > nodeHigh[n]) {
                // equal but for rounding: the sums of what the node holds decide
                double met = Math.min(most, Math.max(least, nodeHigh[n]));
                nodeLow[n] = met;
                nodeHigh[n] = met;
            }
        }
        return true;
    }

    static boolean contradicts(double low, double high) {
        return low - high > ROUNDING * Math.max(Math.abs(low), Math.abs(high));
    }

    double lowSum(int node) {
        double sum = 0;
        for (int c : tree.channels(node)) {
            sum += low[c];
        }
        for (int g : tree.groups(node)) {
            sum += nodeLow[g];
        }
        return sum;
    }

    double highSum(int node) {
        double sum = 0;
        for (int c : tree.channels(node)) {
            sum += high[c];
        }
        for (int g : tree.groups(node)) {
            sum += nodeHigh[g];
        }
        return sum;
    }

    /// Downwards: what the siblings must take at least, and can take at most, limits each member.
    private boolean spread() {
        for (int n = 0; n < tree.nodes(); n++) {
            double spare = Math.max(0, nodeHigh[n] - lowSum(n));
            for (int c : tree.channels(n)) {
                high[c] = Math.min(high[c], low[c] + spare);
            }
            for (int g : tree.groups(n)) {
                nodeHigh[g] = Math.min(nodeHigh[g], nodeLow[g] + spare);
            }
            double most = highSum(n);
            double missing = most - nodeLow[n] + ROUNDING * most;
            for (int c : tree.channels(n)) {
                low[c] = Math.min(high[c], Math.max(low[c], high[c] - missing));
            }
            for (int g : tree.groups(n)) {
                nodeLow[g] = Math.min(nodeHigh[g], Math.max(nodeLow[g], nodeHigh[g] - missing));
            }
        }
        return gather();
    }
}
