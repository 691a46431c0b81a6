package io.outlay.engine.allocate;

import java.util.List;

/// The best plan found so far, with its exact value. New plans come from the relaxation as it stands and from fixing,
/// for every channel, the branch of the curve it is on: what remains is concave and is solved exactly.
final class Incumbent {
    private final List<ChannelResponse> responses;
    private final double cost;
    private final Envelope[] whole;
    private final WaterFilling filling;
    private final Box box;
    private final Envelope[] pieces;
    private double[] best = new double[0];
    private double value = Double.NEGATIVE_INFINITY;

    /// @param whole the envelopes over the whole range of every channel
    Incumbent(List<ChannelResponse> responses, GroupTree tree, double cost, Envelope[] whole) {
        this.responses = responses;
        this.cost = cost;
        this.whole = whole.clone();
        filling = new WaterFilling(tree, responses.size(), cost);
        box = new Box(tree, responses.size());
        pieces = new Envelope[responses.size()];
    }

    /// The exact objective of the best plan; −∞ before the first.
    double value() {
        return value;
    }

    double[] spend() {
        return best;
    }

    /// The exact objective.
    double objective(double[] spend) {
        double sum = 0;
        double spent = 0;
        for (int c = 0; c < spend.length; c++) {
            sum += responses.get(c).value(spend[c]);
            spent += spend[c];
        }
        return sum - cost * spent;
    }

    boolean offer(double[] spend) {
        double reached = objective(spend);
        if (reached > value) {
            value = reached;
            best = spend.clone();
            return true;
        }
        return false;
    }

    /// Tries a relaxed split as it stands, then with every channel that sits on a chord moved to the chord's low end,
    /// to its high end, and to the nearer one.
    void round(Envelope[] envelopes, double[] spend, double price) {
        offer(spend);
        boolean any = false;
        for (int c = 0; c < spend.length; c++) {
            any |= envelopes[c].excess(spend[c]) > 0;
        }
        if (any) {
            fix(envelopes, spend, price, 0);
            fix(envelopes, spend, price, 1);
            fix(envelopes, spend, price, 0.5);
        }
    }

    /// @param threshold share of a chord beyond which a channel is moved to its high end
    private void fix(Envelope[] envelopes, double[] spend, double price, double threshold) {
        for (int c = 0; c < spend.length; c++) {
            var envelope = envelopes[c];
            double x = spend[c];
            double from = envelope.chordLow(x);
            double to = envelope.chordHigh(x);
            double end = from == to ? x : x - from > threshold * (to - from) ? to : from;
            box.low[c] = whole[c].concaveLow(end);
            box.high[c] = whole[c].concaveHigh(end);
        }
        if (!box.tighten()) {
            return;
        }
        for (int c = 0; c < spend.length; c++) {
            pieces[c] = responses.get(c).envelope(box.low[c], box.high[c]);
        }
        filling.solve(pieces, box, price);
        offer(filling.spend);
    }

}
