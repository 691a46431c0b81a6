package io.outlay.engine.allocate;

import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Tabulates a mean over draws: exact values and slopes at nodes that are halved until the cubic Hermite interpolant
/// agrees with the exact curve, then so many points between the nodes that straight lines do. Both errors are measured
/// and kept.
final class TableBuilder {
    private static final double CUBIC_TOLERANCE = 2e-8;
    private static final double LINE_TOLERANCE = 6e-8;
    private static final int COARSE = 8;
    private static final int HALVINGS_TO_ZERO = 10;
    private static final int SCALES = 8;
    private static final int MOST_NODES = 1500;
    private static final int MOST_POINTS = 20_000;
    private static final int MOST_ROUNDS = 60;

    /// @param settled whether the interpolant on [this node, next] is accurate enough
    /// @param error   largest measured distance on [this node, next]
    private record Node(double x, double value, double slope, boolean settled, double error) {}

    private final MeanResponse curve;
    private final double worth;
    private final Monitor monitor;
    private List<Node> nodes = new ArrayList<>();
    private double scale;

    TableBuilder(MeanResponse curve, double worth, Monitor monitor) {
        this.curve = curve;
        this.worth = worth;
        this.monitor = monitor;
    }

    ResponseTable build(double low, double high) {
        if (!(high > low) || worth == 0) {
            return flat(low, Math.max(low, high));
        }
        for (double x : start(low, high)) {
            nodes.add(node(x));
        }
        scale = Math.max(
                Double.MIN_NORMAL, nodes.getLast().value() - nodes.getFirst().value());
        for (int round = 0; round < MOST_ROUNDS && refine(); round++) {
            monitor.check();
        }
        return points();
    }

    private ResponseTable flat(double low, double high) {
        double value = worth == 0 ? 0 : worth * curve.value(low);
        return high > low
                ? new ResponseTable(new double[] {low, high}, new double[] {value, value}, 0)
                : new ResponseTable(new double[] {low}, new double[] {value}, 0);
    }

    private Set<Double> start(double low, double high) {
        var at = new TreeSet<Double>();
        for (int i = 0; i <= COARSE; i++) {
            at.add(i == COARSE ? high : low + (high - low) * i / COARSE);
        }
        for (int i = 1; i <= HALVINGS_TO_ZERO; i++) {
            at.add(low + (high - low) * Math.scalb(1.0, -i));
        }
        double[] scales = curve.scales();
        Arrays.sort(scales);
        for (int i = 0; i <= SCALES; i++) {
            double x = scales[(int) ((long) i * (scales.length - 1) / SCALES)];
            if (x > low && x < high) {
                at.add(x);
            }
        }
        return at;
    }

    private Node node(double x) {
        monitor.check();
        double value = worth * curve.value(x);
        return new Node(x, value, worth * curve.slope(), false, 0);
    }

    /// Halves every interval that is not settled yet.
    private boolean refine() {
        var finer = new ArrayList<Node>(2 * nodes.size());
        boolean again = false;
        int count = nodes.size();
        for (int i = 0; i + 1 < nodes.size(); i++) {
            var left = nodes.get(i);
            var right = nodes.get(i + 1);
            double width = right.x() - left.x();
            if (left.settled() || count >= MOST_NODES || width <= 1e-14 * right.x()) {
                finer.add(left);
                continue;
            }
            boolean steep = !Double.isFinite(left.slope());
            var middle = node(left.x() + (steep ? 0.25 : 0.5) * width);
            count++;
            // beside an infinitely steep start the interpolant is a line, and cannot be further off than the rise
            double error = steep ? middle.value() - left.value() : distance(left, middle, right);
            double after = steep ? distance(middle, node(middle.x() + 0.5 * (right.x() - middle.x())), right) : error;
            boolean leftSettled = error <= CUBIC_TOLERANCE * scale;
            boolean rightSettled = after <= CUBIC_TOLERANCE * scale;
            finer.add(new Node(left.x(), left.value(), left.slope(), leftSettled, error));
            finer.add(new Node(middle.x(), middle.value(), middle.slope(), rightSettled, after));
            again |= !leftSettled || !rightSettled;
        }
        finer.add(nodes.getLast());
        nodes = finer;
        return again && count < MOST_NODES;
    }

    /// How far the interpolant on [left, right] is from the exact value, and its slope from the exact slope, halfway.
    private static double distance(Node left, Node middle, Node right) {
        double width = right.x() - left.x();
        double value = 0.5 * (left.value() + right.value()) + width / 8 * (left.slope() - right.slope());
        double slope = 1.5 * (right.value() - left.value()) / width - 0.25 * (left.slope() + right.slope());
        return Math.max(Math.abs(value - middle.value()), Math.abs(slope - middle.slope()) * width / 8);
    }

    private ResponseTable points() {
        double tolerance = LINE_TOLERANCE * scale;
        int[] pieces = new int[nodes.size() - 1];
        double error = 0;
        int count = 1;
        for (int i = 0; i < pieces.length; i++) {
            double bend = bend(i);
            double width = nodes.get(i + 1).x() - nodes.get(i).x();
            double wanted = Math.ceil(width * Math.sqrt(bend / (8 * tolerance)));
            pieces[i] = (int) Math.max(1, Math.min(wanted, Math.max(1, MOST_POINTS - count)));
            count += pieces[i];
            double cell = width / pieces[i];
            error = Math.max(error, nodes.get(i).error() + bend * cell * cell / 8);
        }
        double[] xs = new double[count];
        double[] ys = new double[count];
        int p = 0;
        for (int i = 0; i < pieces.length; i++) {
            for (int j = 0; j < pieces[i]; j++) {
                double t = (double) j / pieces[i];
                xs[p] = nodes.get(i).x()
                        + t * (nodes.get(i + 1).x() - nodes.get(i).x());
                ys[p++] = at(i, t);
            }
        }
        xs[p] = nodes.getLast().x();
        ys[p] = nodes.getLast().value();
        return new ResponseTable(xs, ys, error);
    }

    private double at(int interval, double t) {
        var left = nodes.get(interval);
        var right = nodes.get(interval + 1);
        double rise = right.value() - left.value();
        if (!Double.isFinite(left.slope())) {
            return left.value() + t * rise;
        }
        double width = right.x() - left.x();
        double a = left.slope() * width - rise;
        double b = rise - right.slope() * width;
        return left.value() + t * rise + t * (1 - t) * (a * (1 - t) + b * t);
    }

    /// The largest |second derivative| of the interpolant on an interval: it is linear, so at an end.
    private double bend(int interval) {
        var left = nodes.get(interval);
        var right = nodes.get(interval + 1);
        if (!Double.isFinite(left.slope())) {
            return 0;
        }
        double width = right.x() - left.x();
        double chord = (right.value() - left.value()) / width;
        double atLeft = (6 * chord - 4 * left.slope() - 2 * right.slope()) / width;
        double atRight = (-6 * chord + 2 * left.slope() + 4 * right.slope()) / width;
        return Math.max(Math.abs(atLeft), Math.abs(atRight));
    }
}
