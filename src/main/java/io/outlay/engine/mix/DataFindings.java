package io.outlay.engine.mix;

import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.domain.mix.Prior;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is odd about data and beliefs without stopping a fit.
final class DataFindings {
    /// Robust standard deviations from the baseline beyond which a period is no longer of the same kind.
    private static final double FAR = 8;
    /// Standard errors between a belief and a test.
    private static final double DISAGREE = 3;
    private static final double REPEATED = 1e4;

    private DataFindings() {}

    static List<MixFinding> of(MixRequest request, Preparation preparation, MixData data, Monitor monitor) {
        var findings = new ArrayList<MixFinding>();
        for (var media : request.media()) {
            double least = media.exposure().stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(0);
            double most = media.exposure().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            if (most == 0) {
                findings.add(MixFinding.of(MixVerdict.NO_SPEND, media.id()));
            } else if (most - least < 1e-9 * most) {
                findings.add(MixFinding.of(MixVerdict.CONSTANT_SPEND, media.id(), most));
            }
        }
        for (int k = 0; k < request.controls().size(); k++) {
            monitor.check();
            var others = new ArrayList<double[]>();
            for (int i = 0; i <= request.controls().size(); i++) {
                if (i != k + 1) {
                    others.add(data.columns()[i]);
                }
            }
            if (Regression.inflation(others.toArray(double[][]::new), data.columns()[k + 1]) > REPEATED) {
                findings.add(MixFinding.of(
                        MixVerdict.REDUNDANT_CONTROL, request.controls().get(k).name()));
            }
        }
        findings.addAll(outliers(request, preparation, data));
        findings.addAll(beliefs(request));
        return findings;
    }

    private static List<MixFinding> outliers(MixRequest request, Preparation preparation, MixData data) {
        var findings = new ArrayList<MixFinding>();
        var residual = Regression.residual(data.columns(), data.outcome());
        double centre = median(residual);
        double spread = 1.4826
                * median(Arrays.stream(residual).map(r -> Math.abs(r - centre)).toArray());
        for (int r = 0; spread > 0 && r < residual.length; r++) {
            double distance = Math.abs(residual[r] - centre) / spread;
            if (distance > FAR) {
                findings.add(MixFinding.of(
                        MixVerdict.OUTLIER, "outcome", request.dates().get(preparation.requestRow(r)), distance));
            }
        }
        return findings;
    }

    private static double median(double[] x) {
        var sorted = x.clone();
        Arrays.sort(sorted);
        return Summary.quantile(sorted, 0.5);
    }

    /// A stated belief about a return against a test of that channel, both as returns per unit of exposure.
    private static List<MixFinding> beliefs(MixRequest request) {
        var findings = new ArrayList<MixFinding>();
        for (var lift : request.liftTests()) {
            var media = request.media().stream()
                    .filter(m -> m.id().equals(lift.media()))
                    .findFirst();
            Optional<Prior> prior = media.map(m -> m.priors().get("roas"));
            if (prior.isEmpty()) {
                continue;
            }
            double perSpend = media.get().spend().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()
                    / Math.max(
                            1e-300,
                            media.get().exposure().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum());
            double measured = lift.increment() / (lift.spendChange() * perSpend);
            double error = Math.abs(lift.se() / (lift.spendChange() * perSpend));
            var term = PriorTerm.of(prior.get());
            double low = term.quantile(0.05);
            double high = term.quantile(0.95);
            double beyond = Math.max(low - measured, measured - high);
            if (beyond > DISAGREE * error) {
                findings.add(MixFinding.of(MixVerdict.BELIEF_AGAINST_TEST, lift.media(), low, high, measured, error));
            }
        }
        return findings;
    }
}
