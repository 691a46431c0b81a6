package io.outlay.engine.flight;

import io.outlay.domain.flight.FlightProblem;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.List;

/// Improves a plan by moving money between two spends, in steps that climbing cannot take across a valley: whole spends
/// first, then ever smaller parts. Partners are the other periods of the channel, up to a year away, and the other
/// channels of the period, and in small plans everything.
final class Exchange {
    private static final int SMALL = 60;
    private static final int REACH = 52;
    private static final int HALVINGS = 9;
    private static final int PASSES = 3;
    private static final double GAIN = 1e-10;

    private final FlightProblem problem;
    private final TermResponse[] responses;
    private final Objective objective;
    private final LimitTree set;
    private final Monitor monitor;
    private final int periods;
    private final double[][] weights;
    private final double[][] levels;
    private final double[][] values;
    private final double[] sums;
    private final double worth;

    Exchange(FlightProblem problem, TermResponse[] responses, Objective objective, LimitTree set, Monitor monitor) {
        this.problem = problem;
        this.responses = responses;
        this.objective = objective;
        this.set = set;
        this.monitor = monitor;
        periods = problem.periods();
        worth = problem.valuePerUnit();
        weights = problem.channels().stream()
                .map(channel -> channel.weights().stream().mapToDouble(w -> w).toArray())
                .toArray(double[][]::new);
        levels = new double[responses.length][];
        values = new double[responses.length][];
        sums = new double[set.nodes()];
    }

    double[] improve(double[] plan) {
        double[] x = plan.clone();
        double all = 0;
        for (int c = 0; c < responses.length; c++) {
            levels[c] = objective.adstocked(c, x);
            values[c] = new double[levels[c].length];
            for (int t = 0; t < levels[c].length; t++) {
                values[c][t] = worth * problem.factor(t) * responses[c].value(levels[c][t]);
            }
        }
        for (int i = 0; i < x.length; i++) {
            all += x[i];
            for (int n = set.leaf(i); n >= 0; n = set.parent(n)) {
                sums[n] += x[i];
            }
        }
        var partners = new ArrayList<int[]>();
        for (int i = 0; i < x.length; i++) {
            partners.add(partners(i, x.length));
        }
        double size = Math.abs(objective.value(x));
        for (double step = all / Math.max(1, periods * 0.25); step > 0; step /= 2) {
            for (int pass = 0; pass < PASSES; pass++) {
                if (pass(x, step, partners) <= GAIN * size) {
                    break;
                }
            }
            if (step < all / Math.scalb(1.0, HALVINGS) / periods) {
                break;
            }
        }
        return x;
    }

    private int[] partners(int i, int n) {
        var found = new ArrayList<Integer>();
        for (int j = 0; j < n; j++) {
            boolean near = Math.abs(j - i) <= REACH && j / periods == i / periods;
            if (j != i && (n <= SMALL || near || j % periods == i % periods)) {
                found.add(j);
            }
        }
        return found.stream().mapToInt(j -> j).toArray();
    }

    private double pass(double[] x, double step, List<int[]> partners) {
        double gained = 0;
        for (int i = 0; i < x.length; i++) {
            monitor.check();
            if (x[i] - set.low[i] <= 0) {
                continue;
            }
            int best = -1;
            double most = 0;
            double moved = 0;
            for (int j : partners.get(i)) {
                int top = common(i, j);
                double amount = Math.min(step, Math.min(spare(i, x, top), room(j, x, top)));
                double gain = amount > 0 ? gain(i, j, amount) : 0;
                if (gain > most) {
                    most = gain;
                    best = j;
                    moved = amount;
                }
            }
            if (best >= 0) {
                move(i, -moved, x);
                move(best, moved, x);
                gained += most;
            }
        }
        return gained;
    }

    /// The smallest node that holds both.
    private int common(int i, int j) {
        for (int a = set.leaf(i); a > 0; a = set.parent(a)) {
            for (int b = set.leaf(j); b > 0; b = set.parent(b)) {
                if (a == b) {
                    return a;
                }
            }
        }
        return 0;
    }

    private double spare(int i, double[] x, int top) {
        double spare = x[i] - set.low[i];
        for (int n = set.leaf(i); n > 0 && n != top; n = set.parent(n)) {
            spare = Math.min(spare, sums[n] - set.nodeLow[n]);
        }
        return spare;
    }

    private double room(int j, double[] x, int top) {
        double room = set.high[j] - x[j];
        for (int n = set.leaf(j); n > 0 && n != top; n = set.parent(n)) {
            room = Math.min(room, set.nodeHigh[n] - sums[n]);
        }
        return room;
    }

    private double gain(int i, int j, double amount) {
        int c = i / periods;
        int d = j / periods;
        if (c != d) {
            return part(c, i % periods, -amount) + part(d, j % periods, amount);
        }
        int from = i % periods;
        int to = j % periods;
        int first = Math.min(from, to);
        int last = Math.max(from, to) + weights[c].length - 1;
        double gain = 0;
        for (int t = first; t <= last; t++) {
            double change = weight(c, t - to) - weight(c, t - from);
            if (change != 0) {
                gain += worth * problem.factor(t) * responses[c].value(Math.max(0, levels[c][t] + change * amount))
                        - values[c][t];
            }
        }
        return gain;
    }

    private double weight(int c, int lag) {
        return lag >= 0 && lag < weights[c].length ? weights[c][lag] : 0;
    }

    private double part(int c, int from, double amount) {
        double gain = 0;
        for (int lag = 0; lag < weights[c].length; lag++) {
            int t = from + lag;
            double level = Math.max(0, levels[c][t] + weights[c][lag] * amount);
            gain += worth * problem.factor(t) * responses[c].value(level) - values[c][t];
        }
        return gain;
    }

    private void move(int i, double amount, double[] x) {
        int c = i / periods;
        x[i] = Math.min(set.high[i], Math.max(set.low[i], x[i] + amount));
        for (int lag = 0; lag < weights[c].length; lag++) {
            int t = i % periods + lag;
            levels[c][t] = Math.max(0, levels[c][t] + weights[c][lag] * amount);
            values[c][t] = worth * problem.factor(t) * responses[c].value(levels[c][t]);
        }
        for (int n = set.leaf(i); n >= 0; n = set.parent(n)) {
            sums[n] += amount;
        }
    }
}
