package io.outlay.engine.mix;

import io.outlay.domain.Interval;
import io.outlay.domain.mix.AdstockDraws;
import io.outlay.domain.mix.MixChannel;
import io.outlay.domain.mix.MixDiagnostics;
import io.outlay.domain.mix.MixDraws;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixLoo;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixParameter;
import io.outlay.domain.mix.MixPeriod;
import io.outlay.domain.mix.MixRequest;
import io.outlay.engine.bayes.ChainTrace;
import io.outlay.engine.bayes.Loo;
import io.outlay.engine.bayes.SamplerOutcome;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator.SplittableGenerator;

/// From draws to the figures of a fit.
final class MixResults {
    private final MixRequest request;
    private final Preparation preparation;
    private final MixTarget target;
    private final PosteriorDraws draws;
    private final SamplerOutcome.Sampled sample;
    private final List<MixFinding> findings;
    private final SplittableGenerator random;
    private final Parallel parallel;
    private final Monitor monitor;

    MixResults(
            MixRequest request,
            Preparation preparation,
            MixTarget target,
            PosteriorDraws draws,
            SamplerOutcome.Sampled sample,
            List<MixFinding> findings,
            SplittableGenerator random,
            Parallel parallel,
            Monitor monitor) {
        this.request = request;
        this.preparation = preparation;
        this.target = target;
        this.draws = draws;
        this.sample = sample;
        this.findings = findings;
        this.random = random;
        this.parallel = parallel;
        this.monitor = monitor;
    }

    /// @param diverging where transitions diverged, if at one place
    MixFit fit(Optional<DivergencePlace.Place> diverging) {
        var parameters = parallel.map(target.dimension(), p -> {
            monitor.check();
            return Summary.parameter(target.layout().parameter(p).name(), draws.parameters[p], draws.chains);
        });
        var diagnostics = diagnostics(parameters);
        var loo = loo();
        var check = new IdentifiabilityCheck(request, target, monitor);
        var priorReturns = check.priorReturns(random);
        var identifiability = check.after(draws, priorReturns);
        var qualityCheck = new QualityCheck(request, target, draws, random, monitor);
        var quality = qualityCheck.quality();
        var periods = periods(qualityCheck);
        var channels = new ArrayList<MixChannel>();
        for (int c = 0; c < request.media().size(); c++) {
            channels.add(channel(c, priorReturns[c]));
        }
        var ahead = FutureCheck.perRow(request, random, monitor);
        var negative = new ArrayList<Double>();
        for (int t = 0; t < periods.size(); t++) {
            negative.add(
                    Arrays.stream(qualityCheck.baseline(t)).filter(x -> x < 0).count() / (double) draws.size);
        }
        var sampling = new HealthCheck.Sampling(
                diagnostics,
                draws.size,
                parameters,
                diverging.map(
                        place -> target.layout().parameter(place.parameter()).name()),
                diverging.map(DivergencePlace.Place::below).orElse(false));
        var health = HealthCheck.of(sampling, quality, loo, ahead, channels, periods, negative, identifiability);
        return new MixFit(
                parameters,
                channels,
                periods,
                quality,
                diagnostics,
                loo,
                health,
                identifiability,
                findings,
                new MixDraws(request.media().stream().map(MixMedia::id).toList(), draws.contribution, draws.roas));
    }

    private MixDiagnostics diagnostics(List<MixParameter> parameters) {
        var chains = sample.chains();
        return new MixDiagnostics(
                sample.divergences(),
                sample.maxDepthHits(),
                chains.stream().map(ChainTrace::energyFraction).toList(),
                parameters.stream().mapToDouble(MixParameter::rhat).max().orElse(1),
                parameters.stream().mapToDouble(MixParameter::essBulk).min().orElse(0),
                parameters.stream().mapToDouble(MixParameter::essTail).min().orElse(0),
                chains.stream().mapToLong(ChainTrace::warmupNanos).max().orElse(0) * 1e-9,
                chains.stream().mapToLong(ChainTrace::drawNanos).max().orElse(0) * 1e-9,
                sample.evaluations());
    }

    private MixLoo loo() {
        var loo = Loo.of(draws.logLikelihood, draws.chains, parallel, monitor);
        return new MixLoo(
                loo.elpd(),
                loo.se(),
                loo.effective(),
                loo.bad(),
                Arrays.stream(loo.pointwise()).boxed().toList(),
                Arrays.stream(loo.shapes()).boxed().toList());
    }

    private List<MixPeriod> periods(QualityCheck check) {
        int count = target.data().periods();
        var observed = check.observed();
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(t -> {
                    var predicted = check.predictive(t);
                    Arrays.sort(predicted);
                    var contributions = new ArrayList<Interval>();
                    for (var channel : draws.byPeriod) {
                        contributions.add(Summary.interval(channel[t]));
                    }
                    return new MixPeriod(
                            request.dates().get(preparation.requestRow(t)),
                            observed[t],
                            t >= count - request.holdout(),
                            Summary.interval(draws.fitted[t]),
                            Summary.quantile(predicted, 0.05),
                            Summary.quantile(predicted, 0.95),
                            Summary.interval(check.baseline(t)),
                            contributions);
                })
                .toList();
    }

    private MixChannel channel(int c, double[] priorReturns) {
        monitor.check();
        double spend = target.data().media()[c].spendTotal();
        boolean spent = target.data().media()[c].active() && spend > 0;
        var total = new double[draws.size];
        for (var period : draws.fitted) {
            for (int i = 0; i < total.length; i++) {
                total[i] += period[i];
            }
        }
        var share = new double[draws.size];
        var carried = new double[draws.size];
        var cost = new double[draws.size];
        boolean costs = spent;
        for (int i = 0; i < share.length; i++) {
            share[i] = total[i] != 0 ? draws.contribution[c][i] / total[i] : 0;
            carried[i] = draws.contribution[c][i] - draws.immediate[c][i];
            cost[i] = spend / draws.contribution[c][i];
            costs &= Double.isFinite(cost[i]);
        }
        return new MixChannel(
                request.media().get(c).id(),
                Summary.interval(draws.contribution[c]),
                Summary.interval(share),
                present(spent, draws.roas[c]),
                present(spent, draws.mroas[c]),
                present(spent, draws.mroasSteady[c]),
                present(costs, cost),
                Summary.interval(draws.immediate[c]),
                Summary.interval(carried),
                present(priorReturns.length > 1, priorReturns),
                Arrays.stream(draws.lagWeights[c]).boxed().toList(),
                draws.curves[c].curve(),
                new AdstockDraws(
                        request.media().get(c).adstock(),
                        Arrays.stream(target.layout().adstock[c])
                                .mapToObj(at -> draws.parameters[at])
                                .toArray(double[][]::new)));
    }

    private static Optional<Interval> present(boolean there, double[] values) {
        return there ? Optional.of(Summary.interval(values)) : Optional.empty();
    }
}
