package io.outlay.engine.allocate;

import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.List;

/// Evens out the marginal returns of a plan that was found on tables: Newton steps on the exact slopes of the channels
/// that no limit holds, with the sum inside every full node kept. A step that breaks a limit is not taken.
final class Polish {
    private static final int STEPS = 4;
    private static final double AT_LIMIT = 1e-9;
    private static final double DIFFERENCE = 1e-4;
    private static final double LARGEST_MOVE = 0.05;

    private final List<ChannelResponse> responses;
    private final GroupTree tree;
    private final Box limits;
    private final double cost;
    private final Monitor monitor;

    /// @param limits the tightened ranges of the whole problem
    Polish(List<ChannelResponse> responses, GroupTree tree, Box limits, double cost, Monitor monitor) {
        this.responses = responses;
        this.tree = tree;
        this.limits = limits;
        this.cost = cost;
        this.monitor = monitor;
    }

    /// A plan with the same limits and evener returns; the same plan where nothing can be evened out.
    double[] improve(double[] plan) {
        double[] spend = plan.clone();
        for (int i = 0; i < STEPS; i++) {
            double[] next = step(spend);
            if (!keepsLimits(next)) {
                break;
            }
            spend = next;
        }
        return spend;
    }

    private double[] step(double[] spend) {
        int[] domain = domains(spend);
        double[] move = new double[spend.length];
        double[] give = new double[tree.nodes()];
        double[] wish = new double[tree.nodes()];
        double[] slope = new double[spend.length];
        double[] yielding = new double[spend.length];
        for (int c = 0; c < spend.length; c++) {
            double x = spend[c];
            double h = DIFFERENCE * x;
            if (domain[c] < 0 || x - h <= limits.low[c] || x + h >= limits.high[c]) {
                domain[c] = -1;
                continue;
            }
            monitor.check();
            slope[c] = responses.get(c).slope(x);
            double bend = (responses.get(c).slope(x + h) - responses.get(c).slope(x - h)) / (2 * h);
            if (!(bend < 0)) {
                domain[c] = -1;
                continue;
            }
            yielding[c] = -1 / bend;
            give[domain[c]] += yielding[c];
            wish[domain[c]] += yielding[c] * slope[c];
        }
        boolean free = total(spend, 0) < limits.nodeHigh[0] * (1 - AT_LIMIT) && limits.nodeLow[0] < limits.nodeHigh[0];
        for (int c = 0; c < spend.length; c++) {
            if (domain[c] >= 0) {
                double price = domain[c] == 0 && free ? cost : wish[domain[c]] / give[domain[c]];
                move[c] = yielding[c] * (slope[c] - price);
            }
        }
        double[] next = spend.clone();
        for (int c = 0; c < next.length; c++) {
            if (Math.abs(move[c]) > LARGEST_MOVE * spend[c]) {
                return spend;
            }
            next[c] += move[c];
        }
        return next;
    }

    /// The node whose price a channel faces: its innermost node at a limit.
    private int[] domains(double[] spend) {
        int[] own = new int[tree.nodes()];
        for (int n = 1; n < own.length; n++) {
            double total = total(spend, n);
            double slack = AT_LIMIT * Math.max(total, limits.nodeHigh[0]);
            boolean held = total >= tree.maximum(n) - slack || total <= tree.minimum(n) + slack;
            own[n] = held ? n : own[tree.parent(n)];
        }
        int[] domain = new int[spend.length];
        Arrays.setAll(domain, c -> own[tree.leaf(c)]);
        return domain;
    }

    private double total(double[] spend, int node) {
        double sum = 0;
        for (int c : tree.channels(node)) {
            sum += spend[c];
        }
        for (int g : tree.groups(node)) {
            sum += total(spend, g);
        }
        return sum;
    }

    private boolean keepsLimits(double[] spend) {
        for (int c = 0; c < spend.length; c++) {
            if (!(spend[c] >= limits.low[c] && spend[c] <= limits.high[c])) {
                return false;
            }
        }
        for (int n = 0; n < tree.nodes(); n++) {
            double total = total(spend, n);
            if (Box.contradicts(tree.minimum(n), total) || Box.contradicts(total, tree.maximum(n))) {
                return false;
            }
        }
        return true;
    }
}
