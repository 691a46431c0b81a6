package io.outlay.engine.allocate;

import io.outlay.domain.plan.SearchStop;
import io.outlay.progress.Monitor;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

/// Best-first branch and bound. A node is a box of ranges with the concave envelope of every channel on its range; its
/// bound is the dual bound of the water-filling plus the error of tabulated responses. The channel whose envelope lies
/// highest above its response is split where it stands. Before that, ranges are narrowed to what could still beat the
/// best plan at the prices found.
final class Search {
    private static final int NARROWINGS = 3;
    private static final double HELPFUL = 0.2;
    private static final double EDGE = 1e-3;
    /// Leaves room for the rounding of the reported gap.
    private static final double CLOSE_ENOUGH = 0.999;
    private static final double ROUNDING = 1e-13;
    private static final int PROGRESS_EVERY = 64;
    /// How much finer than the gap asked for it is settled whether a value is reached.
    private static final double FINER = 1e-3;
    private static final double MORE_THAN_ERROR = 1.1;

    /// @param split where to cut the range of `channel`; −1 for a node whose relaxation is exact
    private record Node(long number, double bound, Envelope[] envelopes, int channel, double split, double price) {}

    private final List<ChannelResponse> responses;
    private final Twins twins;
    private final AllocatorSettings settings;
    private final Monitor monitor;
    private final Incumbent incumbent;
    private final WaterFilling filling;
    private final Box box;
    private final double error;
    private final long began;
    private final OptionalDouble enough;
    private final PriorityQueue<Node> open = new PriorityQueue<>(
            Comparator.comparingDouble((Node node) -> -node.bound()).thenComparingLong(Node::number));
    private double closedBound = Double.NEGATIVE_INFINITY;
    private long nodes;

    /// @param began  when the time limit started to run
    /// @param enough value at which the question is settled
    Search(
            List<ChannelResponse> responses,
            GroupTree tree,
            Twins twins,
            double cost,
            Incumbent incumbent,
            AllocatorSettings settings,
            long began,
            OptionalDouble enough,
            Monitor monitor) {
        this.responses = responses;
        this.twins = twins;
        this.settings = settings;
        this.began = began;
        this.enough = enough;
        this.monitor = monitor;
        this.incumbent = incumbent;
        filling = new WaterFilling(tree, responses.size(), cost);
        box = new Box(tree, responses.size());
        error = responses.stream().mapToDouble(ChannelResponse::tableError).sum();
    }

    /// Searches until the gap is closed or, where a value is enough, until a plan reaches it or none can.
    ///
    /// @param whole the envelopes over the whole range of every channel
    SearchStop run(Envelope[] whole) {
        examine(whole.clone(), 1);
        while (!open.isEmpty()) {
            monitor.check();
            if (open.peek().bound() <= target() || settled()) {
                break;
            }
            if (nodes >= settings.nodeLimit()) {
                return SearchStop.NODES;
            }
            if (settings.outOfTime(began)) {
                return SearchStop.TIME;
            }
            if (nodes % PROGRESS_EVERY == 0) {
                monitor.progress(fraction(), "allocate.phase.search");
            }
            var node = open.poll();
            branch(node, true);
            branch(node, false);
        }
        return bound() <= target() || settled() ? SearchStop.PROVEN : SearchStop.PRECISION;
    }

    private boolean settled() {
        return enough.isPresent() && incumbent.value() >= enough.getAsDouble();
    }

    /// How far the gap has closed, on a logarithmic scale from 1 down to the gap asked for.
    private double fraction() {
        double left = (bound() - incumbent.value()) / Math.max(Double.MIN_NORMAL, incumbent.size());
        double share = Math.log(Math.max(settings.gap(), left)) / Math.log(settings.gap());
        return Math.min(1, Math.max(0, share));
    }

    /// No plan is worth more than this.
    double bound() {
        double most = Math.max(closedBound, incumbent.value());
        return open.isEmpty() ? most : Math.max(most, open.peek().bound());
    }

    long nodes() {
        return nodes;
    }

