package io.outlay.engine.bayes;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BetaDistribution;

/// Whether chains agree, and how many independent draws their draws are worth: rank-normalised split R̂, bulk and tail
/// effective sample size, Monte-Carlo standard errors. Vehtari, Gelman, Simpson, Carpenter and Bürkner, Bayesian
/// Analysis 16 (2021); the same definitions as the R package posterior 1.4.
///
/// Draws are given as [chain][iteration], all chains of one length of at least 4. Draws that never change have no
/// diagnostics: R̂ is then infinite and the effective sample size 0.
public final class Diagnostics {
    private static final double LOW_TAIL = 0.05;
    private static final double HIGH_TAIL = 0.95;

    private Diagnostics() {}

    /// R̂: the larger of that of the normal scores and that of the folded draws' normal scores.
    public static double rhat(double[][] draws) {
        return Math.max(
                plainRhat(Ranks.normalScores(split(draws))), plainRhat(Ranks.normalScores(split(folded(draws)))));
    }

    /// Effective sample size for the middle of the distribution.
    public static double essBulk(double[][] draws) {
        return effective(Ranks.normalScores(split(draws)));
    }

    /// Effective sample size for the 5 % and 95 % points, the smaller.
    public static double essTail(double[][] draws) {
        return Math.min(essQuantile(draws, LOW_TAIL), essQuantile(draws, HIGH_TAIL));
    }

    /// Effective sample size for the mean.
    public static double essMean(double[][] draws) {
        return effective(split(draws));
    }

    /// Effective sample size for a quantile.
    public static double essQuantile(double[][] draws, double probability) {
        double quantile = Ranks.quantile(Ranks.sorted(draws), probability);
        var below = new double[draws.length][];
        for (int c = 0; c < draws.length; c++) {
            below[c] = Arrays.stream(draws[c]).map(x -> x <= quantile ? 1 : 0).toArray();
        }
        return effective(split(below));
    }

    /// Standard error of the mean; 0 when nothing varies.
    public static double errorOfMean(double[][] draws) {
        double sd = sd(Ranks.join(draws));
        return sd == 0 ? 0 : sd / Math.sqrt(essMean(draws));
    }

    /// Standard error of the standard deviation; 0 when nothing varies.
    public static double errorOfSd(double[][] draws) {
        var all = Ranks.join(draws);
        double mean = mean(all);
        var squares = new double[draws.length][];
        for (int c = 0; c < draws.length; c++) {
            squares[c] =
                    Arrays.stream(draws[c]).map(x -> (x - mean) * (x - mean)).toArray();
        }
        double second = 0;
        double fourth = 0;
        for (double x : all) {
            double square = (x - mean) * (x - mean);
            second += square / all.length;
            fourth += square * square / all.length;
        }
        double ess = effective(split(squares));
        return second == 0 ? 0 : Math.sqrt((fourth - second * second) / ess / second / 4);
    }

    /// Standard error of a quantile: half the width between the order statistics at one standard error to either side.
    public static double errorOfQuantile(double[][] draws, double probability) {
        double ess = essQuantile(draws, probability);
        var sorted = Ranks.sorted(draws);
        if (ess == 0) {
            return 0;
        }
        var beta = new BetaDistribution(ess * probability + 1, ess * (1 - probability) + 1);
        int size = sorted.length;
        int low = Math.max((int) Math.floor(beta.inverseCumulativeProbability(0.1586553) * size), 1);
        int high = Math.min((int) Math.ceil(beta.inverseCumulativeProbability(0.8413447) * size), size);
        return (sorted[high - 1] - sorted[low - 1]) / 2;
    }

    private static double[][] folded(double[][] draws) {
        double median = Ranks.quantile(Ranks.sorted(draws), 0.5);
        var folded = new double[draws.length][];
        for (int c = 0; c < draws.length; c++) {
            folded[c] = Arrays.stream(draws[c]).map(x -> Math.abs(x - median)).toArray();
        }
        return folded;
    }

    /// Each chain as two; the middle draw of an odd number is left out.
    private static double[][] split(double[][] draws) {
        int length = draws[0].length;
        int half = length / 2;
        var halves = new double[2 * draws.length][];
        for (int c = 0; c < draws.length; c++) {
            halves[2 * c] = Arrays.copyOfRange(draws[c], 0, half);
            halves[2 * c + 1] = Arrays.copyOfRange(draws[c], length - half, length);
        }
        return halves;
    }

    private static double plainRhat(double[][] chains) {
        int length = chains[0].length;
        var means = new double[chains.length];
        double within = 0;
        for (int c = 0; c < chains.length; c++) {
            means[c] = mean(chains[c]);
            within += variance(chains[c]) / chains.length;
        }
        if (within == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double between = length * variance(means);
        return Math.sqrt((between / within + length - 1) / length);
    }

    /// Number of draws divided by the autocorrelation time, by Geyer's initial monotone sequence.
    private static double effective(double[][] chains) {
        int length = chains[0].length;
        int count = chains.length;
        var centred = new double[count][];
        var means = new double[count];
        for (int c = 0; c < count; c++) {
            means[c] = mean(chains[c]);
            centred[c] = chains[c].clone();
            for (int i = 0; i < length; i++) {
                centred[c][i] -= means[c];
            }
        }
        double within = autocovariance(centred, 0) * length / (length - 1);
        double total = within * (length - 1) / length + (count > 1 ? variance(means) : 0);
        if (total == 0 || !Double.isFinite(total)) {
            return 0;
        }
        var correlation = new double[length + 2];
        correlation[0] = 1;
        double even = 1;
        double odd = 1 - (within - autocovariance(centred, 1)) / total;
        correlation[1] = odd;
        int t = 0;
        while (t < length - 5 && even + odd > 0) {
            t += 2;
            even = 1 - (within - autocovariance(centred, t)) / total;
            odd = 1 - (within - autocovariance(centred, t + 1)) / total;
            if (even + odd >= 0) {
                correlation[t] = even;
                correlation[t + 1] = odd;
            }
        }
        int last = t;
        if (even > 0) {
            correlation[last] = even;
        }
        for (t = 2; t <= last - 2; t += 2) {
            double before = correlation[t - 2] + correlation[t - 1];
            if (correlation[t] + correlation[t + 1] > before) {
                correlation[t] = before / 2;
                correlation[t + 1] = correlation[t];
            }
        }
        double time = -1 + correlation[last];
        for (int i = 0; i < last; i++) {
            time += 2 * correlation[i];
        }
        double draws = (double) count * length;
        return draws / Math.max(time, 1 / Math.log10(draws));
    }

    /// Mean over chains of the covariance at a lag, divided by the length.
    private static double autocovariance(double[][] centred, int lag) {
        double mean = 0;
        for (var chain : centred) {
            double sum = 0;
            for (int i = lag; i < chain.length; i++) {
                sum += chain[i] * chain[i - lag];
            }
            mean += sum / chain.length / centred.length;
        }
        return mean;
    }

    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    static double sd(double[] x) {
        return Math.sqrt(variance(x));
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        double sum = 0;
        for (double value : x) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (x.length - 1);
    }
}
