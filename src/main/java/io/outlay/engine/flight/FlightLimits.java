package io.outlay.engine.flight;

import io.outlay.domain.flight.FlightChannel;
import io.outlay.domain.flight.FlightOutcome;
import io.outlay.domain.flight.FlightProblem;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.engine.allocate.GroupTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The limits of a plan over time as a tree: the budget, inside it either the periods or the groups and channels.
final class FlightLimits {
    private final FlightProblem problem;
    private final List<String> names = new ArrayList<>();
    private final LimitTree tree;

    FlightLimits(FlightProblem problem) {
        this.problem = problem;
        names.add("budget");
        tree = problem.limitsPeriods() ? byPeriod() : byChannel();
    }

    LimitTree tree() {
        return tree;
    }

    /// The question of the same channels, groups and totals without time.
    static AllocationProblem timeless(FlightProblem problem) {
        var channels = problem.channels().stream()
                .map(channel ->
                        new AllocationChannel(channel.id(), channel.response(), channel.least(), channel.most()))
                .toList();
        return new AllocationProblem(
                channels,
                problem.groups(),
                problem.total(),
                problem.mode(),
                problem.valuePerUnit(),
                problem.spendCost());
    }

    private double floor() {
        return problem.mode() == BudgetMode.EQUAL ? problem.total() : 0;
    }

    private LimitTree byPeriod() {
        int periods = problem.periods();
        int[] parent = new int[periods + 1];
        parent[0] = -1;
        double[] low = new double[periods + 1];
        double[] high = new double[periods + 1];
        low[0] = floor();
        high[0] = problem.total();
        for (int t = 0; t < periods; t++) {
            names.add("period:" + t);
            low[t + 1] = problem.periodMinimum().isEmpty()
                    ? 0
                    : problem.periodMinimum().get(t);
            high[t + 1] = problem.periodMaximum().isEmpty()
                    ? problem.total()
                    : Math.min(problem.total(), problem.periodMaximum().get(t));
            high[t + 1] = Math.max(high[t + 1], Math.min(low[t + 1], high[t + 1]));
        }
        int[] leaf = new int[problem.channels().size() * periods];
        Arrays.setAll(leaf, i -> i % periods + 1);
        return new LimitTree(parent, leaf, low, high, lows(), highs());
    }

    private LimitTree byChannel() {
        var groups = GroupTree.of(timeless(problem));
        int count = groups.nodes();
        int channels = problem.channels().size();
        int[] parent = new int[count + channels];
        double[] low = new double[parent.length];
        double[] high = new double[parent.length];
        parent[0] = -1;
        low[0] = floor();
        high[0] = problem.total();
        for (int n = 1; n < count; n++) {
            names.add("group:" + problem.groups().get(groups.origin(n)).id());
            parent[n] = groups.parent(n);
            low[n] = groups.minimum(n);
            high[n] = groups.maximum(n);
        }
        for (int c = 0; c < channels; c++) {
            var channel = problem.channels().get(c);
            names.add("channel:" + channel.id());
            parent[count + c] = groups.leaf(c);
            low[count + c] = channel.least();
            high[count + c] = channel.most();
        }
        int[] leaf = new int[channels * problem.periods()];
        Arrays.setAll(leaf, i -> count + i / problem.periods());
        return new LimitTree(parent, leaf, low, high, lows(), highs());
    }

    private double[] lows() {
        return problem.channels().stream()
                .flatMap(channel -> channel.minimum().stream())
                .mapToDouble(d -> d)
                .toArray();
    }

    private double[] highs() {
        var highs = new ArrayList<Double>();
        for (var channel : problem.channels()) {
            for (int t = 0; t < problem.periods(); t++) {
                double most = Math.min(channel.maximum().get(t), problem.total());
                highs.add(Math.max(
                        most,
                        Math.min(channel.minimum().get(t), channel.maximum().get(t))));
            }
        }
        return highs.stream().mapToDouble(d -> d).toArray();
    }

    /// Narrows the tree; says which limits contradict each other where they do.
    Optional<FlightOutcome.Infeasible> narrow() {
        for (var channel : problem.channels()) {
            for (int t = 0; t < problem.periods(); t++) {
                if (channel.minimum().get(t) > channel.maximum().get(t)) {
                    var name = "channel:" + channel.id();
                    return Optional.of(new FlightOutcome.Infeasible(
                            List.of(name),
                            channel.minimum().get(t),
                            name + ":period:" + t,
                            channel.maximum().get(t),
                            true));
                }
            }
        }
        double[] statedLow = tree.nodeLow.clone();
        double[] statedHigh = tree.nodeHigh.clone();
        int node = tree.narrow();
        return node < 0 ? Optional.empty() : Optional.of(clash(node, statedLow, statedHigh));
    }

    /// Where spend has a cost, a plan that spends more than everything could ever bring is worse than spending nothing:
    /// ranges above that only blunt the proof. For the narrowed tree.
    ///
    /// @param most what all responses together can be worth, beyond what the past brings by itself
    void worthwhile(double most) {
        if (problem.mode() == BudgetMode.AT_MOST && problem.spendCost() > 0 && tree.nodeLow[0] == 0) {
            double cap = most / problem.spendCost();
            for (int n = 0; n < tree.nodes(); n++) {
                tree.nodeHigh[n] = Math.min(tree.nodeHigh[n], cap);
            }
            for (int i = 0; i < tree.size(); i++) {
                tree.high[i] = Math.min(tree.high[i], cap);
            }
        }
    }

    private FlightOutcome.Infeasible clash(int node, double[] low, double[] high) {
        double least = 0;
        double most = 0;
        var asking = new ArrayList<String>();
        for (int child : tree.children(node)) {
            least += tree.nodeLow[child];
            most += tree.nodeHigh[child];
        }
        for (int i : tree.spends(node)) {
            least += tree.low[i];
            most += tree.high[i];
        }
        if (low[node] > high[node]) {
            return new FlightOutcome.Infeasible(List.of(names.get(node)), low[node], names.get(node), high[node], true);
        }
        boolean tooMuch = least > high[node];
        for (int child : tree.children(node)) {
            if (!tooMuch || tree.nodeLow[child] > 0) {
                asking.add(names.get(child));
            }
        }
        for (int i : tree.spends(node)) {
            var name =
                    "channel:" + problem.channels().get(i / problem.periods()).id();
            if ((!tooMuch || tree.low[i] > 0) && !asking.contains(name)) {
                asking.add(name);
            }
        }
        return tooMuch
                ? new FlightOutcome.Infeasible(asking, least, names.get(node), high[node], true)
                : new FlightOutcome.Infeasible(asking, most, names.get(node), low[node], false);
    }

    /// The ranges of single spends where the channels' runs are decided.
    ///
    /// @param on by channel and period; empty for a channel that is free
    LimitTree deciding(boolean[][] on) {
        double[] low = tree.low.clone();
        double[] high = tree.high.clone();
        for (int c = 0; c < on.length; c++) {
            var runs = problem.channels().get(c).runs();
            for (int t = 0; t < on[c].length && runs.isPresent(); t++) {
                int i = c * problem.periods() + t;
                low[i] = on[c][t] ? Math.max(low[i], runs.get().spend()) : 0;
                high[i] = on[c][t] ? high[i] : 0;
            }
        }
        return tree.within(low, high);
    }

    static boolean hasRuns(FlightProblem problem) {
        return problem.channels().stream().map(FlightChannel::runs).anyMatch(Optional::isPresent);
    }
}
