package io.outlay.engine.mix;

import io.outlay.domain.mix.MixRequest;
import io.outlay.engine.bayes.Draws;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.Arrays;

/// Everything that is read from the sample, draw by draw: parameters as reported, contributions by period, returns,
/// curves, and the likelihood of every row. Draws are worked off in blocks that write to places of their own.
final class PosteriorDraws {
    private static final int BLOCK = 250;
    /// Numbers of row likelihoods kept; beyond it draws are thinned.
    private static final int KEPT = 8_000_000;

    private final MixRequest request;
    private final Preparation preparation;
    private final MixTarget target;
    private final int channels;
    private final int periods;
    final int size;
    final int chains;
    /// [parameter][draw], as reported
    final double[][] parameters;
    /// [channel][draw]
    final double[][] contribution;
    final double[][] roas;
    final double[][] mroas;
    final double[][] mroasSteady;
    final double[][] immediate;
    /// [channel][period][draw], outcome's unit, all regions
    final double[][][] byPeriod;
    /// [period][draw]
    final double[][] fitted;
    /// [fitted row][kept draw]
    final double[][] logLikelihood;
    /// [channel][lag]
    final double[][] lagWeights;
    final SteadyCurve[] curves;
    private final int every;

    PosteriorDraws(MixRequest request, Preparation preparation, MixTarget target, Draws draws) {
        this.request = request;
        this.preparation = preparation;
        this.target = target;
        var data = target.data();
        channels = data.media().length;
        periods = data.periods();
        size = draws.size();
        chains = draws.chains();
        parameters = new double[target.dimension()][size];
        contribution = new double[channels][size];
        roas = new double[channels][size];
        mroas = new double[channels][size];
        mroasSteady = new double[channels][size];
        immediate = new double[channels][size];
        byPeriod = new double[channels][periods][size];
        fitted = new double[periods][size];
        int thin = 1;
        while ((long) data.fittedRows() * size / thin > KEPT && draws.iterations() % (2 * thin) == 0) {
            thin *= 2;
        }
        every = thin;
        logLikelihood = new double[data.fittedRows()][size / every];
        lagWeights = new double[channels][];
        curves = new SteadyCurve[channels];
        for (int c = 0; c < channels; c++) {
            lagWeights[c] = new double[data.media()[c].adstock().lags()];
            curves[c] = new SteadyCurve(data, c, sum(request.media().get(c).exposure()), size);
        }
    }

    private static double sum(java.util.List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    PosteriorDraws read(Draws draws, Parallel parallel, Monitor monitor) {
        int blocks = Math.ceilDiv(size, BLOCK);
        var weights = parallel.map(blocks, block -> {
            var reader = new Reader();
            for (int i = block * BLOCK; i < Math.min(size, (block + 1) * BLOCK); i++) {
                monitor.check();
                reader.read(draws, i);
            }
            return reader.lagSums;
        });
        for (var part : weights) {
            for (int c = 0; c < channels; c++) {
                for (int l = 0; l < lagWeights[c].length; l++) {
                    lagWeights[c][l] += part[c][l] / size;
                }
            }
        }
        return this;
    }

    /// One block's buffers.
    private final class Reader {
        private final MixDensity density = target.mix();
        private final double[] position = new double[target.dimension()];
        private final double[] gradient = new double[target.dimension()];
        private final double[] pointwise = new double[target.data().rows()];
        private final Returns[] returns = new Returns[channels];
        private final double[][] lagSums = new double[channels][];

        Reader() {
            for (int c = 0; c < channels; c++) {
                returns[c] = new Returns(target.data(), target.layout(), c);
                lagSums[c] = new double[lagWeights[c].length];
            }
        }

        void read(Draws draws, int i) {
            draws.point(i, position);
            density.evaluate(position, gradient);
            parameters(i);
            periods(i);
            for (int c = 0; c < channels; c++) {
                channel(i, c);
            }
            if (i % every == 0) {
                density.pointwise(pointwise);
                int next = 0;
                for (int r = 0; r < pointwise.length; r++) {
                    if (target.data().fitted()[r]) {
                        logLikelihood[next++][i / every] = pointwise[r];
                    }
                }
            }
        }

        private void parameters(int i) {
            var layout = target.layout();
            var values = density.values();
            for (int p = 0; p < values.length; p++) {
                parameters[p][i] = values[p];
            }
            for (int k = 0; k < request.controls().size(); k++) {
                int at = layout.linear[1 + k];
                double coefficient = values[at] / preparation.spread(k);
                parameters[at][i] = coefficient;
                parameters[layout.linear[0]][i] -= coefficient * preparation.centre(k);
            }
        }

        private void periods(int i) {
            var data = target.data();
            for (int r = 0; r < data.rows(); r++) {
                fitted[r % periods][i] += data.units()[data.region(r)] * density.fittedMean()[r];
            }
        }

        private void channel(int i, int c) {
            var data = target.data();
            var media = data.media()[c];
            var beta = density.beta(c);
            var response = density.channel(c).response();
            for (int r = 0; r < data.rows(); r++) {
                int g = data.region(r);
                byPeriod[c][r % periods][i] += data.units()[g] * beta[g] * response[r];
            }
            for (int t = 0; t < periods; t++) {
                contribution[c][i] += byPeriod[c][t][i];
            }
            returns[c].evaluate(density.values(), beta);
            var saturation = Arrays.stream(target.layout().saturation[c])
                    .mapToDouble(at -> density.values()[at])
                    .toArray();
            curves[c].set(i, beta, saturation, returns[c].lagWeights());
            for (int l = 0; l < lagSums[c].length; l++) {
                lagSums[c][l] += returns[c].lagWeights()[l];
            }
            if (media.active() && media.spendTotal() > 0) {
                roas[c][i] = returns[c].average();
                mroas[c][i] = returns[c].marginal();
                mroasSteady[c][i] = curves[c].slope(i, media.spendTotal() / periods);
                immediate[c][i] = contribution[c][i] * returns[c].immediateShare(beta);
            }
        }
    }
}
