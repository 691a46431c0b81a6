package io.outlay.engine.flight;

import io.outlay.domain.flight.FlightProblem;

/// What a plan over time is worth, and how that changes with every single spend. Spend of channel c in period t stands
/// at c·T + t. One thread at a time.
final class Objective {
    private static final double STEP = 1e-4;
    private static final double FLATTEST = 1e-3;
    private static final double SMALLEST = 1e-9;
    private static final double COARSEST = 1e5;

    private final FlightProblem problem;
    private final int periods;
    private final double[][] weights;
    private final TermResponse[][] terms;
    private final double[] floors;
    private final double[][] past;
    private final double[] adstock;
    private final double[] slopes;

    /// @param terms  by channel and period, the periods of the carry-over beyond the plan included
    /// @param floors per channel, the adstocked spend below which an infinite slope is taken for that at the floor
    Objective(FlightProblem problem, TermResponse[][] terms, double[] floors) {
        this.problem = problem;
        this.terms = terms;
        this.floors = floors;
        periods = problem.periods();
        int channels = problem.channels().size();
        weights = new double[channels][];
        past = new double[channels][];
        int longest = 0;
        for (int c = 0; c < channels; c++) {
            var channel = problem.channels().get(c);
            weights[c] = channel.weights().stream().mapToDouble(d -> d).toArray();
            int all = periods + weights[c].length - 1;
            longest = Math.max(longest, all);
            past[c] = new double[all];
            int known = channel.carryIn().size();
            for (int t = 0; t < weights[c].length - 1; t++) {
                for (int lag = t + 1; lag < weights[c].length && lag - t <= known; lag++) {
                    past[c][t] += weights[c][lag] * channel.carryIn().get(known - (lag - t));
                }
            }
        }
        adstock = new double[longest];
        slopes = new double[longest];
    }

    int size() {
        return periods * terms.length;
    }

    /// The adstocked spend that the past leaves, by channel and period.
    double[][] past() {
        return past;
    }

    /// The same plan seen through other responses.
    Objective through(TermResponse[][] others) {
        return new Objective(problem, others, floors);
    }

    private int adstock(int c, double[] x) {
        int all = past[c].length;
        System.arraycopy(past[c], 0, adstock, 0, all);
        for (int t = 0; t < periods; t++) {
            double spend = x[c * periods + t];
            for (int lag = 0; lag < weights[c].length; lag++) {
                adstock[t + lag] += weights[c][lag] * spend;
            }
        }
        return all;
    }

    /// The adstocked spend of a channel, the periods after the plan included.
    double[] adstocked(int c, double[] x) {
        return java.util.Arrays.copyOf(adstock, adstock(c, x));
    }

    double value(double[] x) {
        double sum = 0;
        for (int c = 0; c < terms.length; c++) {
            int all = adstock(c, x);
            for (int t = 0; t < all; t++) {
                sum += problem.factor(t) * terms[c][t].value(adstock[t]);
            }
        }
        double spent = 0;
        for (double spend : x) {
            spent += spend;
        }
        return problem.valuePerUnit() * sum - problem.spendCost() * spent;
    }

    /// Writes the gradient and returns the value, both in one pass: adstock forwards, slopes backwards.
    ///
    /// @param exact whether infinite slopes stay infinite
    double gradient(double[] x, double[] out, boolean exact) {
        double sum = 0;
        double spent = 0;
        double worth = problem.valuePerUnit();
        for (int c = 0; c < terms.length; c++) {
            int all = adstock(c, x);
            for (int t = 0; t < all; t++) {
                double factor = problem.factor(t);
                sum += factor * terms[c][t].value(adstock[t]);
                slopes[t] = factor == 0
                        ? 0
                        : worth * factor * terms[c][t].slope(exact ? adstock[t] : Math.max(floors[c], adstock[t]));
            }
            for (int t = 0; t < periods; t++) {
                double gain = 0;
                for (int lag = 0; lag < weights[c].length; lag++) {
                    gain += weights[c][lag] == 0 ? 0 : weights[c][lag] * slopes[t + lag];
                }
                out[c * periods + t] = gain - problem.spendCost();
                spent += x[c * periods + t];
            }
        }
        return worth * sum - problem.spendCost() * spent;
    }

    /// Writes a bound of the curvature of the objective at a plan, as a diagonal metric, into `out`: with weights w ≥ 0
    /// and A = |f″| of every period, Wᵀ·A·W is nowhere above the diagonal of its row sums.
    void bend(double[] x, double[] out) {
        for (int c = 0; c < terms.length; c++) {
            int all = adstock(c, x);
            double total = 0;
            for (double weight : weights[c]) {
                total += weight;
            }
            for (int t = 0; t < all; t++) {
                double a = Math.max(COARSEST * floors[c], adstock[t]);
                double h = STEP * a;
                double steep = Math.abs(terms[c][t].slope(a + h) - terms[c][t].slope(a - h)) / (2 * h);
                double flat = FLATTEST * Math.abs(terms[c][t].slope(a)) / a;
                slopes[t] = problem.valuePerUnit() * problem.factor(t) * total * Math.max(steep, flat);
            }
            for (int t = 0; t < periods; t++) {
                double sum = 0;
                for (int lag = 0; lag < weights[c].length; lag++) {
                    sum += weights[c][lag] * slopes[t + lag];
                }
                out[c * periods + t] = sum;
            }
        }
        double largest = 0;
        for (double value : out) {
            largest = Math.max(largest, value < Double.POSITIVE_INFINITY ? value : 0);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = largest > 0 ? Math.min(largest, Math.max(out[i], SMALLEST * largest)) : 1;
        }
    }

    /// What a linear objective with this gradient can gain at most: for a concave objective, how far `x` may be from
    /// the best (Frank & Wolfe 1956; Jaggi 2013).
    ///
    /// @param out the point that gains most
    static double gain(LimitTree set, double[] gradient, double[] x, double[] out) {
        set.best(gradient, out);
        double gain = 0;
        for (int i = 0; i < x.length; i++) {
            gain += out[i] == x[i] ? 0 : gradient[i] * (out[i] - x[i]);
        }
        return Double.isNaN(gain) ? Double.POSITIVE_INFINITY : gain;
    }
}
