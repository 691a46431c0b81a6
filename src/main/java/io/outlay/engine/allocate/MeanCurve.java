package io.outlay.engine.allocate;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.engine.curves.Curves;
import io.outlay.engine.curves.ResponseKernel;
import java.util.Arrays;

/// Value and slope of the mean over parameter draws of one curve family, in one pass over the draws. One thread at a
/// time.
final class MeanCurve {
    private final CurveDraws draws;
    private final CurveFamily family;
    private final double[] first;
    private final double[] second;
    private final double[] third;
    private final ResponseKernel kernel;
    private final double[] spends;
    private final double[] logs;
    private final double[] values;
    private final double[] steeps;
    private double slope;

    MeanCurve(CurveDraws draws) {
        this.draws = draws;
        this.family = draws.family();
        int parameters = family.parameters().size();
        first = draws.parameter(0);
        second = parameters > 1 ? draws.parameter(1) : first;
        third = parameters > 2 ? draws.parameter(2) : first;
        int size = draws.size();
        kernel = new ResponseKernel(family, size);
        spends = new double[size];
        logs = new double[size];
        values = new double[size];
        steeps = new double[size];
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
        Arrays.fill(spends, x);
        Arrays.fill(logs, Math.log(x));
        kernel.respond(spends, logs, first, second, third, n, values, steeps);
        double sum = 0;
        double steep = 0;
        for (int d = 0; d < n; d++) {
            sum += values[d];
            steep += steeps[d];
        }
        slope = steep / x / n;
        return sum / n;
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
