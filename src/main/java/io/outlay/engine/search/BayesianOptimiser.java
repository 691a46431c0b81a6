package io.outlay.engine.search;

import io.outlay.engine.Seeds;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Finds the least value of a slow function of two to eight knobs in few evaluations: a Sobol start, then one point
/// at a time where a Gaussian process expects the largest improvement, by its logarithm. The same seed gives the same
/// bits.
///
/// For anything that has an exact answer, such as a budget's split, it is the wrong tool.
public final class BayesianOptimiser {
    private static final int MOST_KNOBS = 8;
    private static final int CANDIDATES = 512;
    private static final int STEPS = 40;
    private static final int SCALE_TRIES = 24;
    private static final int SCALE_STEPS = 30;
    private static final double LEAST_SCALE = 0.03;
    private static final double MOST_SCALE = 4;
    private static final double[] NOISES = {1e-6, 1e-4, 1e-2};

    private final int evaluations;
    private final long seed;

    /// What was found.
    ///
    /// @param point  in the knobs' own units
    /// @param value  there
    /// @param traces best value after each evaluation
    public record Found(List<Double> point, double value, List<Double> traces) {
        public Found {
            point = List.copyOf(point);
            traces = List.copyOf(traces);
        }
    }

    /// @param evaluations of the function, at least 2
    public BayesianOptimiser(int evaluations, long seed) {
        this.evaluations = evaluations;
        this.seed = seed;
    }

    /// A value that is not a number or infinite counts as the worst seen.
    ///
    /// @param low  of each knob
    /// @param high of each knob, above `low`
    /// @throws IllegalArgumentException for a number of knobs other than 2 to 8 or empty ranges
    public Found minimise(ToDoubleFunction<double[]> function, double[] low, double[] high, Monitor monitor) {
        int d = low.length;
        if (d < 2 || d > MOST_KNOBS || high.length != d) {
            throw new IllegalArgumentException("2 to 8 knobs, not " + d);
        }
        for (int i = 0; i < d; i++) {
            if (!(low[i] < high[i])) {
                throw new IllegalArgumentException("knob " + i + " has no range");
            }
        }
        var random = Seeds.stream(seed);
        var sobol = new SobolPoints(d, random);
        var points = new ArrayList<double[]>();
        var values = new ArrayList<Double>();
        var traces = new ArrayList<Double>();
        var scales = new double[d];
        Arrays.fill(scales, 0.5);
        int start = Math.min(evaluations, 2 * d + 2);
        while (points.size() < evaluations) {
            monitor.check();
            monitor.progress((double) points.size() / evaluations, "search.phase.trying");
            var next = points.size() < start ? sobol.next() : propose(points, values, scales, random, monitor);
            double value = function.applyAsDouble(stretched(next, low, high));
            points.add(next);
            values.add(Double.isFinite(value) ? value : worst(values));
            traces.add(values.stream().mapToDouble(v -> v).min().orElseThrow());
        }
        int best = best(values);
        return new Found(
                Arrays.stream(stretched(points.get(best), low, high)).boxed().toList(), values.get(best), traces);
    }

    private static double worst(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElse(0);
    }

