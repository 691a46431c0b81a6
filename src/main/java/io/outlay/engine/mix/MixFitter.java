package io.outlay.engine.mix;

import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.mix.MixOutcome;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.engine.Seeds;
import io.outlay.engine.bayes.SampleWatch;
import io.outlay.engine.bayes.Sampler;
import io.outlay.engine.bayes.SamplerOutcome;
import io.outlay.engine.bayes.SamplerSettings;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/// Fits a media-mix model, or says why it cannot be. The same request gives the same figures for any number of
/// threads; only the seconds in the diagnostics differ.
public final class MixFitter {
    private static final int MAX_DEPTH = 10;
    private static final int DENSE_UP_TO = 60;
    /// Streams of the seed after those of the chains.
    private static final int CHECKS = 4096;

    private final Parallel parallel;
    private final LongSupplier nanoTime;

    public MixFitter(Parallel parallel, LongSupplier nanoTime) {
        this.parallel = parallel;
        this.nanoTime = nanoTime;
    }

    public MixOutcome fit(MixRequest request, Monitor monitor) {
        return fit(request, SampleWatch.nobody(), monitor);
    }

    /// @param watch sees draws as they are made, on the sampler's unconstrained scale, in the order of [#parameters]
    public MixOutcome fit(MixRequest request, SampleWatch watch, Monitor monitor) {
        return fit(request, watch, (names, draws, chains) -> {}, monitor);
    }

    /// Takes all draws of all parameters, which a fit itself does not hold.
    @FunctionalInterface
    public interface DrawTaker {
        /// @param names  of the parameters
        /// @param draws  [parameter][draw] as reported, chain after chain
        /// @param chains how many
        void take(List<String> names, double[][] draws, int chains);
    }

    /// As [#fit(MixRequest, SampleWatch, Monitor)].
    ///
    /// @param taker gets the draws, once, if there is a fit
    public MixOutcome fit(MixRequest request, SampleWatch watch, DrawTaker taker, Monitor monitor) {
        monitor.progress(0, "mix.phase.prepare");
        var refused = RequestCheck.of(request);
        if (!refused.isEmpty()) {
            return new MixOutcome.Refused(refused);
        }
        var preparation = new Preparation(request);
        var data = preparation.data();
        var target = MixTarget.of(data, new Layout(request, data.regions()));
        var findings = DataFindings.of(request, preparation, data, monitor);
        var sampling = request.sampling();
        var settings = new SamplerSettings(
                sampling.chains(),
                sampling.warmup(),
                sampling.draws(),
                sampling.targetAcceptance(),
                MAX_DEPTH,
                DENSE_UP_TO,
                sampling.seed());
        var diverging = new DivergencePlace(watch);
        return switch (new Sampler(parallel, nanoTime).sample(target, settings, diverging, monitor)) {
            case SamplerOutcome.NoStart() ->
                new MixOutcome.Refused(List.of(MixFinding.of(MixVerdict.NO_START, "outcome")));
            case SamplerOutcome.Sampled sample -> {
                monitor.progress(1, "mix.phase.results");
                var draws = new PosteriorDraws(request, preparation, target, sample.draws())
                        .read(sample.draws(), parallel, monitor);
                taker.take(parameters(request), draws.parameters, draws.chains);
                var random = Seeds.stream(sampling.seed() ^ CHECKS);
                yield new MixOutcome.Fitted(
                        new MixResults(request, preparation, target, draws, sample, findings, random, parallel, monitor)
                                .fit(diverging.among(sample.draws(), target.dimension())));
            }
        };
    }

    /// What can be told before anything is fitted, from spend and beliefs; empty when the request is refused.
    public List<MixIdentifiability> identifiability(MixRequest request, Monitor monitor) {
        if (!RequestCheck.of(request).isEmpty()) {
            return List.of();
        }
        var data = new Preparation(request).data();
        var target = MixTarget.of(data, new Layout(request, data.regions()));
        return new IdentifiabilityCheck(request, target, monitor)
                .before(Seeds.stream(request.sampling().seed()));
    }

    /// Draws of what is believed of each channel's return before the data are seen, sorted, in the request's order;
    /// none for a channel without spend. Empty when the request is refused.
    public List<double[]> priorReturns(MixRequest request, int draws, Monitor monitor) {
        if (!RequestCheck.of(request).isEmpty()) {
            return List.of();
        }
        var data = new Preparation(request).data();
        var prior = new PriorDraws(MixTarget.of(data, new Layout(request, data.regions())), monitor);
        var returns = prior.returns(draws, Seeds.stream(request.sampling().seed() ^ CHECKS));
        return Arrays.stream(returns)
                .map(values -> Arrays.stream(values).sorted().toArray())
                .toList();
    }

    /// What stops the request, or is odd about it, before anything is fitted.
    public List<MixFinding> findings(MixRequest request) {
        var refused = RequestCheck.of(request);
        if (!refused.isEmpty()) {
            return refused;
        }
        var preparation = new Preparation(request);
        return DataFindings.of(request, preparation, preparation.data(), Monitor.silent());
    }

    /// Names of the parameters in the model's order; empty when the request is refused.
    public List<String> parameters(MixRequest request) {
        if (!RequestCheck.of(request).isEmpty()) {
            return List.of();
        }
        var layout = new Layout(request, new Preparation(request).regions().size());
        return java.util.stream.IntStream.range(0, layout.size())
                .mapToObj(i -> layout.parameter(i).name())
                .toList();
    }

    /// Log density, gradient and density without the transforms' Jacobian at a point of the unconstrained space whose
    /// order is that of [#parameters].
    ///
    /// @throws IllegalArgumentException when the request is refused or the point has the wrong dimension
    public DensityAt density(MixRequest request, double[] point) {
        if (!RequestCheck.of(request).isEmpty()) {
            throw new IllegalArgumentException("the request is refused");
        }
        var data = new Preparation(request).data();
        var layout = new Layout(request, data.regions());
        if (point.length != layout.size()) {
            throw new IllegalArgumentException("the space has " + layout.size() + " dimensions, not " + point.length);
        }
        var gradient = new double[point.length];
        double without =
                new MixDensity(data, layout, LinearTurn.NONE, MixDensity.Scale.STATED, false).evaluate(point, gradient);
        double with = new MixDensity(data, layout, LinearTurn.NONE, MixDensity.Scale.STATED).evaluate(point, gradient);
        return new DensityAt(with, without, gradient);
    }

    /// @param logDensity      with the Jacobian
    /// @param withoutJacobian without it
    /// @param gradient        of `logDensity`
    public record DensityAt(double logDensity, double withoutJacobian, double[] gradient) {}
}
