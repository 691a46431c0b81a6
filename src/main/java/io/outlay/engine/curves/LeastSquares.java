package io.outlay.engine.curves;

import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.jspecify.annotations.Nullable;

/// Nonlinear least squares for any model: Levenberg–Marquardt in MINPACK's form (Moré 1978, as in commons-math3) from
/// several trust-region sizes, then Gauss–Newton steps until the estimates stand still in double precision.
///
/// It never calls a point a solution that is not one: the last Gauss–Newton step must be below 1e-8 of every
/// parameter, and the Jacobian must have full rank there.
public final class LeastSquares {
    private static final double[] FIRST_STEP_BOUNDS = {100, 1, 0.1};
    private static final double STANDS_STILL = 1e-8;
    private static final double SOUGHT_STEP = 1e-15;
    private static final int POLISHING_STEPS = 40;

    private final int maxEvaluations;

    public LeastSquares() {
        this(5000);
    }

    /// @param maxEvaluations of the model in each search, ≥ 1
    public LeastSquares(int maxEvaluations) {
        Curves.require(maxEvaluations >= 1, "at least one evaluation is needed");
        this.maxEvaluations = maxEvaluations;
    }

    /// @param observed what the model should predict, at least one value per parameter
    /// @param start    finite starting values, none changed
    public LeastSquaresFit fit(ResponseModel model, double[] observed, double[] start, Monitor monitor) {
        Curves.require(observed.length >= start.length && start.length > 0, "fewer observations than parameters");
        var counted = new Counted(model, observed, monitor);
        var best = new Candidate(start.clone(), counted.rss(start), false);
        for (double bound : FIRST_STEP_BOUNDS) {
            var candidate = polish(counted, search(counted, start, bound));
            if (candidate.better(best)) {
                best = candidate;
            }
        }
        return result(counted, best);
    }

    private record Candidate(double[] parameters, double rss, boolean converged) {

        boolean better(Candidate other) {
            if (converged != other.converged) {
                // A true minimum beats a lower point on a slope that runs away only when it is not clearly worse.
                return converged ? !(other.rss < rss * (1 - 1e-6)) : rss < other.rss * (1 - 1e-6);
            }
            return rss < other.rss || Double.isNaN(other.rss);
        }
    }

    private double[] search(Counted model, double[] start, double firstStepBound) {
        var seen = new Seen(start);
        MultivariateJacobianFunction function = new MultivariateJacobianFunction() {
            @Override
            public Pair<RealVector, RealMatrix> value(RealVector point) {
                var at = point.toArray();
                var predicted = model.predict(at);
                seen.note(at, model.rssOf(predicted));
                return new Pair<>(
                        new ArrayRealVector(predicted, false), new Array2DRowRealMatrix(model.jacobian(at), false));
            }
        };
        var problem = new LeastSquaresBuilder()
                .model(function)
                .target(model.observed)
                .start(start)
                .maxEvaluations(maxEvaluations)
                .maxIterations(maxEvaluations)
                .build();
        try {
            new LevenbergMarquardtOptimizer()
                    .withInitialStepBoundFactor(firstStepBound)
                    .withCostRelativeTolerance(1e-14)
                    .withParameterRelativeTolerance(1e-14)
                    .withOrthoTolerance(1e-15)
                    .optimize(problem);
        } catch (MathIllegalStateException | MathIllegalArgumentException e) {
            // Tolerances below what rounding allows, or too many evaluations: the best point seen goes on, and the
            // polishing decides whether it is a minimum.
        }
        return seen.parameters;
    }

