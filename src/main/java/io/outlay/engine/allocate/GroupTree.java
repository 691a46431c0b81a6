package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The groups of a problem as a tree: node 0 is the budget over all channels, every other node a group directly inside
/// the smallest group that holds it. Parents have smaller numbers than their children.
public final class GroupTree {
    /// Two groups that share channels without one holding the other.
    record Overlap(int first, int second) {}

    private final int[] parent;
    private final int[][] groups;
    private final int[][] channels;
    private final double[] minimum;
    private final double[] maximum;
    private final int[] origin;
    private final int[] leaf;

    private GroupTree(AllocationProblem problem, List<Integer> order, int[] parentOfNode, int[] owner) {
        int nodes = order.size() + 1;
        parent = parentOfNode;
        leaf = owner;
        origin = new int[nodes];
        minimum = new double[nodes];
        maximum = new double[nodes];
        origin[0] = -1;
        minimum[0] = problem.mode() == BudgetMode.EQUAL ? problem.total() : 0;
        maximum[0] = problem.total();
        for (int n = 1; n < nodes; n++) {
            origin[n] = order.get(n - 1);
            minimum[n] = problem.groups().get(origin[n]).minimum();
            maximum[n] = problem.groups().get(origin[n]).maximum();
        }
        groups = new int[nodes][];
        channels = new int[nodes][];
        for (int n = 0; n < nodes; n++) {
            groups[n] = positions(parent, n);
            channels[n] = positions(leaf, n);
        }
    }

    private GroupTree(GroupTree other, double least, double most) {
        parent = other.parent;
        groups = other.groups;
        channels = other.channels;
        origin = other.origin;
        leaf = other.leaf;
        minimum = other.minimum.clone();
        maximum = other.maximum.clone();
        minimum[0] = least;
        maximum[0] = most;
    }

    /// The same groups with another range of total spend.
    GroupTree spending(double least, double most) {
        return new GroupTree(this, least, most);
    }

    private static int[] positions(int[] values, int wanted) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /// @throws IllegalArgumentException when two groups overlap in part
    public static GroupTree of(AllocationProblem problem) {
        var build = new Build(problem);
        build.overlap.ifPresent(overlap -> {
            throw new IllegalArgumentException("groups overlap in part: " + overlap);
        });
        return new GroupTree(problem, build.order, build.parents, build.owner);
    }

    /// The first two groups (positions in the problem) that overlap in part.
    static Optional<Overlap> overlap(AllocationProblem problem) {
        return new Build(problem).overlap;
    }

    public int nodes() {
        return parent.length;
    }

    /// The node around a node; −1 for the budget.
    public int parent(int node) {
        return parent[node];
    }

    /// The nodes directly inside a node.
    int[] groups(int node) {
        return groups[node];
    }

    /// The channels directly inside a node, in none of its inner groups.
    int[] channels(int node) {
        return channels[node];
    }

    /// The innermost node of a channel.
    public int leaf(int channel) {
        return leaf[channel];
    }

    public double minimum(int node) {
        return minimum[node];
    }

    public double maximum(int node) {
        return maximum[node];
    }

    /// Position of the node's group in the problem; −1 for the budget.
    public int origin(int node) {
        return origin[node];
    }

    /// Places the groups from large to small; a group whose members have different innermost nodes so far overlaps one
    /// of them in part.
    private static final class Build {
        final List<Integer> order = new ArrayList<>();
        final int[] parents;
        final int[] owner;
        Optional<Overlap> overlap = Optional.empty();

        Build(AllocationProblem problem) {
            var index = new HashMap<String, Integer>();
            for (int c = 0; c < problem.channels().size(); c++) {
                index.put(problem.channels().get(c).id(), c);
            }
            var specs = problem.groups();
            for (int g = 0; g < specs.size(); g++) {
                order.add(g);
            }
            order.sort(Comparator.comparingInt(g -> -specs.get(g).channels().size()));
            parents = new int[order.size() + 1];
            parents[0] = -1;
            owner = new int[problem.channels().size()];
            for (int n = 1; n < parents.length && overlap.isEmpty(); n++) {
                place(n, specs.get(order.get(n - 1)).channels(), index);
            }
        }

        private void place(int node, List<String> members, Map<String, Integer> index) {
            if (members.isEmpty()) {
                return;
            }
            int around = owner[index.getOrDefault(members.getFirst(), 0)];
            for (var member : members) {
                int c = index.getOrDefault(member, 0);
                if (owner[c] != around) {
                    int other = Math.max(owner[c], around);
                    overlap = Optional.of(new Overlap(order.get(other - 1), order.get(node - 1)));
                    return;
                }
            }
            parents[node] = around;
            for (var member : members) {
                owner[index.getOrDefault(member, 0)] = node;
            }
        }
    }
}
