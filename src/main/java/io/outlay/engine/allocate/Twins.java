package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;

/// Channels that are the same in everything but their name. Swapping them changes nothing, so the search may assume
/// that the earlier one never gets less: without that it would prove every order anew.
final class Twins {
    /// The nearest earlier twin of every channel; −1 where there is none.
    private final int[] earlier;

    Twins(AllocationProblem problem, GroupTree tree) {
        var channels = problem.channels();
        earlier = new int[channels.size()];
        for (int c = 0; c < earlier.length; c++) {
            earlier[c] = -1;
            var channel = channels.get(c);
            for (int other = c - 1; other >= 0 && earlier[c] < 0; other--) {
                var candidate = channels.get(other);
                if (tree.leaf(other) == tree.leaf(c)
                        && candidate.minimum() == channel.minimum()
                        && candidate.maximum() == channel.maximum()
                        && candidate.response().equals(channel.response())) {
                    earlier[c] = other;
                }
            }
        }
    }

    /// Carries the order into the ranges.
    ///
    /// @return false when they contradict it
    boolean order(Box box) {
        for (int c = 0; c < earlier.length; c++) {
            if (earlier[c] >= 0) {
                box.high[c] = Math.min(box.high[c], box.high[earlier[c]]);
            }
        }
        for (int c = earlier.length - 1; c >= 0; c--) {
            if (earlier[c] >= 0) {
                box.low[earlier[c]] = Math.max(box.low[earlier[c]], box.low[c]);
            }
        }
        for (int c = 0; c < earlier.length; c++) {
            if (box.low[c] > box.high[c]) {
                if (Box.contradicts(box.low[c], box.high[c])) {
                    return false;
                }
                box.low[c] = box.high[c];
            }
        }
        return true;
    }
}
