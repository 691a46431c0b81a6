package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.curve.FitStatus;
import io.outlay.domain.curve.ParameterEstimate;
import java.util.Comparator;
import java.util.List;

/// Ranks families by AICc and gives their Akaike weights exp(−Δ/2)/Σ (Burnham & Anderson 2002, section 2.9). Under
/// Huber's loss there is no likelihood; Ronchetti's robust criterion, at the smallest robust scale of all families,
/// takes its place.
final class FamilyWeights {
    /// A constant within this of the best curve means that no effect is seen; for one more parameter this is a test at
    /// about 5 %.
    private static final double NO_EFFECT_MARGIN = 2;

    private final FitLoss loss;
    private final Rows rows;
    private final double robustScale;

    FamilyWeights(FitLoss loss, Rows rows, List<CurveFit> fits) {
        this.loss = loss;
        this.rows = rows;
        robustScale = fits.stream()
                .flatMap(fit -> fit.quality().stream())
                .mapToDouble(quality -> quality.residualSd())
                .filter(sd -> sd > 0)
                .min()
                .orElse(1);
    }

    /// Best first, with weights; families without a fit last, unconverged ones before them.
    List<CurveFit> ranked(List<CurveFit> fits) {
        double best = fits.stream()
                .filter(FamilyWeights::counts)
                .mapToDouble(this::criterion)
                .min()
                .orElse(0);
        double sum = fits.stream()
                .filter(FamilyWeights::counts)
                .mapToDouble(fit -> Math.exp(-(criterion(fit) - best) / 2))
                .sum();
        return fits.stream()
                .map(fit -> counts(fit) ? fit.withWeight(Math.exp(-(criterion(fit) - best) / 2) / sum) : fit)
                .sorted(Comparator.comparing((CurveFit fit) -> fit.status() == FitStatus.INSUFFICIENT_DATA)
                        .thenComparing(fit -> !counts(fit))
                        .thenComparing(fit -> fit.shape().isEmpty() ? 0 : criterion(fit)))
                .toList();
    }

    private static boolean counts(CurveFit fit) {
        return fit.status() == FitStatus.CONVERGED || fit.status() == FitStatus.AT_BOUNDARY;
    }

    /// Whether a constant response explains the data as well as this fit.
    boolean noBetterThanConstant(CurveFit fit) {
        return fit.shape().isPresent() && constant() <= criterion(fit) + NO_EFFECT_MARGIN;
    }

    private double criterion(CurveFit fit) {
        return switch (loss) {
            case SQUARES -> fit.quality().orElseThrow().aicc().orElse(Double.MAX_VALUE);
            case HUBER ->
                HuberLoss.deviance(residuals(fit), rows.weight, robustScale) + HuberLoss.PENALTY * fit.parameterCount();
        };
    }

    private double constant() {
        return switch (loss) {
            case SQUARES ->
                InformationCriteria.of(rows, rows.squaresAboutMean(), 1).aicc().orElse(Double.MAX_VALUE);
            case HUBER -> robustConstant();
        };
    }

    private double robustConstant() {
        var level = rows;
        double centre = rows.meanResponse();
        for (int i = 0; i < 100; i++) {
            var weights = HuberLoss.weights(rows.below(centre).y, rows.weight, robustScale);
            level = rows.weighted(weights);
            centre = level.meanResponse();
        }
        return HuberLoss.deviance(rows.below(centre).y, rows.weight, robustScale) + HuberLoss.PENALTY;
    }

    private double[] residuals(CurveFit fit) {
        var curve = Curves.of(fit.shape().orElseThrow());
        double baseline = fit.baseline().map(b -> b.value()).orElse(0.0);
        var residuals = new double[rows.size()];
        var reached = rows.reached(fit.carryOver().stream()
                .flatMap(it -> it.parameters().stream())
                .mapToDouble(ParameterEstimate::value)
                .toArray());
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = rows.y[i] - baseline - curve.value(reached[i]);
        }
        return residuals;
    }
}
