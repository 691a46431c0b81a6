package io.outlay.engine.curves;

import io.outlay.domain.curve.Adstock;
import java.util.Arrays;

/// Spend of every period in order of time, and what reaches each period of it under a carry-over. Before the first
/// period there was none. Reuses its arrays: one thread at a time.
final class Exposure {
    private final double[] spend;
    private final LagWeights lags;

    Exposure(double[] spend, Adstock adstock) {
        this.spend = spend;
        lags = new LagWeights(adstock);
    }

    /// @param periods    at which to read it
    /// @param parameters of the carry-over
    /// @param exposure   is overwritten
    /// @param slopes     per parameter, its derivatives; may be empty
    void read(int[] periods, double[] parameters, double[] exposure, double[][] slopes) {
        lags.set(parameters);
        for (int i = 0; i < periods.length; i++) {
            exposure[i] = spread(lags.weights(), periods[i]);
            for (int p = 0; p < slopes.length; p++) {
                slopes[p][i] = spread(lags.derivatives()[p], periods[i]);
            }
        }
    }

    /// With the same part of the effect in each of the carry-over's periods: the longest there is.
    double[] longest(int[] periods) {
        var even = new double[lags.weights().length];
        Arrays.fill(even, 1.0 / even.length);
        return Arrays.stream(periods).mapToDouble(at -> spread(even, at)).toArray();
    }

    /// Share of the effect per period, that of the spend first.
    double[] weights(double[] parameters) {
        lags.set(parameters);
        return lags.weights().clone();
    }

    private double spread(double[] weights, int at) {
        double sum = 0;
        for (int l = Math.min(weights.length - 1, at); l >= 0; l--) {
            sum += weights[l] * spend[at - l];
        }
        return sum;
    }
}
