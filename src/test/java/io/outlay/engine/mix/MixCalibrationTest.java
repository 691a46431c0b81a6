package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixTrend;
import io.outlay.domain.mix.Prior;
import io.outlay.engine.Seeds;
import io.outlay.engine.bayes.Sampler;
import io.outlay.engine.bayes.SamplerOutcome;
import io.outlay.engine.bayes.SamplerSettings;
import io.outlay.progress.Monitor;
import io.outlay.run.Workers;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Simulation-based calibration: truths from the prior, data from the truths; the rank of every truth among 99 draws
/// of its posterior is uniform. Talts, Betancourt, Simpson, Vehtari and Gelman, arXiv:1804.06788.
@Tag("slow")
class MixCalibrationTest {
    private static final int REPLICATIONS = 500;
    private static final int THINNED = 99;
    private static final int BINS = 20;

    @Test
    void ranksAreUniform() {
        var request = MixRequest.of(
                        Simulated.weeks(40),
                        Simulated.list(Simulated.bursts(40, 1, 1)),
                        List.of(MixMedia.of("m", Simulated.list(Simulated.bursts(40, 100, 2)))
                                .withAdstock(new Adstock(AdstockKind.GEOMETRIC, 4, true))))
                .withSeason(0, List.of())
                .withTrend(new MixTrend.None())
                .withControls(List.of(), ControlScaling.NONE);
        request = request.withPriors(
                Map.of("sigma", new Prior.LogNormal(-1.5, 0.5), "intercept", new Prior.Normal(0, 1)));
        var target = MixExamples.target(request);
        var names = target.dimension();
        var counts = new int[names + 1][BINS];
        try (var workers = Workers.perCore()) {
            var shape = target;
            var ranks = workers.map(REPLICATIONS, replication -> ranks(shape, replication));
            for (var rank : ranks) {
                for (int p = 0; p < rank.length; p++) {
                    counts[p][rank[p] * BINS / (THINNED + 1)]++;
                }
            }
        }
        for (int p = 0; p < counts.length; p++) {
            double chi = 0;
            double expected = (double) REPLICATIONS / BINS;
            for (int count : counts[p]) {
                chi += (count - expected) * (count - expected) / expected;
            }
            double probability = 1 - new ChiSquaredDistribution(BINS - 1).cumulativeProbability(chi);
            var name = p < names ? target.layout().parameter(p).name() : "contribution";
            System.out.printf("calibration %s chi2 %.1f p %.3f%n", name, chi, probability);
            assertThat(probability).as(name).isGreaterThan(0.001);
        }
    }

    private static int[] ranks(MixTarget shape, int replication) {
        var random = Seeds.stream(10_000L + replication);
        var prior = new PriorDraws(shape, Monitor.silent());
        prior.draw(random);
        var truth = new double[shape.dimension() + 1];
        System.arraycopy(prior.density().values(), 0, truth, 0, shape.dimension());
        truth[shape.dimension()] =
                prior.density().beta(0)[0] * prior.density().channel(0).weight();
        var outcome = prior.density().fittedMean().clone();
        for (int r = 0; r < outcome.length; r++) {
            outcome[r] += truth[shape.layout().sigma] * random.nextGaussian();
        }
        var data = shape.data();
        var made = new MixTarget(
                new MixData(
                        outcome,
                        data.fitted(),
                        data.columns(),
                        data.media(),
                        data.lifts(),
                        1,
                        data.periods(),
                        data.units(),
                        data.likelihood()),
                shape.layout(),
                shape.turn());
        int every = 5;
        var settings = new SamplerSettings(1, 500, THINNED * every, 0.9, 10, 60, replication);
        var sample = (SamplerOutcome.Sampled)
                new Sampler(io.outlay.progress.Parallel.serial(), () -> 0).sample(made, settings, Monitor.silent());
        var density = made.mix();
        var position = new double[made.dimension()];
        var gradient = new double[made.dimension()];
        var ranks = new int[truth.length];
        for (int i = 0; i < THINNED; i++) {
            sample.draws().point(i * every, position);
            density.evaluate(position, gradient);
            for (int p = 0; p < truth.length; p++) {
                double value = p < truth.length - 1
                        ? density.values()[p]
                        : density.beta(0)[0] * density.channel(0).weight();
                ranks[p] += value < truth[p] ? 1 : 0;
            }
        }
        return ranks;
    }
}
