package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveBand;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurveReading;
import io.outlay.domain.curve.CurveShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The average of all fitted families by their Akaike weights, with intervals that hold both the uncertainty within
/// each family (delta method on the logarithms of its parameters) and that between families: variance
/// Σw(varₘ + (fₘ − f̄)²) (Burnham & Anderson 2002, equation 6.12). All figures are without the baseline.
/// A family whose best β is 0 adds only its distance from the others.
public final class CurveAverage {
    /// How far beyond the largest observed spend the band goes.
    private static final double REACH = 1.2;

    private static final int INTERVALS = 120;
    private static final double LOG_STEP = 1e-5;

    private final CurveFits fits;
    private final List<CurveFit> members;
    private final double level;

    /// @param fits with at least one fitted family
    public CurveAverage(CurveFits fits) {
        this.fits = fits;
        var best = fits.bestFit().orElseThrow(() -> new IllegalArgumentException("no family could be fitted"));
        var weighted = fits.fits().stream().filter(fit -> fit.weight() > 0).toList();
        members = weighted.isEmpty() ? List.of(best.withWeight(1)) : weighted;
        long rows = fits.points().weights().isEmpty()
                ? fits.points().size()
                : fits.points().weights().stream().filter(w -> w > 0).count();
        level = FamilyFitter.quantile(fits.confidence(), (int) rows - best.parameterCount());
    }

    /// The band at 121 spends from 0 to 1.2 × the largest observed one.
    public CurveBand band() {
        double end = REACH * fits.points().largestSpend();
        var x = new ArrayList<Double>();
        for (int i = 0; i <= INTERVALS; i++) {
            x.add(end * i / INTERVALS);
        }
        return band(x);
    }

    /// The band at these spends ≥ 0.
    public CurveBand band(List<Double> spends) {
        var mean = new ArrayList<Double>();
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        for (double x : spends) {
            var value = Averaged.of(members, shape -> Curves.of(shape).value(x));
            mean.add(value.mean);
            low.add(value.low(level));
            high.add(value.high(level));
        }
        return new CurveBand(spends, mean, low, high);
    }

    /// Value, marginal return and share of the ceiling at a spend.
    public CurveReading at(double x) {
        Curves.require(Curves.notNegative(x), "spend must be at least 0");
        var value = Averaged.of(members, shape -> Curves.of(shape).value(x));
        var marginal = Averaged.of(members, shape -> Curves.of(shape).slope(x));
        boolean finite = Double.isFinite(marginal.mean) && Double.isFinite(marginal.sd);
        var ceiling = fits.bestShape().map(Curves::of).flatMap(curve -> {
            double asymptote = curve.asymptote();
            return Double.isFinite(asymptote) && asymptote > 0
                    ? Optional.of(curve.value(x) / asymptote)
                    : Optional.<Double>empty();
        });
        return new CurveReading(
                x,
                value.mean,
                value.low(level),
                value.high(level),
                finite ? OptionalDouble.of(marginal.mean) : OptionalDouble.empty(),
                finite ? OptionalDouble.of(marginal.low(level)) : OptionalDouble.empty(),
                finite ? OptionalDouble.of(marginal.high(level)) : OptionalDouble.empty(),
                ceiling.isPresent() ? OptionalDouble.of(ceiling.get()) : OptionalDouble.empty(),
                x > fits.points().largestSpend());
    }

    private interface Figure {
        double of(CurveShape shape);
    }

    private record Averaged(double mean, double sd) {

        static Averaged of(List<CurveFit> members, Figure figure) {
            double mean = 0;
            for (var fit : members) {
                mean += fit.weight() * figure.of(fit.shape().orElseThrow());
            }
            double variance = 0;
            for (var fit : members) {
                double apart = figure.of(fit.shape().orElseThrow()) - mean;
                variance += fit.weight() * (within(fit, figure) + apart * apart);
            }
            return new Averaged(mean, Math.sqrt(Math.max(0, variance)));
        }

        double low(double level) {
            return Math.max(0, mean - level * sd);
        }

        double high(double level) {
            return mean + level * sd;
        }

        /// The delta method, derivatives by central differences in the logarithms of the parameters.
        private static double within(CurveFit fit, Figure figure) {
            var covariance = fit.logCovariance();
            int d = covariance.size();
            var gradient = new double[d];
            for (int j = 0; j < d; j++) {
                if (covariance.get(j).get(j) > 0) {
                    gradient[j] =
                            (figure.of(moved(fit, j, LOG_STEP)) - figure.of(moved(fit, j, -LOG_STEP))) / (2 * LOG_STEP);
                }
            }
            double variance = 0;
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    if (covariance.get(i).get(j) != 0) {
                        variance +=
                                gradient[i] * gradient[j] * covariance.get(i).get(j);
                    }
                }
            }
            return variance;
        }

        private static CurveShape moved(CurveFit fit, int parameter, double log) {
            var shape = fit.shape().orElseThrow();
            var values = new ArrayList<>(shape.values());
            values.set(parameter, values.get(parameter) * Math.exp(log));
            if (shape.family() == CurveFamily.POWER) {
                values.set(1, Math.min(1, values.get(1)));
            }
            return new CurveShape(shape.family(), values);
        }
    }
}
