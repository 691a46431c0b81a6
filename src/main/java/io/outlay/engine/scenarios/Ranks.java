package io.outlay.engine.scenarios;

import java.util.Comparator;
import java.util.stream.IntStream;

/// A channel's jointly drawn curves in the order of their responses at one spend.
final class Ranks {
    private final double[] responses;
    private final int[] order;

    Ranks(ChannelCurve.Drawn drawn, double spend) {
        responses = drawn.responses(spend);
        order = IntStream.range(0, responses.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> responses[i]))
                .mapToInt(i -> i)
                .toArray();
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
