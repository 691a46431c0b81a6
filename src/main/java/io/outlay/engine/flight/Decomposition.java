package io.outlay.engine.flight;

import io.outlay.domain.flight.FlightProblem;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.List;

/// Lets every channel decide alone at a price of money, and finds the price at which the channels together spend the
/// budget: the Lagrangian dual over the budget, with the prices of all other limits as given. Its value at any price is
/// an upper bound; near the best price its decisions are good plans but for a little money.
final class Decomposition {
    private static final int CELLS = 1200;
    private static final int MOST_PRICES = 26;
    private static final int KEPT = 6;
    private static final double CLOSE = 1e-4;

    private final FlightProblem problem;
    private final LimitTree tree;
    private final Parallel parallel;
    private final Monitor monitor;
    private final List<ChannelProgramme> programmes = new ArrayList<>();
    private final boolean above;

    /// @param tree narrowed
    Decomposition(FlightProblem problem, TermResponse[] exact, LimitTree tree, Parallel parallel, Monitor monitor) {
        this.problem = problem;
        this.tree = tree;
        this.parallel = parallel;
        this.monitor = monitor;
        int periods = problem.periods();
        int channels = problem.channels().size();
        double typical = tree.nodeHigh[0] / (periods * channels);
        boolean all = true;
        for (int c = 0; c < channels; c++) {
            var channel = problem.channels().get(c);
            var carry = GeometricCarry.of(channel.weights());
            all &= carry.above();
            double budget = Math.min(tree.nodeHigh[0], channel.most());
            programmes.add(new ChannelProgramme(
                    problem,
                    channel,
                    carry,
                    exact[c],
                    CELLS,
                    java.util.Arrays.copyOfRange(tree.low, c * periods, (c + 1) * periods),
                    java.util.Arrays.copyOfRange(tree.high, c * periods, (c + 1) * periods),
                    budget,
                    typical));
        }
        above = all;
    }

    /// @param spends as the objective orders them
    /// @param on     by channel and period
    record Plan(double[] spends, boolean[][] on, double distance) {}

    /// @param bound infinite where the adstocks are not such that it holds
    /// @param plans of the prices nearest to the best, each off the budget by its distance
    record Found(double bound, List<Plan> plans) {}

    /// @param offsets price inside every node less that inside the node around it; that of node 0 is where to start
    Found search(double[] offsets) {
        var plans = new ArrayList<Plan>();
        double bound = Double.POSITIVE_INFINITY;
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        double at = offsets[0];
        double stride = Math.max(Math.abs(at) * 0.05, 1e-9);
        for (int i = 0; i < MOST_PRICES; i++) {
            monitor.progress((double) i / MOST_PRICES, "flight.phase.prices");
            double price = at;
            double[][] prices = prices(price, offsets);
            var found = parallel.map(programmes.size(), c -> programmes.get(c).best(prices[c], monitor));
            double sum = dues(price, offsets);
            double spent = 0;
            boolean whole = true;
            for (var one : found) {
                sum += one.bound();
                whole &= one.spends().length > 0;
                spent += one.spent();
            }
            if (!whole) {
                return new Found(Double.NEGATIVE_INFINITY, List.of());
            }
            bound = above ? Math.min(bound, sum) : bound;
            double goal = price >= 0 ? tree.nodeHigh[0] : tree.nodeLow[0];
            keep(plans, plan(found, Math.abs(spent - goal)));
            boolean slack = price == 0 && spent <= tree.nodeHigh[0] && spent >= tree.nodeLow[0];
            if (slack || Math.abs(spent - goal) <= CLOSE * 1e-3 * goal) {
                break;
            }
            if (spent > goal) {
                left = price;
            } else {
                right = price;
            }
            if (right < Double.POSITIVE_INFINITY && left > Double.NEGATIVE_INFINITY) {
                if (right - left <= CLOSE * Math.max(Math.abs(left), Math.abs(right))) {
                    break;
                }
                at = 0.5 * (left + right);
            } else {
                at = spent > goal ? price + stride : price - stride;
                if (tree.nodeLow[0] < tree.nodeHigh[0] && at < 0 && price > 0) {
                    at = 0;
                }
                stride *= 3;
            }
        }
        return new Found(bound, plans);
    }

    private void keep(List<Plan> plans, Plan plan) {
        plans.add(plan);
        plans.sort(java.util.Comparator.comparingDouble(Plan::distance));
        if (plans.size() > KEPT) {
            plans.removeLast();
        }
    }

    private Plan plan(List<ChannelProgramme.Found> found, double distance) {
        int periods = problem.periods();
        double[] spends = new double[periods * found.size()];
        boolean[][] on = new boolean[found.size()][];
        for (int c = 0; c < found.size(); c++) {
            System.arraycopy(found.get(c).spends(), 0, spends, c * periods, periods);
            on[c] = found.get(c).on();
        }
        return new Plan(spends, on, distance);
    }

    /// Prices by channel and period: the cost of spend, the price of the budget and those of the nodes around a spend.
    private double[][] prices(double budget, double[] offsets) {
        int periods = problem.periods();
        double[][] prices = new double[programmes.size()][periods];
        double[] inside = new double[tree.nodes()];
        inside[0] = problem.spendCost() + budget;
        for (int n = 0; n < tree.nodes(); n++) {
            for (int child : tree.children(n)) {
                inside[child] = inside[n] + offsets[child];
            }
            for (int i : tree.spends(n)) {
                prices[i / periods][i % periods] = inside[n];
            }
        }
        return prices;
    }

    /// What the limits themselves are worth at their prices.
    private double dues(double budget, double[] offsets) {
        double sum = 0;
        for (int n = 0; n < tree.nodes(); n++) {
            double price = n == 0 ? budget : offsets[n];
            sum += price > 0 ? price * tree.nodeHigh[n] : price * tree.nodeLow[n];
        }
        return sum;
    }
}
