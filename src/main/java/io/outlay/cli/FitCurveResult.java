package io.outlay.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.outlay.domain.RunStamp;
import io.outlay.domain.curve.CarryOver;
import io.outlay.domain.curve.CurveBand;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurveReading;
import io.outlay.domain.curve.FitQuality;
import io.outlay.domain.curve.ParameterEstimate;
import io.outlay.engine.curves.ResidualBootstrap;
import io.outlay.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The document of `outlay fit-curve`.
record FitCurveResult(
        String schema,
        String status,
        RunStamp stamp,
        int rows,
        double observedMax,
        String loss,
        double confidence,
        @Nullable String best,
        List<String> verdicts,
        List<String> advice,
        List<Fit> fits,
        @Nullable CurveBand averaged,
        List<Reading> at) {

    record Fit(
            String family,
            String status,
            Map<String, Estimate> parameters,
            @Nullable Estimate baseline,
            @Nullable Double rss,
            @Nullable Double residualSd,
            @Nullable Double r2,
            @Nullable Double rmse,
            @Nullable Double aicc,
            @Nullable Double bic,
            @Nullable Double looRmse,
            @Nullable Spread carryOver,
            double weight,
            List<String> verdicts) {

        static Fit of(CurveFit fit, Map<String, ResidualBootstrap.Ends> bootstrap) {
            var parameters = new LinkedHashMap<String, Estimate>();
            fit.parameters().forEach(p -> parameters.put(p.name(), Estimate.of(p, bootstrap)));
            var quality = fit.quality();
            return new Fit(
                    fit.family().id(),
                    lower(fit.status()),
                    parameters,
                    fit.baseline().map(p -> Estimate.of(p, bootstrap)).orElse(null),
                    quality.map(FitQuality::rss).orElse(null),
                    quality.map(FitQuality::residualSd).orElse(null),
                    orNull(quality.map(FitQuality::r2).orElse(OptionalDouble.empty())),
                    quality.map(FitQuality::rmse).orElse(null),
                    orNull(quality.map(FitQuality::aicc).orElse(OptionalDouble.empty())),
                    orNull(quality.map(FitQuality::bic).orElse(OptionalDouble.empty())),
                    orNull(quality.map(FitQuality::looRmse).orElse(OptionalDouble.empty())),
                    fit.carryOver().map(it -> Spread.of(it, bootstrap)).orElse(null),
                    fit.weight(),
                    fit.verdicts().stream().map(Enum::name).toList());
        }
    }

    /// @param weights  share of the effect per period
    /// @param halfLife in periods; of a geometric carry-over
    record Spread(
            String kind,
            int maxLag,
            Map<String, Estimate> parameters,
            List<Double> weights,
            @Nullable Double halfLife) {

        static Spread of(CarryOver it, Map<String, ResidualBootstrap.Ends> bootstrap) {
            var parameters = new LinkedHashMap<String, Estimate>();
            it.parameters().forEach(p -> parameters.put(p.name(), Estimate.of(p, bootstrap)));
            return new Spread(
                    it.adstock().kind().id(), it.adstock().lags(), parameters, it.weights(), orNull(it.halfLife()));
        }
    }

    record Estimate(
            double value,
            @Nullable Double se,
            @Nullable Double low,
            @Nullable Double high,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double bootLow,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double bootHigh) {

        static Estimate of(ParameterEstimate p, Map<String, ResidualBootstrap.Ends> bootstrap) {
            var ends = bootstrap.get(p.name());
            return new Estimate(
                    p.value(),
                    orNull(p.se()),
                    orNull(p.low()),
                    orNull(p.high()),
                    ends == null ? null : ends.low(),
                    ends == null ? null : ends.high());
        }
    }

    record Reading(
            double x,
            double value,
            double low,
            double high,
            @Nullable Double marginal,
            @Nullable Double marginalLow,
            @Nullable Double marginalHigh,
            @Nullable Double shareOfCeiling,
            boolean beyondData) {

        static Reading of(CurveReading r) {
            return new Reading(
                    r.x(),
                    r.value(),
                    r.valueLow(),
                    r.valueHigh(),
                    orNull(r.marginal()),
                    orNull(r.marginalLow()),
                    orNull(r.marginalHigh()),
                    orNull(r.shareOfCeiling()),
                    r.beyondData());
        }
    }

    static FitCurveResult of(
            CurveFits fits,
            Map<CurveFamily, Map<String, ResidualBootstrap.Ends>> bootstraps,
            List<CurveReading> at,
            RunStamp stamp,
            Text text) {
        return new FitCurveResult(
                "curve-fit-result-1",
                fits.best().isPresent() ? "ok" : "insufficient_data",
                stamp,
                fits.points().size(),
                fits.points().largestSpend(),
                lower(fits.loss()),
                fits.confidence(),
                fits.best().map(family -> family.id()).orElse(null),
                fits.verdicts().stream().map(Enum::name).toList(),
                fits.verdicts().stream()
                        .map(verdict -> text.say("curves.verdict." + verdict.name()))
                        .toList(),
                fits.fits().stream()
                        .map(fit -> Fit.of(fit, bootstraps.getOrDefault(fit.family(), Map.of())))
                        .toList(),
                fits.averaged().orElse(null),
                at.stream().map(Reading::of).toList());
    }

    /// One line per parameter.
    String csv() {
        var table = new StringBuilder("family,status,weight,aicc,parameter,value,se,low,high\n");
        for (var fit : fits) {
            var all = new LinkedHashMap<>(fit.parameters);
            if (fit.baseline != null) {
                all.put("baseline", fit.baseline);
            }
            if (fit.carryOver != null) {
                all.putAll(fit.carryOver.parameters());
            }
            all.forEach((name, p) -> table.append(fit.family + "," + fit.status + "," + fit.weight + ",")
                    .append(cell(fit.aicc) + "," + name + "," + p.value + "," + cell(p.se) + ",")
                    .append(cell(p.low) + "," + cell(p.high) + "\n"));
        }
        return table.toString();
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
