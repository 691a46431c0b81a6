package io.outlay.engine.mix;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.mix.MixAverage;
import io.outlay.domain.mix.MixAverageOutcome;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixOutcome;
import io.outlay.domain.mix.MixRequest;
import io.outlay.engine.bayes.ModelWeights;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Fits one request with several curve families and mixes them by how well each predicts: what no family can be told
/// from another by, no figure should depend on.
public final class MixAverager {
    private static final int REPLICATIONS = 1000;

    private final MixFitter fitter;

    public MixAverager(Parallel parallel, LongSupplier nanoTime) {
        fitter = new MixFitter(parallel, nanoTime);
    }

    /// @param families at least one
    public MixAverageOutcome average(MixRequest request, List<CurveFamily> families, Monitor monitor) {
        var fits = new ArrayList<MixFit>();
        for (var family : families) {
            monitor.progress((double) fits.size() / families.size(), "mix.phase.families");
            switch (fitter.fit(request.withFamily(family), monitor.stopsOnly())) {
                case MixOutcome.Fitted(var fit) -> fits.add(fit);
                case MixOutcome.Refused(var findings) -> {
                    return new MixAverageOutcome.Refused(findings);
                }
            }
        }
        var pointwise = fits.stream()
                .map(fit -> fit.loo().pointwise().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
        var stacking = ModelWeights.stacking(pointwise, monitor);
        var pseudo = ModelWeights.pseudoBma(
                pointwise, REPLICATIONS, request.sampling().seed(), monitor);
        var candidates = new ArrayList<MixAverage.Candidate>();
        for (int k = 0; k < fits.size(); k++) {
            candidates.add(new MixAverage.Candidate(families.get(k), stacking[k], pseudo[k], fits.get(k)));
        }
        var channels = new ArrayList<MixAverage.Mixed>();
        for (int c = 0; c < request.media().size(); c++) {
            int channel = c;
            boolean spent = fits.getFirst().channels().get(c).roas().isPresent();
            var contribution = mixed(candidates, fit -> fit.draws().contribution(channel));
            var roas = mixed(candidates, fit -> fit.draws().returnOf(channel));
            channels.add(new MixAverage.Mixed(
                    request.media().get(c).id(),
                    Summary.interval(contribution),
                    spent ? Optional.of(Summary.interval(roas)) : Optional.empty()));
        }
        return new MixAverageOutcome.Averaged(new MixAverage(candidates, channels));
    }

    private interface Figure {
        double[] of(MixFit fit);
    }

    /// Draws of the mixture: from each candidate as many as its weight says, evenly over its chains.
    private static double[] mixed(List<MixAverage.Candidate> candidates, Figure figure) {
        var parts = new ArrayList<double[]>();
        for (var candidate : candidates) {
            var draws = figure.of(candidate.fit());
            int count = (int) Math.round(candidate.weight() * draws.length);
            var part = new double[count];
            for (int i = 0; i < count; i++) {
                part[i] = draws[(int) ((long) i * draws.length / count)];
            }
            parts.add(part);
        }
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
