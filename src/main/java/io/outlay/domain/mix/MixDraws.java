package io.outlay.domain.mix;

import java.util.Arrays;
import java.util.List;

/// Draws of every channel's contribution and return, so that any figure that joins channels has its own range. Keeps
/// its own copy of the numbers.
public final class MixDraws {
    private final List<String> media;
    private final double[][] contributions;
    private final double[][] returns;

    /// @param contributions [channel][draw], outcome over all rows
    /// @param returns       [channel][draw], outcome per unit of spend; 0 for a channel without spend
    public MixDraws(List<String> media, double[][] contributions, double[][] returns) {
        if (media.size() != contributions.length || media.size() != returns.length) {
            throw new IllegalArgumentException("one row of draws per channel");
        }
        this.media = List.copyOf(media);
        this.contributions = copy(contributions);
        this.returns = copy(returns);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    MixDraws thinned(int most) {
        return new MixDraws(media, thinned(contributions, most), thinned(returns, most));
    }

    private static double[][] thinned(double[][] rows, int most) {
        return Arrays.stream(rows).map(row -> Thinning.of(row, most)).toArray(double[][]::new);
    }

    public List<String> media() {
        return media;
    }

    public int size() {
        return contributions.length == 0 ? 0 : contributions[0].length;
    }

    public double[] contribution(int channel) {
        return contributions[channel].clone();
    }

    public double[] returnOf(int channel) {
        return returns[channel].clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MixDraws draws
                && draws.media.equals(media)
                && Arrays.deepEquals(draws.contributions, contributions)
                && Arrays.deepEquals(draws.returns, returns);
    }

    @Override
    public int hashCode() {
        return 31 * media.hashCode() + Arrays.deepHashCode(contributions);
    }

    @Override
    public String toString() {
        return media + " × " + size();
    }
}
