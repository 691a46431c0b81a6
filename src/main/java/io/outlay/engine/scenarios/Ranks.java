package io.outlay.engine.scenarios;

import java.util.Arrays;

/// A channel's jointly drawn curves in the order of their responses at one spend.
final class Ranks {
    private final double[] responses;
    private final int[] order;

    Ranks(ChannelCurve.Drawn drawn, double spend) {
        responses = drawn.responses(spend);
        var sorted = responses.clone();
        Arrays.sort(sorted);
        order = new int[sorted.length];
        var taken = new int[sorted.length];
        for (int curve = 0; curve < responses.length; curve++) {
            int rank = first(sorted, responses[curve]);
            order[rank + taken[rank]++] = curve;
        }
    }

    /// The least place of a value that is there.
    private static int first(double[] sorted, double value) {
        int place = Arrays.binarySearch(sorted, value);
        while (place > 0 && sorted[place - 1] == value) {
            place--;
        }
        return place;
    }

    int count() {
        return order.length;
    }

    double response(int curve) {
        return responses[curve];
    }

    /// @param rank 0 for the curve with the least response
    int curve(int rank) {
        return order[rank];
    }

    /// The curve at a point of the responses' distribution.
    int curve(double probability) {
        return order[(int) Math.round(probability * (order.length - 1))];
    }
}