    private static int best(List<Double> values) {
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            best = values.get(i) < values.get(best) ? i : best;
        }
        return best;
    }

    private static double[] stretched(double[] point, double[] low, double[] high) {
        var x = new double[point.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = low[i] + point[i] * (high[i] - low[i]);
        }
        return x;
    }

    /// Where the logarithm of the expected improvement is greatest: the best of Sobol points and points near the best
    /// ones, polished by shrinking random steps.
    private double[] propose(
            List<double[]> points, List<Double> values, double[] scales, RandomGenerator random, Monitor monitor) {
        var y = standardised(values);
        var x = points.toArray(double[][]::new);
        var process = fit(x, y, scales, random, monitor);
        var spread = new SobolPoints(x[0].length, random);
        if (process.isEmpty()) {
            return spread.next();
        }
        double best = Arrays.stream(y).min().orElse(0);
        var centre = x[best(values)];
        var figures = new double[2];
        double[] top = centre;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < CANDIDATES; i++) {
            var at = i % 2 == 0 ? spread.next() : near(centre, 0.1 / (1 + i % 5), random);
            double gain = gain(process.get(), at, best, figures);
            if (gain > most) {
                most = gain;
                top = at;
            }
        }
        monitor.check();
        double step = 0.1;
        for (int i = 0; i < STEPS * top.length; i++) {
            var at = near(top, step, random);
            double gain = gain(process.get(), at, best, figures);
            if (gain > most) {
                most = gain;
                top = at;
            } else {
                step = Math.max(1e-6, step * 0.97);
            }
        }
        return top;
    }

    private static double gain(GaussianProcess process, double[] at, double best, double[] figures) {
        process.at(at, figures);
        return LogExpectedImprovement.of(figures[0], figures[1], best);
    }

    private static double[] near(double[] centre, double width, RandomGenerator random) {
        var at = centre.clone();
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.clamp(at[i] + width * random.nextGaussian(), 0, 1);
        }
        return at;
    }

    /// To mean 0 and standard deviation 1, after drawing in values far above the median: a steep wall must not flatten
    /// the rest.
    private static double[] standardised(List<Double> values) {
        var y = values.stream().mapToDouble(v -> v).toArray();
        var sorted = y.clone();
        Arrays.sort(sorted);
        double middle = sorted[sorted.length / 2];
        double wide = Math.max(middle - sorted[0], 1e-300);
        double mean = 0;
        for (int i = 0; i < y.length; i++) {
            double above = (y[i] - middle) / wide;
            y[i] = above > 1 ? middle + wide * (1 + Math.log(above)) : y[i];
            mean += y[i] / y.length;
        }
        double squares = 0;
        for (double v : y) {
            squares += (v - mean) * (v - mean);
        }
        double sd = Math.sqrt(squares / Math.max(1, y.length - 1));
        for (int i = 0; i < y.length; i++) {
            y[i] = sd > 0 ? (y[i] - mean) / sd : 0;
        }
        return y;
    }

    /// The process with the likeliest length scales, by random steps in their logarithms from the last ones and from
    /// anywhere, a weak log-normal belief keeping them from the edges. Leaves the scales in `scales`.
    private static Optional<GaussianProcess> fit(
            double[][] x, double[] y, double[] scales, RandomGenerator random, Monitor monitor) {
        Optional<GaussianProcess> best = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        double noise = NOISES[0];
        for (int i = 0; i < SCALE_TRIES + SCALE_STEPS; i++) {
            monitor.check();
            var tried = scales.clone();
            if (i > 0) {
                boolean anywhere = i < SCALE_TRIES && i % 2 == 0;
                for (int k = 0; k < tried.length; k++) {
                    double log = anywhere
                            ? -0.7 + 1.1 * random.nextGaussian()
                            : Math.log(tried[k]) + (i < SCALE_TRIES ? 0.5 : 0.15) * random.nextGaussian();
                    tried[k] = Math.clamp(Math.exp(log), LEAST_SCALE, MOST_SCALE);
                }
            }
            double error = i == 0 ? noise : NOISES[random.nextInt(NOISES.length)];
            var process = GaussianProcess.of(x, y, tried, error);
            double score = process.map(p -> p.evidence() + belief(tried)).orElse(Double.NEGATIVE_INFINITY);
            if (score > most) {
                most = score;
                best = process;
                System.arraycopy(tried, 0, scales, 0, scales.length);
            }
        }
        return best;
    }

    private static double belief(double[] scales) {
        double sum = 0;
        for (double scale : scales) {
            double off = (Math.log(scale) + 0.7) / 1.3;
            sum -= 0.5 * off * off;
        }
        return sum;
    }
}
