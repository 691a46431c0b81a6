package io.outlay.engine.curves;

import io.outlay.domain.curve.CarryOver;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.curve.FitStatus;
import io.outlay.domain.curve.ParameterEstimate;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Fits response curves y = b₀ + f(x; θ) + ε to one channel's spend and response, ranks the families and averages them.
///
/// Needs no randomness: the same request gives the same bits. What the data cannot tell is a verdict in the result.
public final class CurveFitter {
    private final FitLoss loss;
    private final double confidence;

    /// Least squares with 95 % intervals.
    public CurveFitter() {
        this(FitLoss.SQUARES, 0.95);
    }

    /// @param confidence of the intervals, in [0.5, 0.9999]
    public CurveFitter(FitLoss loss, double confidence) {
        Curves.require(confidence >= 0.5 && confidence <= 0.9999, "confidence must lie from 0.5 to 0.9999");
        this.loss = loss;
        this.confidence = confidence;
    }

    public CurveFits fit(CurveFitRequest request, Monitor monitor) {
        var rows = Rows.of(request.points(), request.carryOver());
        var fitter = new FamilyFitter(loss, confidence, monitor);
        var fits = new ArrayList<CurveFit>();
        for (var family : request.families()) {
            monitor.progress((double) fits.size() / request.families().size(), "curves.fitting");
            monitor.check();
            fits.add(fitter.fit(family, rows, request));
        }
        var weights = new FamilyWeights(loss, rows, fits);
        var ranked = weights.ranked(fits).stream()
                .map(fit -> weights.noBetterThanConstant(fit) ? withNoEffect(fit) : fit)
                .toList();
        var best = ranked.getFirst().status() == FitStatus.INSUFFICIENT_DATA
                ? Optional.<CurveFamily>empty()
                : Optional.of(ranked.getFirst().family());
        var spread = ranked.getFirst().carryOver();
        var fitted = new CurveFits(
                spread.map(it -> reached(request.points(), it)).orElse(request.points()),
                spread.isPresent() ? request.points().x() : List.of(),
                request.baseline(),
                loss,
                confidence,
                ranked,
                best,
                Optional.empty(),
                overall(ranked));
        if (best.isEmpty()) {
            return fitted;
        }
        return new CurveFits(
                fitted.points(),
                fitted.spend(),
                fitted.withBaseline(),
                loss,
                confidence,
                ranked,
                best,
                Optional.of(new CurveAverage(fitted).band()),
                fitted.verdicts());
    }

    /// The points with what reaches each period instead of its own spend.
    private static CurvePoints reached(CurvePoints points, CarryOver spread) {
        var all = Rows.of(new CurvePoints(points.x(), points.y(), List.of()), Optional.of(spread.adstock()));
        var values = spread.parameters().stream()
                .mapToDouble(ParameterEstimate::value)
                .toArray();
        return new CurvePoints(Arrays.stream(all.reached(values)).boxed().toList(), points.y(), points.weights());
    }

    private static CurveFit withNoEffect(CurveFit fit) {
        var verdicts = EnumSet.of(CurveVerdict.NO_EFFECT);
        verdicts.addAll(fit.verdicts());
        return fit.withVerdicts(List.copyOf(verdicts));
    }

    /// What holds for the families that carry more than half of the weight, and what the best one says of an effect.
    private static List<CurveVerdict> overall(List<CurveFit> ranked) {
        var first = ranked.getFirst();
        if (first.weight() == 0) {
            return first.verdicts();
        }
        var verdicts = EnumSet.noneOf(CurveVerdict.class);
        for (var verdict : CurveVerdict.values()) {
            double weight = ranked.stream()
                    .filter(fit -> says(fit, verdict))
                    .mapToDouble(CurveFit::weight)
                    .sum();
            boolean said = verdict == CurveVerdict.NO_EFFECT ? first.verdicts().contains(verdict) : weight > 0.5;
            if (said) {
                verdicts.add(verdict);
            }
        }
        return List.copyOf(verdicts);
    }

    private static boolean says(CurveFit fit, CurveVerdict verdict) {
        return fit.verdicts().contains(verdict)
                || (verdict == CurveVerdict.NO_SATURATION_SEEN
                        && fit.shape()
                                        .map(shape -> Curves.of(shape).asymptote())
                                        .orElse(0.0)
                                == Double.POSITIVE_INFINITY);
    }
}