    /// The bound below which a node cannot improve the best plan by more than the gap asked for; where a value is
    /// enough, the bound below which a node cannot reach it.
    private double target() {
        double near = settings.gap() * incumbent.size();
        return enough.isPresent()
                ? Math.max(
                        Math.nextDown(enough.getAsDouble()),
                        incumbent.value() + Math.max(FINER * near, MORE_THAN_ERROR * error))
                : incumbent.value() + CLOSE_ENOUGH * near;
    }

    private void branch(Node node, boolean upper) {
        var envelopes = node.envelopes().clone();
        var parent = envelopes[node.channel()];
        envelopes[node.channel()] =
                upper ? parent.within(node.split(), parent.high()) : parent.within(parent.low(), node.split());
        examine(envelopes, node.price());
    }

    /// Bounds a box, looks for a plan in it, and keeps it open unless it is settled.
    private void examine(Envelope[] envelopes, double guess) {
        nodes++;
        double price = guess;
        double bound = Double.POSITIVE_INFINITY;
        for (int i = 0; i < NARROWINGS; i++) {
            if (!fit(envelopes)) {
                return;
            }
            filling.solve(envelopes, box, price);
            price = filling.price[0];
            double before = bound;
            bound = Math.min(bound, filling.bound + error);
            incumbent.offer(filling.spend);
            if (bound > target() && i == 0) {
                incumbent.round(envelopes, filling.spend, price);
            }
            if (bound <= target()) {
                closedBound = Math.max(closedBound, bound);
                return;
            }
            boolean first = before == Double.POSITIVE_INFINITY;
            if ((!first && before - bound < HELPFUL * (before - incumbent.value())) || !narrow(envelopes, bound)) {
                break;
            }
        }
        keepOpen(envelopes, bound, price);
    }

    private void keepOpen(Envelope[] envelopes, double bound, double price) {
        int channel = -1;
        double most = 0;
        for (int c = 0; c < envelopes.length; c++) {
            double excess = envelopes[c].excess(filling.spend[c]);
            if (excess > most) {
                most = excess;
                channel = c;
            }
        }
        if (channel < 0) {
            // the relaxation is a plan itself: what is left of the gap is rounding or the error of tables
            closedBound = Math.max(closedBound, bound);
            return;
        }
        var envelope = envelopes[channel];
        double x = filling.spend[channel];
        double edge = EDGE * (envelope.chordHigh(x) - envelope.chordLow(x));
        double split = Math.min(envelope.chordHigh(x) - edge, Math.max(envelope.chordLow(x) + edge, x));
        open.add(new Node(nodes, bound, envelopes, channel, split, price));
    }

    /// Fits the ranges to each other and to the limits; false when nothing is left of them.
    private boolean fit(Envelope[] envelopes) {
        for (int c = 0; c < envelopes.length; c++) {
            box.low[c] = envelopes[c].low();
            box.high[c] = envelopes[c].high();
        }
        if (!twins.order(box) || !box.tighten()) {
            return false;
        }
        for (int c = 0; c < envelopes.length; c++) {
            monitor.check();
            double rounding = Box.ROUNDING * envelopes[c].high();
            if (box.low[c] - envelopes[c].low() > rounding || envelopes[c].high() - box.high[c] > rounding) {
                envelopes[c] = envelopes[c].within(box.low[c], box.high[c]);
            }
        }
        return true;
    }

    /// Drops spends that cannot beat the best plan: at the prices found, moving a channel to x costs the bound
    /// f*(price) − (f(x) − price·x). Measured against the best plan itself, not against the gap asked for, so that
    /// nothing dropped lies above the bound reported.
    private boolean narrow(Envelope[] envelopes, double bound) {
        double slack = bound - incumbent.value() + ROUNDING * incumbent.size();
        boolean any = false;
        for (int c = 0; c < envelopes.length; c++) {
            monitor.check();
            double price = filling.priceOf(c);
            var before = envelopes[c];
            double floor =
                    before.conjugate(price) - slack - 2 * responses.get(c).tableError();
            envelopes[c] = before.keeping(price, floor);
            any |= envelopes[c] != before;
        }
        return any;
    }
}
