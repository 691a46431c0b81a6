package io.outlay.engine.pareto;

import io.outlay.domain.front.ObjectiveKind;
import io.outlay.engine.allocate.PlanSpace;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Good plans to start a search from: each is best, on a grid of spends and up to rounding, for one weighting of the
/// objectives that add up over channels. Variances are taken as if channels were independent. Nothing is proven.
final class ScalarSeeds {
    private static final int NODES = 96;
    private static final int HALVINGS = 40;
    private static final double[] LEVELS = {1, 0.75, 0.5, 0.3, 0.15};

    /// A little of everything, so that ties fall to the better side.
    private static final double TRACE = 1e-3;

    private final PlanSpace space;
    private final PlanMeasures measures;
    private final List<ObjectiveKind> kinds;
    private final double[][] grid;
    private final double[][] means;
    private final double[][] variances;
    private final double[][] score;

    ScalarSeeds(PlanSpace space, PlanMeasures measures, Monitor monitor) {
        this.space = space;
        this.measures = measures;
        kinds = measures.kinds().stream().filter(ScalarSeeds::adds).toList();
        int n = space.channels();
        grid = new double[n][];
        means = new double[n][];
        variances = new double[n][];
        score = new double[n][];
        var figures = new double[2];
        for (int c = 0; c < n; c++) {
            monitor.check();
            grid[c] = nodes(c);
            means[c] = new double[grid[c].length];
            variances[c] = new double[grid[c].length];
            score[c] = new double[grid[c].length];
            for (int k = 0; k < grid[c].length; k++) {
                measures.alone(c, grid[c][k], figures);
                means[c][k] = figures[0];
                variances[c][k] = figures[1];
            }
        }
    }

    private static boolean adds(ObjectiveKind kind) {
        return switch (kind) {
            case RESPONSE, PROFIT, SPEND, RISK_SD, RISK_CVAR, CLOSENESS, REACH, DIVERSIFICATION -> true;
            case ROAS, COST_PER_OUTCOME -> false;
        };
    }

    /// Closer together at small spends, with today's among them.
    private double[] nodes(int c) {
        double low = space.low(c);
        double width = space.high(c) - low;
        if (!(width > 0)) {
            return new double[] {low};
        }
        var nodes = new double[NODES];
        for (int k = 0; k < NODES; k++) {
            double t = k / (NODES - 1.0);
            nodes[k] = low + t * t * width;
        }
        double today = measures.today(c);
        if (!(today > low && today < low + width) || Arrays.binarySearch(nodes, today) >= 0) {
            return nodes;
        }
        var more = Arrays.copyOf(nodes, NODES + 1);
        more[NODES] = today;
        Arrays.sort(more);
        return more;
    }

    List<double[]> plans(Monitor monitor) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        var scales = scales(monitor);
        var plans = new ArrayList<double[]>();
        for (double level : space.least() < space.most() ? LEVELS : new double[] {1}) {
            for (var weights : lattice(kinds.size())) {
                monitor.check();
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = (weights[i] + TRACE) / scales[i];
                }
                plans.add(best(weights, Math.max(space.least(), level * space.most())));
            }
        }
        return plans;
    }

    /// How far each objective moves between its own best plan and the others'.
    private double[] scales(Monitor monitor) {
        int m = kinds.size();
        var values = new double[m][m];
        for (int i = 0; i < m; i++) {
            monitor.check();
            var only = new double[m];
            only[i] = 1;
            var plan = best(only, space.most());
            for (int j = 0; j < m; j++) {
                values[j][i] = total(j, plan);
            }
        }
        var scales = new double[m];
        for (int j = 0; j < m; j++) {
            double apart = Arrays.stream(values[j]).max().orElse(0)
                    - Arrays.stream(values[j]).min().orElse(0);
            scales[j] = apart > 0 ? apart : 1;
        }
        return scales;
    }

    private double total(int objective, double[] plan) {
        double sum = 0;
        for (int c = 0; c < plan.length; c++) {
            int k = Math.max(0, nearest(c, plan[c]));
            sum += part(kinds.get(objective), c, k);
        }
        return sum;
    }

    private int nearest(int c, double x) {
        int k = Arrays.binarySearch(grid[c], x);
        return k >= 0 ? k : Math.min(grid[c].length - 1, -k - 1);
    }

    /// What a channel at a node adds to an objective, more being better.
    private double part(ObjectiveKind kind, int c, int k) {
        double x = grid[c][k];
        return switch (kind) {
            case RESPONSE -> means[c][k];
            case PROFIT -> means[c][k] - measures.cost() * x;
            case SPEND -> -x;
            case RISK_SD, RISK_CVAR -> -variances[c][k];
            case CLOSENESS -> -0.5 * Math.abs(x - measures.today(c));
            case REACH -> measures.reach(c) * x;
            case DIVERSIFICATION -> -x * x;
            case ROAS, COST_PER_OUTCOME -> 0;
        };
    }

    /// Weights on a lattice of the simplex: 17 for two objectives, some tens for more.
    private static List<double[]> lattice(int m) {
        int steps = m <= 2 ? 16 : m == 3 ? 7 : 5;
        var all = new ArrayList<double[]>();
        compose(new double[m], 0, steps, steps, all);
        return all;
    }

    private static void compose(double[] weights, int at, int left, int steps, List<double[]> all) {
        if (at == weights.length - 1) {
            weights[at] = (double) left / steps;
            all.add(weights.clone());
            return;
        }
        for (int i = 0; i <= left; i++) {
            weights[at] = (double) i / steps;
            compose(weights, at + 1, left - i, steps, all);
        }
    }

    /// The plan of a total that is best for the weighted sum, by halving the price of money, which may be negative.
    private double[] best(double[] weights, double total) {
        double steepest = 0;
        for (int c = 0; c < grid.length; c++) {
            for (int k = 0; k < grid[c].length; k++) {
                score[c][k] = 0;
                for (int i = 0; i < weights.length; i++) {
                    if (weights[i] != 0) {
                        score[c][k] += weights[i] * part(kinds.get(i), c, k);
                    }
                }
                if (k > 0 && grid[c][k] > grid[c][k - 1]) {
                    double slope = (score[c][k] - score[c][k - 1]) / (grid[c][k] - grid[c][k - 1]);
                    steepest = Math.max(steepest, Math.abs(slope));
                }
            }
        }
        double low = -steepest;
        double high = steepest;
        var plan = new double[grid.length];
        for (int i = 0; i < HALVINGS; i++) {
            double price = 0.5 * (low + high);
            if (at(price, plan) > total) {
                low = price;
            } else {
                high = price;
            }
        }
        at(high, plan);
        double scarce = total - Arrays.stream(plan).sum();
        if (scarce > 0) {
            fillUp(plan, low, scarce);
        }
        space.repair(plan);
        return plan;
    }

    private double at(double price, double[] plan) {
        double sum = 0;
        for (int c = 0; c < grid.length; c++) {
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < grid[c].length; k++) {
                double net = score[c][k] - price * grid[c][k];
                if (net > most) {
                    most = net;
                    best = k;
                }
            }
            plan[c] = grid[c][best];
            sum += plan[c];
        }
        return sum;
    }

    /// Gives what is left to the channels that the next lower price would raise.
    private void fillUp(double[] plan, double price, double left) {
        var next = new double[plan.length];
        at(price, next);
        double rest = left;
        for (int c = 0; c < plan.length; c++) {
            double more = Math.min(rest, Math.max(0, next[c] - plan[c]));
            plan[c] += more;
            rest -= more;
        }
    }
}
