package io.outlay.engine.allocate;

import java.util.function.ToDoubleFunction;

/// What channels and groups want at one price. Inner groups are held within their ranges before they count for the
/// node around them.
final class Demand {
    private final GroupTree tree;

    /// Per channel.
    final double[] channel;

    /// Per node of the tree, before its own range holds it.
    final double[] node;

    Demand(GroupTree tree, int channels) {
        this.tree = tree;
        channel = new double[channels];
        node = new double[tree.nodes()];
    }

    /// Fills in everything inside `within` and returns what that node wants.
    double at(int within, double price, Envelope[] envelopes, Box box) {
        double sum = 0;
        for (int c : tree.channels(within)) {
            channel[c] = envelopes[c].demand(price);
            sum += channel[c];
        }
        for (int g : tree.groups(within)) {
            sum += box.clamp(g, at(g, price, envelopes, box));
        }
        node[within] = sum;
        return sum;
    }

    /// As [#at] for an end of every range instead of a price.
    double ends(int within, ToDoubleFunction<Envelope> end, Envelope[] envelopes, Box box) {
        double sum = 0;
        for (int c : tree.channels(within)) {
            channel[c] = end.applyAsDouble(envelopes[c]);
            sum += channel[c];
        }
        for (int g : tree.groups(within)) {
            sum += box.clamp(g, ends(g, end, envelopes, box));
        }
        node[within] = sum;
        return sum;
    }

    void copy(Demand other) {
        System.arraycopy(other.channel, 0, channel, 0, channel.length);
        System.arraycopy(other.node, 0, node, 0, node.length);
    }
}
