package io.outlay.engine.mix;

import io.outlay.engine.curves.LagWeights;
import java.util.Arrays;

/// What the spend of all rows brings, as one draw has it: the rows' own spend alone, without what was carried in, and
/// with what is carried out beyond the last row.
final class Returns {
    /// The change of spend that a marginal return is measured with.
    private static final double STEP = 0.01;

    private final MediaData media;
    private final double[] units;
    private final int[] carryOverAt;
    private final int[] saturationAt;
    private final LagWeights lags;
    private final double[] carryOver;
    private final double[] saturation;
    private final Response own;
    private final Response raised;
    private double total;
    private double gain;

    Returns(MixData data, Layout layout, int channel) {
        media = data.media()[channel];
        units = data.units();
        carryOverAt = layout.adstock[channel];
        saturationAt = layout.saturation[channel];
        lags = new LagWeights(media.adstock());
        carryOver = new double[carryOverAt.length];
        saturation = new double[saturationAt.length];
        own = new Response(media, alone(1));
        raised = new Response(media, alone(1 + STEP));
    }

    private Series alone(double factor) {
        int lagCount = media.adstock().lags();
        int periods = media.series().periods();
        var now = media.series().lagged()[0];
        var padded = new double[units.length][periods + 2 * (lagCount - 1)];
        for (int g = 0; g < units.length; g++) {
            for (int t = 0; t < periods; t++) {
                padded[g][lagCount - 1 + t] = factor * now[g * periods + t];
            }
        }
        return Series.of(padded, lagCount);
    }

    /// @param values parameters on their own scale
    /// @param beta   per region
    void evaluate(double[] values, double[] beta) {
        Arrays.setAll(carryOver, i -> values[carryOverAt[i]]);
        Arrays.setAll(saturation, i -> values[saturationAt[i]]);
        lags.set(carryOver);
        own.evaluate(lags, saturation);
        raised.evaluate(lags, saturation);
        total = 0;
        gain = 0;
        for (int g = 0; g < units.length; g++) {
            double unit = units[g] * beta[g];
            total += unit * own.sum(g);
            gain += unit * (raised.sum(g) - own.sum(g));
        }
    }

    /// Outcome per unit of spend.
    double average() {
        return total / media.spendTotal();
    }

    /// [C(1.01 x) − C(x)] / (0.01 Σx).
    double marginal() {
        return gain / (STEP * media.spendTotal());
    }

    /// Part of the effect that comes in the period of the spend, by its part in the adstocked exposure.
    double immediateShare(double[] beta) {
        double now = 0;
        double all = 0;
        for (int g = 0; g < units.length; g++) {
            for (int t = own.from(g); t < own.from(g + 1); t++) {
                double effect = units[g] * beta[g] * own.h[t];
                all += effect;
                now += effect * own.immediateShare(t, lags.weights()[0]);
            }
        }
        return all > 0 ? now / all : 1;
    }

    double[] lagWeights() {
        return lags.weights();
    }
}
