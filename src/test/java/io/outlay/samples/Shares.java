package io.outlay.samples;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Splits whole units by weights so that the parts add up to the whole exactly (largest remainders, ties to the first).
final class Shares {
    private Shares() {}

    static long[] of(long total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        var parts = new long[weights.length];
        if (sum <= 0) {
            if (total != 0) {
                throw new IllegalArgumentException("nothing to share " + total + " among");
            }
            return parts;
        }
        var rest = new double[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * (weights[i] / sum);
            parts[i] = (long) StrictMath.floor(exact);
            rest[i] = exact - parts[i];
            given += parts[i];
        }
        var order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rest[i]).thenComparingInt(i -> i))
                .toList();
        for (int i = 0; i < total - given; i++) {
            parts[order.get(i % order.size())]++;
        }
        return parts;
    }
}
