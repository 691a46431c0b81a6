package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.Limit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whether any plan keeps all limits, by interval propagation up the group tree; if none does, which limits contradict
/// each other.
final class Feasibility {
    private final AllocationProblem problem;
    private final GroupTree tree;
    private final double[] least;
    private final double[] most;

    Feasibility(AllocationProblem problem, GroupTree tree) {
        this.problem = problem;
        this.tree = tree;
        least = new double[tree.nodes()];
        most = new double[tree.nodes()];
    }

    /// The contradicting limits: empty for a problem that has a plan.
    List<Limit> conflicts() {
        var found = new LinkedHashSet<Limit>();
        for (var channel : problem.channels()) {
            if (Box.contradicts(channel.minimum(), channel.maximum())) {
                found.add(new Limit(Limit.Kind.CHANNEL_MINIMUM, channel.id()));
                found.add(new Limit(Limit.Kind.CHANNEL_MAXIMUM, channel.id()));
            }
        }
        if (!found.isEmpty()) {
            return new ArrayList<>(found);
        }
        for (int n = tree.nodes() - 1; n >= 0 && found.isEmpty(); n--) {
            check(n, found);
        }
        return new ArrayList<>(found);
    }

    private void check(int node, Set<Limit> found) {
        double low = 0;
        double high = 0;
        for (int c : tree.channels(node)) {
            low += problem.channels().get(c).minimum();
            high += problem.channels().get(c).maximum();
        }
        for (int g : tree.groups(node)) {
            low += least[g];
            high += most[g];
        }
        if (Box.contradicts(tree.minimum(node), tree.maximum(node))) {
            found.add(lower(node));
            found.add(upper(node));
        } else if (Box.contradicts(low, tree.maximum(node))) {
            found.add(upper(node));
            needs(node, found);
        } else if (Box.contradicts(tree.minimum(node), high)) {
            found.add(lower(node));
            caps(node, found);
        }
        least[node] = Math.max(low, tree.minimum(node));
        most[node] = Math.max(least[node], Math.min(high, tree.maximum(node)));
    }

    private Limit lower(int node) {
        return node == 0 ? Limit.BUDGET : new Limit(Limit.Kind.GROUP_MINIMUM, group(node));
    }

    private Limit upper(int node) {
        return node == 0 ? Limit.BUDGET : new Limit(Limit.Kind.GROUP_MAXIMUM, group(node));
    }

    private String group(int node) {
        return problem.groups().get(tree.origin(node)).id();
    }

    /// Whatever makes a node's members need what they need.
    private void needs(int node, Set<Limit> found) {
        for (int c : tree.channels(node)) {
            var channel = problem.channels().get(c);
            if (channel.minimum() > 0) {
                found.add(new Limit(Limit.Kind.CHANNEL_MINIMUM, channel.id()));
            }
        }
        for (int g : tree.groups(node)) {
            if (least[g] > 0 && least[g] == tree.minimum(g)) {
                found.add(lower(g));
            } else if (least[g] > 0) {
                needs(g, found);
            }
        }
    }

    /// Whatever keeps a node's members from taking more.
    private void caps(int node, Set<Limit> found) {
        for (int c : tree.channels(node)) {
            found.add(new Limit(
                    Limit.Kind.CHANNEL_MAXIMUM, problem.channels().get(c).id()));
        }
        for (int g : tree.groups(node)) {
            if (most[g] == tree.maximum(g)) {
                found.add(upper(g));
            } else {
                caps(g, found);
            }
        }
    }

    /// The ranges that the problem states.
    static Box box(AllocationProblem problem, GroupTree tree) {
        var box = new Box(tree, problem.channels().size());
        double cap = problem.total();
        for (int c = 0; c < box.low.length; c++) {
            var channel = problem.channels().get(c);
            box.low[c] = Math.min(channel.minimum(), channel.maximum());
            box.high[c] = Math.min(channel.maximum(), Math.max(cap, box.low[c]));
        }
        return box;
    }
}
