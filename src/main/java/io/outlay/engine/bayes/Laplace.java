package io.outlay.engine.bayes;

import io.outlay.progress.Monitor;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/// The normal approximation at a mode: where chains start, their first metric, and a posterior within milliseconds
/// where many refits are needed. Tierney and Kadane, JASA 81 (1986).
///
/// @param mode       of the log density on ℝ^d
/// @param value      log density at the mode
/// @param covariance inverse of the negative Hessian, made positive definite where the mode is not quadratic
/// @param cholesky   its factor
/// @param definite   whether the Hessian was negative definite as found
/// @param converged  whether the search for the mode ended because nothing more was to be gained
public record Laplace(
        double[] mode, double value, double[][] covariance, Cholesky cholesky, boolean definite, boolean converged) {
    private static final int TRIES = 100;
    /// Gain in log density at which a search for the mode ends.
    private static final double TOLERANCE = 1e-7;
    /// Part of a standard deviation over which curvature is measured: wide enough to pass over a prior's kink.
    private static final double REACH = 0.1;
    /// A direction without curvature gets this standard deviation on the unconstrained scale at most.
    private static final double WIDEST = 3;
    /// Smallest curvature along any direction, relative to the parameters' own.
    private static final double FLATTEST = 0.1;

    /// Searches a mode of the target's starting density from its own starting points; empty when none has a finite
    /// density.
    public static Optional<Laplace> at(Target target, SplittableGenerator random, Monitor monitor) {
        var density = target.startDensity();
        int d = density.dimension();
        var start = new double[d];
        var gradient = new double[d];
        for (int i = 0; i < TRIES; i++) {
            monitor.check();
            target.start(random, start);
            double value = density.evaluate(start, gradient);
            if (finite(value, gradient)) {
                return Optional.of(from(density, start, monitor));
            }
        }
        return Optional.empty();
    }

    /// Climbs from a point of finite density.
    public static Laplace from(LogDensity density, double[] start, Monitor monitor) {
        var mode = new ModeSearch(density, monitor).climb(start, TOLERANCE);
        int d = density.dimension();
        var hessian = new double[d][d];
        var point = mode.position().clone();
        var above = new double[d];
        var below = new double[d];
        for (int j = 0; j < d; j++) {
            monitor.check();
            double h = REACH * Math.min(1, mode.scale()[j]);
            double centre = point[j];
            point[j] = centre + h;
            density.evaluate(point, above);
            point[j] = centre - h;
            density.evaluate(point, below);
            point[j] = centre;
            for (int i = 0; i < d; i++) {
                hessian[i][j] = (below[i] - above[i]) / (2 * h);
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (hessian[i][j] + hessian[j][i]);
                hessian[i][j] = mean;
                hessian[j][i] = mean;
            }
        }
        return of(mode, hessian);
    }

    private static Laplace of(ModeSearch.Mode mode, double[][] hessian) {
        int d = hessian.length;
        boolean usable = true;
        for (var row : hessian) {
            for (double entry : row) {
                usable &= Double.isFinite(entry);
            }
        }
        if (!usable) {
            for (int i = 0; i < d; i++) {
                java.util.Arrays.fill(hessian[i], 0);
                hessian[i][i] = 1 / (mode.scale()[i] * mode.scale()[i]);
            }
        }
        var factor = Cholesky.of(hessian);
        if (factor.isPresent()) {
            var covariance = factor.get().inverse();
            var lower = Cholesky.of(covariance);
            if (lower.isPresent() && widest(covariance) < WIDEST * WIDEST) {
                return new Laplace(mode.position(), mode.value(), covariance, lower.get(), usable, mode.converged());
            }
        }
        var covariance = bounded(hessian);
        return new Laplace(
                mode.position(),
                mode.value(),
                covariance,
                Cholesky.of(covariance).orElseThrow(),
                false,
                mode.converged());
    }

    private static double widest(double[][] covariance) {
        double widest = 0;
        for (int i = 0; i < covariance.length; i++) {
            widest = Math.max(widest, covariance[i][i]);
        }
        return widest;
    }

    /// The inverse with every eigenvalue's sign made positive and its size bounded. The Hessian is first brought to
    /// unit diagonal, so that the bound means the same for parameters of any scale.
    private static double[][] bounded(double[][] hessian) {
        int d = hessian.length;
        var scale = new double[d];
        for (int i = 0; i < d; i++) {
            scale[i] = 1 / Math.max(1 / WIDEST, Math.sqrt(Math.abs(hessian[i][i])));
        }
        var scaled = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                scaled[i][j] = hessian[i][j] * scale[i] * scale[j];
            }
        }
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(scaled, false));
        var values = eigen.getRealEigenvalues();
        var vectors = eigen.getV();
        var covariance = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double sum = 0;
                for (int k = 0; k < d; k++) {
                    sum += vectors.getEntry(i, k) * vectors.getEntry(j, k) / Math.max(FLATTEST, Math.abs(values[k]));
                }
                covariance[i][j] = sum * scale[i] * scale[j];
            }
        }
        for (int i = 0; i < d; i++) {
            covariance[i][i] *= 1 + 1e-9;
        }
        return covariance;
    }

    /// A draw from the approximation, `spread` times as wide.
    public double[] draw(RandomGenerator random, double spread) {
        var z = new double[mode.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = spread * random.nextGaussian();
        }
        cholesky.timesLower(z);
        for (int i = 0; i < z.length; i++) {
            z[i] += mode[i];
        }
        return z;
    }

    /// Log of the normalising constant by this approximation, which compares modes.
    public double logEvidence() {
        return value + 0.5 * cholesky.logDeterminant() + 0.5 * mode.length * Math.log(2 * Math.PI);
    }

    static boolean finite(double value, double[] gradient) {
        double sum = value;
        for (double g : gradient) {
            sum += g * 0;
        }
        return Double.isFinite(sum);
    }
}