    private static Candidate polish(Counted model, double[] from) {
        double[] at = from.clone();
        double rss = model.rss(at);
        double last = Double.POSITIVE_INFINITY;
        for (int i = 0; i < POLISHING_STEPS; i++) {
            var linear = model.linearised(at);
            if (linear == null) {
                return new Candidate(at, rss, false);
            }
            var step = linear.step();
            double size = relative(step, at);
            if (!(size < last) && last < STANDS_STILL) {
                break;
            }
            double scale = 1;
            double[] next = moved(at, step, scale);
            double nextRss = model.rss(next);
            while (!(nextRss <= rss * (1 + 1e-12)) && scale > 1e-6 && size > 1e-7) {
                scale /= 2;
                next = moved(at, step, scale);
                nextRss = model.rss(next);
            }
            if (!(nextRss <= rss * (1 + 1e-9))) {
                // Residuals at the level of rounding no longer fall; the step still says that the estimates stand.
                last = size < STANDS_STILL ? size : last;
                break;
            }
            at = next;
            rss = nextRss;
            last = size;
            if (size < SOUGHT_STEP) {
                break;
            }
        }
        return new Candidate(at, rss, last < STANDS_STILL);
    }

    private static LeastSquaresFit result(Counted model, Candidate best) {
        int freedom = model.observed.length - best.parameters.length;
        double s2 = freedom > 0 ? best.rss / freedom : Double.NaN;
        var linear = best.converged && freedom > 0 ? model.linearised(best.parameters) : null;
        List<Double> errors = linear == null
                ? List.of()
                : Arrays.stream(linear.inverseDiagonal())
                        .map(v -> Math.sqrt(v * s2))
                        .boxed()
                        .toList();
        return new LeastSquaresFit(
                best.converged,
                Arrays.stream(best.parameters).boxed().toList(),
                errors,
                best.rss,
                freedom > 0 && Double.isFinite(s2) ? OptionalDouble.of(Math.sqrt(s2)) : OptionalDouble.empty(),
                model.evaluations);
    }

    private static double[] moved(double[] at, double[] step, double scale) {
        var next = at.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += scale * step[j];
        }
        return next;
    }

    private static double relative(double[] step, double[] at) {
        double largest = 0;
        for (int j = 0; j < at.length; j++) {
            double size = Math.abs(step[j]) / Math.max(Math.abs(at[j]), 1e-300);
            largest = Double.isNaN(size) ? Double.POSITIVE_INFINITY : Math.max(largest, size);
        }
        return largest;
    }

    /// The best point a search has visited.
    private static final class Seen {
        private double[] parameters;
        private double rss = Double.POSITIVE_INFINITY;

        Seen(double[] start) {
            parameters = start.clone();
        }

        void note(double[] at, double sum) {
            if (sum < rss) {
                rss = sum;
                parameters = at.clone();
            }
        }
    }

    /// The model with its observations, counting what it is asked.
    private static final class Counted {
        private final ResponseModel model;
        private final double[] observed;
        private final Monitor monitor;
        private final Derivatives derivatives;
        private int evaluations;

        Counted(ResponseModel model, double[] observed, Monitor monitor) {
            this.model = model;
            this.observed = observed;
            this.monitor = monitor;
            derivatives = new Derivatives(this::predict);
        }

        double[] predict(double[] at) {
            monitor.check();
            evaluations++;
            var out = new double[observed.length];
            model.predict(at, out);
            return out;
        }

        double rss(double[] at) {
            return rssOf(predict(at));
        }

        double rssOf(double[] predicted) {
            double sum = 0;
            for (int i = 0; i < observed.length; i++) {
                double r = observed[i] - predicted[i];
                sum += r * r;
            }
            return sum;
        }

        double[][] jacobian(double[] at) {
            var out = new double[observed.length][at.length];
            if (!model.jacobian(at, out)) {
                derivatives.central(at, out);
            }
            return out;
        }

        @Nullable
        LinearisedModel linearised(double[] at) {
            var predicted = predict(at);
            var residuals = new double[observed.length];
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] = observed[i] - predicted[i];
            }
            var out = new double[observed.length][at.length];
            if (!model.jacobian(at, out)) {
                derivatives.fivePoint(at, predicted, out);
            }
            return LinearisedModel.of(out, residuals);
        }
    }
}
