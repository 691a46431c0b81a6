package io.outlay.engine.allocate;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.engine.curves.Curves;

/// Value and slope of the mean over parameter draws of one curve family, in one pass over the draws.
final class MeanCurve {
    private static final double LARGEST_EXPONENT = 700;

    private final CurveDraws draws;
    private final CurveFamily family;
    private final double[] first;
    private final double[] second;
    private final double[] third;
    private double slope;

    MeanCurve(CurveDraws draws) {
        this.draws = draws;
        this.family = draws.family();
        int parameters = family.parameters().size();
        first = draws.parameter(0);
        second = parameters > 1 ? draws.parameter(1) : first;
        third = parameters > 2 ? draws.parameter(2) : first;
        if (family == CurveFamily.HILL) {
            for (int d = 0; d < second.length; d++) {
                second[d] = Math.log(second[d]);
            }
        }
    }

    /// The mean slope at the x last given to [#value].
    double slope() {
        return slope;
    }

    /// The mean value at x ≥ 0.
    double value(double x) {
        int n = first.length;
        if (x <= 0) {
            double sum = 0;
            for (int d = 0; d < n; d++) {
                sum += Curves.of(draws.draw(d)).slope(0);
            }
            slope = sum / n;
            return 0;
        }
        double sum = switch (family) {
            case HILL -> hill(x);
            case MICHAELIS_MENTEN -> michaelisMenten(x);
            case EXPONENTIAL -> exponential(x);
            case LOGISTIC -> logistic(x);
            case LOGARITHMIC -> logarithmic(x);
            case POWER -> power(x);
            case LINEAR -> linear(x);
        };
        slope /= n;
        return sum / n;
    }

    /// β·h with h = 1/(1 + e) and e = exp(−s·ln(x/k)); slope β·s·h·(1 − h)/x with 1 − h = h·e.
    private double hill(double x) {
        double log = Math.log(x);
        double sum = 0;
        double steep = 0;
        for (int d = 0; d < first.length; d++) {
            double e = Math.exp(Math.min(LARGEST_EXPONENT, third[d] * (second[d] - log)));
            double h = 1 / (1 + e);
            double response = first[d] * h;
            sum += response;
            steep += response * third[d] * (e * h);
        }
        slope = steep / x;
        return sum;
    }

    private double michaelisMenten(double x) {
        double sum = 0;
        double steep = 0;
        for (int d = 0; d < first.length; d++) {
            double r = 1 / (second[d] + x);
            sum += first[d] * x * r;
            steep += first[d] * second[d] * r * r;
        }
        slope = steep;
        return sum;
    }

    private double exponential(double x) {
        double sum = 0;
        double steep = 0;
        for (int d = 0; d < first.length; d++) {
            double m = Math.expm1(-x / second[d]);
            sum -= first[d] * m;
            steep += first[d] / second[d] * (1 + m);
        }
        slope = steep;
        return sum;
    }

    private double logistic(double x) {
        double sum = 0;
        double steep = 0;
        for (int d = 0; d < first.length; d++) {
            double m = Math.expm1(-second[d] * x);
            double r = 1 / (2 + m);
            sum -= first[d] * m * r;
            steep += 2 * first[d] * second[d] * (1 + m) * r * r;
        }
        slope = steep;
        return sum;
    }

    private double logarithmic(double x) {
        double sum = 0;
        double steep = 0;
        for (int d = 0; d < first.length; d++) {
            sum += first[d] * Math.log1p(x / second[d]);
            steep += first[d] / (second[d] + x);
        }
        slope = steep;
        return sum;
    }

    private double power(double x) {
        double log = Math.log(x);
        double sum = 0;
        double steep = 0;
        for (int d = 0; d < first.length; d++) {
            double response = first[d] * Math.exp(second[d] * log);
            sum += response;
            steep += response * second[d];
        }
        slope = steep / x;
        return sum;
    }

    private double linear(double x) {
        double sum = 0;
        for (int d = 0; d < first.length; d++) {
            sum += first[d];
        }
        slope = sum;
        return sum * x;
    }

    /// Typical spends at which the draws bend, in no order: where to look closely first.
    double[] scales() {
        double[] scales = (family.parameters().size() > 1 ? second : first).clone();
        for (int d = 0; d < scales.length; d++) {
            scales[d] = switch (family) {
                case HILL -> Math.exp(scales[d]);
                case LOGISTIC -> 1 / scales[d];
                case MICHAELIS_MENTEN, EXPONENTIAL, LOGARITHMIC -> scales[d];
                case POWER, LINEAR -> 0;
            };
        }
        return scales;
    }
}
