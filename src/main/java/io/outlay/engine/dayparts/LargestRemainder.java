package io.outlay.engine.dayparts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits whole units in proportion to weights without losing one: everyone gets the floor of the exact share, the
/// units left go to the largest fractional parts, ties to the earlier. Hamilton's method, in integers only.
public final class LargestRemainder {
    private LargestRemainder() {}

    /// @param total   at least 0
    /// @param weights each at least 0, not all 0
    /// @return as many as weights; their sum is the total
    public static List<BigInteger> split(BigInteger total, List<BigDecimal> weights) {
        var whole = whole(weights);
        var sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() < 0 || sum.signum() <= 0 || whole.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("a split needs a total and weights of at least 0, not all weights 0");
        }
        var units = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        var left = total;
        for (var weight : whole) {
            var parts = total.multiply(weight).divideAndRemainder(sum);
            units.add(parts[0]);
            remainders.add(parts[1]);
            left = left.subtract(parts[0]);
        }
        IntStream.range(0, units.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left.intValueExact())
                .forEach(i -> units.set(i, units.get(i).add(BigInteger.ONE)));
        return List.copyOf(units);
    }

    /// The weights times the power of ten that makes all of them whole.
    private static List<BigInteger> whole(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        int decimals = Math.max(0, scale);
        return weights.stream()
                .map(weight -> weight.setScale(decimals).unscaledValue())
                .toList();
    }
}
