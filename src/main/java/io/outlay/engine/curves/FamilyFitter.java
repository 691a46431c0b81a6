package io.outlay.engine.curves;

import io.outlay.domain.curve.CarryOver;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.curve.FitQuality;
import io.outlay.domain.curve.FitStatus;
import io.outlay.domain.curve.ParameterEstimate;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/// Fits one family: its estimates, their uncertainty, its quality, and what the data cannot tell about it.
final class FamilyFitter {
    /// Distinct spends that a fit needs beyond its parameters.
    private static final int SPARE_SPENDS = 3;

    private static final int RESTARTS = 3;

    private final FitLoss loss;
    private final double confidence;
    private final Monitor monitor;

    FamilyFitter(FitLoss loss, double confidence, Monitor monitor) {
        this.loss = loss;
        this.confidence = confidence;
        this.monitor = monitor;
    }

    CurveFit fit(CurveFamily family, Rows rows, CurveFitRequest request) {
        int parameters = family.parameters().size()
                + (request.baseline() ? 1 : 0)
                + request.carryOver().map(it -> it.kind().parameters().size()).orElse(0);
        var lacking = lacking(rows, parameters);
        if (!lacking.isEmpty()) {
            return unfitted(family, lacking);
        }
        var form = FamilyForm.of(family, rows.smallestPositiveSpend(), rows.largestSpend(), request.carryOver());
        var solver = new FamilySolver(loss, monitor);
        var solved = solver.solve(form, rows, request.baseline(), FitStarts.of(form, rows, request.start()));
        double level = quantile(confidence, solved.freedom());
        for (int i = 0; ; i++) {
            var tangent = new Tangent(solved);
            var profiler = new Profiler(solved, tangent, level, monitor);
            var estimates = estimates(solved, profiler);
            var baseline = request.baseline() ? Optional.of(profiler.baseline()) : Optional.<ParameterEstimate>empty();
            var lower = profiler.lower();
            if (lower.isEmpty() || i == RESTARTS) {
                return assembled(solved, tangent, estimates, baseline, carryOver(solved, profiler));
            }
            solved = solver.solve(
                    form,
                    rows,
                    request.baseline(),
                    List.of(lower.get(), solved.minimum().logs()));
        }
    }

    private static List<CurveVerdict> lacking(Rows rows, int parameters) {
        var lacking = new ArrayList<CurveVerdict>();
        long spends = rows.distinctSpends();
        boolean several = rows.size() >= 2;
        if (spends < parameters + SPARE_SPENDS && (spends > 1 || rows.size() < parameters + SPARE_SPENDS)) {
            lacking.add(CurveVerdict.TOO_FEW_POINTS);
        }
        if (several && (spends < 2 || !rows.responseVaries())) {
            lacking.add(CurveVerdict.NO_VARIATION);
        }
        return lacking;
    }

    /// The two-sided quantile of Student's t.
    static double quantile(double confidence, int freedom) {
        return new TDistribution(null, freedom).inverseCumulativeProbability(0.5 + confidence / 2);
    }

    private static CurveFit unfitted(CurveFamily family, List<CurveVerdict> why) {
        return new CurveFit(
                family,
                FitStatus.INSUFFICIENT_DATA,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                why);
    }

    private static List<ParameterEstimate> estimates(SolvedFamily solved, Profiler profiler) {
        var estimates = new ArrayList<ParameterEstimate>();
        estimates.add(profiler.beta());
        for (int j = 0; j < solved.form().own() && solved.minimum().beta() > 0; j++) {
            estimates.add(profiler.shape(j));
        }
        return estimates;
    }

    private static Optional<CarryOver> carryOver(SolvedFamily solved, Profiler profiler) {
        var form = solved.form();
        return form.carryOver()
                .map(adstock -> new CarryOver(
                        adstock,
                        IntStream.range(form.own(), form.dimensions())
                                .mapToObj(profiler::shape)
                                .toList(),
                        Arrays.stream(solved.rows()
                                        .lagWeights(
                                                form.carryOver(solved.minimum().logs())))
                                .boxed()
                                .toList()));
    }

    private CurveFit assembled(
            SolvedFamily solved,
            Tangent tangent,
            List<ParameterEstimate> estimates,
            Optional<ParameterEstimate> baseline,
            Optional<CarryOver> carryOver) {
        var minimum = solved.minimum();
        var status = !minimum.converged()
                ? FitStatus.NOT_CONVERGED
                : tangent.isInterior() ? FitStatus.CONVERGED : FitStatus.AT_BOUNDARY;
        var verdicts = EnumSet.noneOf(CurveVerdict.class);
        if (status == FitStatus.NOT_CONVERGED) {
            verdicts.add(CurveVerdict.NOT_CONVERGED);
        }
        if (minimum.beta() == 0) {
            verdicts.add(CurveVerdict.NEGATIVE_RESPONSE);
        } else {
            verdicts.addAll(Saturation.verdicts(solved, tangent, estimates));
            CarryOverReach.verdict(solved, confidence, monitor).ifPresent(verdicts::add);
        }
        return new CurveFit(
                solved.form().family(),
                status,
                Optional.of(solved.form().shape(minimum.beta(), minimum.logs())),
                estimates,
                baseline,
                tangent.logCovariance(),
                Optional.of(quality(solved, tangent)),
                carryOver,
                0,
                List.copyOf(verdicts));
    }

    private FitQuality quality(SolvedFamily solved, Tangent tangent) {
        var rows = solved.rows();
        double rss = SolvedFamily.squares(solved.residuals(), rows.weight);
        double about = rows.squaresAboutMean();
        double weights = 0;
        for (double w : rows.weight) {
            weights += w;
        }
        var criteria = InformationCriteria.of(rows, rss, solved.parameters());
        boolean likelihood = loss == FitLoss.SQUARES;
        return new FitQuality(
                rss,
                solved.scale(),
                about > 0 ? OptionalDouble.of(1 - rss / about) : OptionalDouble.empty(),
                Math.sqrt(rss / weights),
                likelihood ? criteria.aicc() : OptionalDouble.empty(),
                likelihood ? OptionalDouble.of(criteria.bic()) : OptionalDouble.empty(),
                LeaveOneOut.rmse(solved, tangent, monitor));
    }
}
