package io.outlay.engine.bayes;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/// Order of draws: ranks, quantiles and normal scores, as the R package posterior takes them.
final class Ranks {
    private Ranks() {}

    /// Normal scores Φ⁻¹((r − 3/8)/(S + 1/4)) of the ranks r among all chains, ties given their mean rank. Blom
    /// (1958).
    static double[][] normalScores(double[][] chains) {
        var all = join(chains);
        int size = all.length;
        var sorted = all.clone();
        Arrays.sort(sorted);
        var scores = new double[size];
        for (int i = 0; i < size; i++) {
            int first = firstAtLeast(sorted, all[i]);
            int last = firstAbove(sorted, all[i]);
            double rank = 0.5 * (first + 1 + last);
            scores[i] = standardNormal((rank - 0.375) / (size + 0.25));
        }
        return split(scores, chains);
    }

    /// R's type 7 of sorted values.
    static double quantile(double[] sorted, double probability) {
        double place = (sorted.length - 1) * probability;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double[] join(double[][] chains) {
        return Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
    }

    static double[] sorted(double[][] chains) {
        var all = join(chains);
        Arrays.sort(all);
        return all;
    }

    private static double standardNormal(double probability) {
        return Math.sqrt(2) * Erf.erfInv(2 * probability - 1);
    }

    private static double[][] split(double[] all, double[][] like) {
        var chains = new double[like.length][];
        int from = 0;
        for (int c = 0; c < like.length; c++) {
            chains[c] = Arrays.copyOfRange(all, from, from + like[c].length);
            from += like[c].length;
        }
        return chains;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstAbove(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
