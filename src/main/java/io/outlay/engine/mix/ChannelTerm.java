package io.outlay.engine.mix;

import io.outlay.engine.curves.LagWeights;
import java.util.Arrays;
import java.util.List;

/// One channel inside the density: its responses at the current parameters, and the way back from the likelihood's
/// gradient by row to the gradient by parameter.
final class ChannelTerm {
    /// 1 − ε² with ε the part of the mean in [#size].
    private static final double AVERAGE_PART = 1 - 0.01 * 0.01;

    private final LagWeights lags;
    private final double[] carryOver;
    private final double[] saturation;
    private final Response main;
    private final Response[] changed;
    private final Response[] actual;
    private final List<LiftTerm> lifts;
    private final double[] units;
    /// Gradient by the carry-over's parameters, then by the saturation's.
    final double[] gradient;
    /// Σ G·h per region.
    final double[] pulls;
    private final double[] pushes;
    private final double[] rowPush;
    private final boolean active;
    private double weight;
    private double average;
    private double size;

    ChannelTerm(MixData data, int channel) {
        var media = data.media()[channel];
        units = data.units();
        lags = new LagWeights(media.adstock());
        carryOver = new double[media.adstock().kind().parameters().size()];
        saturation = new double[Saturation.parameters(media.family())];
        main = new Response(media, media.series());
        lifts = data.lifts().stream().filter(lift -> lift.media() == channel).toList();
        changed =
                lifts.stream().map(lift -> new Response(media, lift.changed())).toArray(Response[]::new);
        actual = lifts.stream().map(lift -> new Response(media, lift.actual())).toArray(Response[]::new);
        gradient = new double[carryOver.length + saturation.length];
        pulls = new double[units.length];
        pushes = new double[lifts.size()];
        rowPush = new double[data.rows()];
        active = media.active();
    }

    /// Computes the responses at the channel's parameters, which `values` holds at the places given.
    void forward(double[] values, int[] carryOverAt, int[] saturationAt) {
        for (int i = 0; i < carryOver.length; i++) {
            carryOver[i] = values[carryOverAt[i]];
        }
        for (int i = 0; i < saturation.length; i++) {
            saturation[i] = values[saturationAt[i]];
        }
        lags.set(carryOver);
        main.evaluate(lags, saturation);
        weight = 0;
        average = 0;
        for (int g = 0; g < units.length; g++) {
            double sum = main.sum(g);
            weight += units[g] * sum;
            average += sum / rowPush.length;
        }
        double square = Kernels.dot(main.h, main.h, 0, rowPush.length) / rowPush.length;
        size = Math.sqrt(Math.max(0, square - AVERAGE_PART * average * average));
        for (int e = 0; e < changed.length; e++) {
            changed[e].evaluate(lags, saturation);
            actual[e].evaluate(lags, saturation);
        }
    }

    /// Σ unit·h over all rows: outcome per unit of β.
    double weight() {
        return weight;
    }

    /// How much the response moves, per unit of β: the root of its variance, with a small part of its squared mean so
    /// that it is never 0. It is what the data measure best, whatever the saturation.
    double size() {
        return size;
    }

    /// Mean of β·h over all rows.
    double level(double[] beta) {
        double level = 0;
        for (int g = 0; g < units.length; g++) {
            level += beta[g] * main.sum(g) / rowPush.length;
        }
        return level;
    }

    /// Adds β·h to the mean.
    void addTo(double[] mean, double[] beta) {
        for (int g = 0; g < units.length; g++) {
            Kernels.add(beta[g], main.h, main.from(g), main.from(g + 1), mean);
        }
    }

    /// Log density of the channel's experiments. Leaves the gradient by β per region in [#pulls].
    ///
    /// @param rowGradient derivative of the log density by the mean of every row
    /// @param common      taken from every row of it: the intercept's part, where it moves against the channels
    double pull(double[] rowGradient, double common, double[] beta) {
        for (int g = 0; g < units.length; g++) {
            pulls[g] = Kernels.dot(main.h, rowGradient, main.from(g), main.from(g + 1)) - common * main.sum(g);
        }
        double density = 0;
        for (int e = 0; e < changed.length; e++) {
            var lift = lifts.get(e);
            double implied = 0;
            for (int g = 0; g < units.length; g++) {
                implied += units[g] * beta[g] * (changed[e].sum(g) - actual[e].sum(g));
            }
            double z = (lift.measured() - implied) / lift.se();
            pushes[e] = z / lift.se();
            for (int g = 0; g < units.length; g++) {
                pulls[g] += pushes[e] * units[g] * (changed[e].sum(g) - actual[e].sum(g));
            }
            density += -0.5 * z * z - Math.log(lift.se()) - PriorTerm.HALF_LOG_2_PI;
        }
        return density;
    }

    /// Leaves the gradient by the other parameters in [#gradient].
    ///
    /// @param byWeight derivative of the log density by ln [#weight], beyond that through β·h
    /// @param bySize   derivative by ln [#size]
    void backward(double[] rowGradient, double common, double[] beta, double byWeight, double bySize) {
        Arrays.fill(gradient, 0);
        if (!active) {
            return;
        }
        double perResponse = bySize == 0 ? 0 : bySize / (size * size * rowPush.length);
        for (int g = 0; g < units.length; g++) {
            double shift = beta[g] * common
                    + perResponse * AVERAGE_PART * average
                    - (byWeight == 0 ? 0 : byWeight * units[g] / weight);
            Kernels.push(beta[g], rowGradient, perResponse, main.h, shift, main.from(g), main.from(g + 1), rowPush);
        }
        Kernels.dots(main.by, rowPush, rowPush.length, gradient);
        for (int e = 0; e < changed.length; e++) {
            for (int g = 0; g < units.length; g++) {
                for (int p = 0; p < gradient.length; p++) {
                    gradient[p] += pushes[e] * units[g] * beta[g] * (changed[e].sum(g, p) - actual[e].sum(g, p));
                }
            }
        }
    }

    /// The response per row at the last evaluation. Not a copy.
    double[] response() {
        return main.h;
    }

    /// Weights of the lags at the last evaluation. Not a copy.
    double[] lagWeights() {
        return lags.weights();
    }
}
