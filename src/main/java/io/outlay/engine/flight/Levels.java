package io.outlay.engine.flight;

import io.outlay.domain.flight.FlightProblem;
import java.util.Arrays;

/// Which adstock levels can occur, by channel and period.
final class Levels {
    private final double[][] low;
    private final double[][] high;
    private final double[] typical;
    private final double budget;

    /// @param set the narrowed limits
    Levels(FlightProblem problem, LimitTree set) {
        int channels = problem.channels().size();
        int periods = problem.periods();
        budget = set.nodeHigh[0];
        low = new double[channels][];
        high = new double[channels][];
        typical = new double[channels];
        double even = Math.max(budget / (periods * channels), Double.MIN_NORMAL);
        for (int c = 0; c < channels; c++) {
            var channel = problem.channels().get(c);
            var weights = channel.weights();
            double total = weights.stream().mapToDouble(w -> w).sum();
            double largest = weights.stream().mapToDouble(w -> w).max().orElse(0);
            typical[c] = even * total;
            int all = periods + weights.size() - 1;
            low[c] = new double[all];
            high[c] = new double[all];
            int known = channel.carryIn().size();
            for (int t = 0; t < all; t++) {
                double least = 0;
                double most = 0;
                double past = 0;
                for (int lag = 0; lag < weights.size(); lag++) {
                    int from = t - lag;
                    if (from >= 0 && from < periods) {
                        least += weights.get(lag) * set.low[c * periods + from];
                        most += weights.get(lag) * set.high[c * periods + from];
                    } else if (from < 0 && -from <= known) {
                        past += weights.get(lag) * channel.carryIn().get(known + from);
                    }
                }
                low[c][t] = (least + past) * (1 - 1e-12);
                high[c][t] = Math.max(low[c][t], (Math.min(most, largest * budget) + past) * (1 + 1e-12));
            }
        }
    }

    double highest(int c) {
        return Math.max(typical[c], Arrays.stream(high[c]).max().orElse(0));
    }

    double typical(int c) {
        return typical[c];
    }

    /// The same response in every period.
    TermResponse[][] each(TermResponse[] responses) {
        var terms = new TermResponse[responses.length][];
        for (int c = 0; c < terms.length; c++) {
            terms[c] = new TermResponse[low[c].length];
            Arrays.fill(terms[c], responses[c]);
        }
        return terms;
    }

    /// The concave envelope of every response on the levels that can occur in a period.
    TermResponse[][] envelopes(TermResponse[] exact) {
        var terms = new TermResponse[exact.length][];
        for (int c = 0; c < terms.length; c++) {
            terms[c] = new TermResponse[low[c].length];
            for (int t = 0; t < terms[c].length; t++) {
                boolean again = t > 0 && low[c][t] == low[c][t - 1] && high[c][t] == high[c][t - 1];
                terms[c][t] = again
                        ? terms[c][t - 1]
                        : exact[c] instanceof CurveTerm(var curve)
                                ? new EnvelopeTerm(curve, low[c][t], high[c][t])
                                : new HullTerm(exact[c], low[c][t], high[c][t]);
            }
        }
        return terms;
    }
}
