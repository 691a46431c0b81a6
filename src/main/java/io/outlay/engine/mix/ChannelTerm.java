package io.outlay.engine.mix;

import java.util.List;

/// One channel inside the density: its responses at the current parameters, and the way back from the likelihood's
/// gradient by row to the gradient by parameter.
final class ChannelTerm {
    private final MediaData media;
    private final LagWeights lags;
    private final double[] carryOver;
    private final double[] saturation;
    private final Response[] main;
    private final Response[][] changed;
    private final Response[][] actual;
    private final List<LiftTerm> lifts;
    private final double[] units;
    /// gradient by the carry-over's parameters, then by the saturation's
    final double[] gradient;
    /// Σ unit·h over all rows
    double weight;
    /// Σ G·h per region
    final double[] pull;

    ChannelTerm(MixData data, int channel) {
        media = data.media()[channel];
        units = data.units();
        lags = new LagWeights(media.adstock());
        carryOver = new double[media.adstock().kind().parameters().size()];
        saturation = new double[Saturation.parameters(media.family())];
        lifts = data.lifts().stream().filter(lift -> lift.media() == channel).toList();
        main = responses(media.series());
        changed = new Response[lifts.size()][];
        actual = new Response[lifts.size()][];
        for (int e = 0; e < changed.length; e++) {
            changed[e] = responses(lifts.get(e).changed());
            actual[e] = responses(lifts.get(e).actual());
        }
        gradient = new double[carryOver.length + saturation.length];
        pull = new double[main.length];
    }

    private Response[] responses(Series[] series) {
        var responses = new Response[series.length];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = new Response(media, series[i]);
        }
        return responses;
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
        weight = 0;
        for (var response : main) {
            response.evaluate(lags, saturation);
            weight += units[response.series.region()] * Kernels.sum(response.h, response.series.length());
        }
        for (int e = 0; e < changed.length; e++) {
            for (int g = 0; g < changed[e].length; g++) {
                changed[e][g].evaluate(lags, saturation);
                actual[e][g].evaluate(lags, saturation);
            }
        }
    }

    /// Adds β·h to the mean.
    void addTo(double[] mean, double[] beta) {
        for (var response : main) {
            var series = response.series;
            Kernels.add(beta[series.region()], response.h, series.length(), mean, series.firstRow());
        }
    }

    /// Σ unit·β·Δh of an experiment.
    private double implied(int experiment, double[] beta) {
        double implied = 0;
        for (int g = 0; g < changed[experiment].length; g++) {
            var with = changed[experiment][g];
            var without = actual[experiment][g];
            int n = with.series.length();
            implied += units[g] * beta[g] * (Kernels.sum(with.h, n) - Kernels.sum(without.h, n));
        }
        return implied;
    }

    /// Log density of the channel's experiments. The gradient by β is added to `pull`, scaled like Σ G·h; the gradient
    /// by the other parameters to [#gradient].
    double backward(double[] rowGradient, double[] beta, boolean parameters) {
        java.util.Arrays.fill(gradient, 0);
        for (int g = 0; g < main.length; g++) {
            var series = main[g].series;
            pull[g] = Kernels.dot(main[g].h, rowGradient, series.firstRow(), series.length());
            if (parameters) {
                for (int p = 0; p < gradient.length; p++) {
                    gradient[p] += beta[g]
                            * Kernels.dot(main[g].by[p], rowGradient, series.firstRow(), series.length());
                }
            }
        }
        double density = 0;
        for (int e = 0; e < changed.length; e++) {
            var lift = lifts.get(e);
            double z = (lift.measured() - implied(e, beta)) / lift.se();
            density += -0.5 * z * z - Math.log(lift.se()) - PriorTerm.HALF_LOG_2_PI;
            double push = z / lift.se();
            for (int g = 0; g < changed[e].length; g++) {
                var with = changed[e][g];
                var without = actual[e][g];
                int n = with.series.length();
                pull[g] += push * units[g] * (Kernels.sum(with.h, n) - Kernels.sum(without.h, n));
                for (int p = 0; p < gradient.length; p++) {
                    gradient[p] += push * units[g] * beta[g]
                            * (Kernels.sum(with.by[p], n) - Kernels.sum(without.by[p], n));
                }
            }
        }
        return density;
    }

    /// Takes `factor`·∂weight/∂parameter from the gradient: β is held by the return, so that it falls as the response
    /// rises.
    void holdReturn(double factor) {
        for (var response : main) {
            double unit = units[response.series.region()];
            for (int p = 0; p < gradient.length; p++) {
                gradient[p] -= factor * unit * Kernels.sum(response.by[p], response.series.length());
            }
        }
    }

    /// The response per row of all regions.
    void copyResponse(double[] out) {
        for (var response : main) {
            System.arraycopy(response.h, 0, out, response.series.firstRow(), response.series.length());
        }
    }

    LagWeights lags() {
        return lags;
    }
}
