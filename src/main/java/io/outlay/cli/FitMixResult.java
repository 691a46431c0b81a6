package io.outlay.cli;

import io.outlay.domain.Interval;
import io.outlay.domain.RunStamp;
import io.outlay.domain.mix.MixAverage;
import io.outlay.domain.mix.MixChannel;
import io.outlay.domain.mix.MixDiagnostics;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixHealth;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.mix.MixParameter;
import io.outlay.domain.mix.MixQuality;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.engine.mix.MixFitter;
import io.outlay.text.Figures;
import io.outlay.text.MixWords;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The documents of `outlay fit-mix`.
final class FitMixResult {
    private static final String SCHEMA = "mix-fit-result-1";

    private final MixWords words;

    FitMixResult(Text text) {
        words = new MixWords(text, Figures.english(), UnaryOperator.identity());
    }

    record Range(double mean, double low, double high, double low50, double high50) {
        static Range of(Interval interval) {
            return new Range(
                    interval.value(), interval.low90(), interval.high90(), interval.low50(), interval.high50());
        }

        static @Nullable Range of(Optional<Interval> interval) {
            return interval.map(Range::of).orElse(null);
        }
    }

    record Estimate(
            double mean,
            double sd,
            double q05,
            double q25,
            double q50,
            double q75,
            double q95,
            double rhat,
            double essBulk,
            double essTail,
            double mcse) {
        static Estimate of(MixParameter p) {
            return new Estimate(
                    p.mean(),
                    p.sd(),
                    p.q05(),
                    p.q25(),
                    p.q50(),
                    p.q75(),
                    p.q95(),
                    p.rhat(),
                    p.essBulk(),
                    p.essTail(),
                    p.mcse());
        }
    }

    record Channel(
            Range contribution,
            @Nullable Range roas,
            @Nullable Range mroas,
            @Nullable Range mroasSteady,
            Range share,
            @Nullable Range costPerOutcome,
            Range immediate,
            Range carriedOver,
            @Nullable Range priorRoas,
            List<Double> lagWeights) {
        static Channel of(MixChannel c) {
            return new Channel(
                    Range.of(c.contribution()),
                    Range.of(c.roas()),
                    Range.of(c.mroas()),
                    Range.of(c.mroasSteady()),
                    Range.of(c.share()),
                    Range.of(c.costPerOutcome()),
                    Range.of(c.immediate()),
                    Range.of(c.carriedOver()),
                    Range.of(c.priorRoas()),
                    c.lagWeights());
        }
    }

    record Fit(
            double r2,
            double mape,
            double residualSd,
            double extremeP,
            double autocorrelation,
            double baselineNegative,
            MixQuality.@Nullable Holdout holdout) {
        static Fit of(MixQuality q) {
            return new Fit(
                    q.r2(),
                    q.mape(),
                    q.residualSd(),
                    q.extremeP(),
                    q.autocorrelation(),
                    q.baselineNegative(),
                    q.holdout().orElse(null));
        }
    }

    record Sampling(
            int divergences,
            int maxDepthHits,
            List<Double> ebfmi,
            double worstRhat,
            double leastEssBulk,
            double leastEssTail,
            double secondsWarmup,
            double secondsSampling,
            long gradientEvaluations) {
        static Sampling of(MixDiagnostics d) {
            return new Sampling(
                    d.divergences(),
                    d.maxDepthHits(),
                    d.energyFractions(),
                    d.worstRhat(),
                    d.leastBulk(),
                    d.leastTail(),
                    d.secondsWarmup(),
                    d.secondsSampling(),
                    d.gradientEvaluations());
        }
    }

    record Prediction(double elpd, double se, double p, int kBad) {}

    record Check(String check, String state, String evidence, String advice, List<Double> figures, List<String> of) {}

    record Told(double contraction, double vif, double variation, String verdict, List<String> from, String advice) {}

    record Finding(
            String verdict, String subject, boolean stops, List<String> figures, String evidence, String advice) {}

    record Period(
            String date,
            double observed,
            boolean heldOut,
            Range fitted,
            double predictedLow,
            double predictedHigh,
            Range baseline,
            Map<String, Range> contribution) {}

    record Fitted(
            String schema,
            String status,
            RunStamp stamp,
            Map<String, Estimate> parameters,
            Map<String, Channel> media,
            Fit fit,
            Sampling diagnostics,
            Prediction loo,
            List<Check> health,
            Map<String, Told> identifiability,
            List<Finding> findings,
            List<Period> periods) {}

    record Refused(String schema, String status, RunStamp stamp, List<Finding> findings) {}

    record Density(List<Double> u, double lpJacobianTrue, double lpJacobianFalse, List<Double> gradJacobianTrue) {}

    record Densities(
            String schema, String status, RunStamp stamp, List<String> unconstrainedNames, List<Density> points) {}

    record Weight(String family, double weight, double pseudoBma, Fitted result) {}

    record Mixed(Range contribution, @Nullable Range roas) {}

    record Averaged(String schema, String status, RunStamp stamp, Map<String, Mixed> media, List<Weight> families) {}

    Fitted fitted(MixFit fit, MixRequest request, RunStamp stamp) {
        var parameters = new LinkedHashMap<String, Estimate>();
        fit.parameters().forEach(p -> parameters.put(p.name(), Estimate.of(p)));
        var media = new LinkedHashMap<String, Channel>();
        fit.channels().forEach(c -> media.put(c.id(), Channel.of(c)));
        var told = new LinkedHashMap<String, Told>();
        fit.identifiability().forEach(i -> told.put(i.media(), told(i)));
        var loo = fit.loo();
        return new Fitted(
                SCHEMA,
                "ok",
                stamp,
                parameters,
                media,
                Fit.of(fit.quality()),
                Sampling.of(fit.diagnostics()),
                new Prediction(loo.elpd(), loo.se(), loo.effective(), loo.bad()),
                fit.health().stream().map(this::check).toList(),
                told,
                fit.findings().stream().map(this::finding).toList(),
                periods(fit, request));
    }

    private static List<Period> periods(MixFit fit, MixRequest request) {
        var periods = new ArrayList<Period>();
        for (var p : fit.periods()) {
            var contributions = new LinkedHashMap<String, Range>();
            for (int c = 0; c < request.media().size(); c++) {
                contributions.put(
                        request.media().get(c).id(), Range.of(p.contributions().get(c)));
            }
            periods.add(new Period(
                    p.date().toString(),
                    p.observed(),
                    p.heldOut(),
                    Range.of(p.fitted()),
                    p.predicted5(),
                    p.predicted95(),
                    Range.of(p.baseline()),
                    contributions));
        }
        return periods;
    }

    private Check check(MixHealth check) {
        return new Check(
                lower(check.kind()),
                check.state().name(),
                words.evidence(check),
                words.advice(check),
                check.figures(),
                check.subjects());
    }

    private Told told(MixIdentifiability i) {
        return new Told(i.contraction(), i.vif(), i.variation(), i.verdict().id(), i.from(), words.advice(i));
    }

    private Finding finding(MixFinding finding) {
        return new Finding(
                finding.verdict().name(),
                finding.subject(),
                finding.verdict().stops(),
                finding.evidence(),
                words.sentence(finding),
                words.advice(finding));
    }

    Refused refused(List<MixFinding> findings, RunStamp stamp) {
        boolean data = findings.stream().allMatch(finding -> ofTheData(finding.verdict()));
        return new Refused(
                SCHEMA,
                data ? "insufficient_data" : "refused",
                stamp,
                findings.stream().map(this::finding).toList());
    }

    /// Whether more or other data would help, rather than other settings.
    private static boolean ofTheData(MixVerdict verdict) {
        return switch (verdict) {
            case NO_MEDIA,
                    TOO_FEW_ROWS,
                    MISSING_PERIODS,
                    PERIOD_TWICE,
                    CONSTANT_OUTCOME,
                    BAD_NUMBER,
                    NO_SPEND,
                    CONSTANT_SPEND,
                    OUTLIER,
                    UNKNOWN_SERIES,
                    REPORTED_OUTCOME,
                    SPEND_ENDS,
                    EXPERIMENT_LEFT_OUT -> true;
            case BAD_SETTING, IMPOSSIBLE_PRIOR, PRIORS_CONTRADICT, NO_START, REDUNDANT_CONTROL, BELIEF_AGAINST_TEST ->
                false;
        };
    }

    Densities densities(List<String> names, List<double[]> points, List<MixFitter.DensityAt> found, RunStamp stamp) {
        var densities = new ArrayList<Density>();
        for (int i = 0; i < points.size(); i++) {
            densities.add(new Density(
                    boxed(points.get(i)),
                    found.get(i).logDensity(),
                    found.get(i).withoutJacobian(),
                    boxed(found.get(i).gradient())));
        }
        return new Densities(SCHEMA, "ok", stamp, names, densities);
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    Averaged averaged(MixAverage average, MixRequest request, RunStamp stamp) {
        var media = new LinkedHashMap<String, Mixed>();
        average.channels()
                .forEach(c -> media.put(c.media(), new Mixed(Range.of(c.contribution()), Range.of(c.roas()))));
        return new Averaged(
                SCHEMA,
                "ok",
                stamp,
                media,
                average.candidates().stream()
                        .map(c -> new Weight(
                                c.family().id(),
                                c.weight(),
                                c.pseudoBma(),
                                fitted(c.fit(), request.withFamily(c.family()), stamp)))
                        .toList());
    }

    /// One line per parameter.
    static String csv(MixFit fit) {
        var table = new StringBuilder("parameter,mean,sd,q05,q25,q50,q75,q95,rhat,ess_bulk,ess_tail,mcse\n");
        for (var p : fit.parameters()) {
            table.append(p.name().contains(",") ? '"' + p.name() + '"' : p.name());
            for (double value : new double[] {
                p.mean(),
                p.sd(),
                p.q05(),
                p.q25(),
                p.q50(),
                p.q75(),
                p.q95(),
                p.rhat(),
                p.essBulk(),
                p.essTail(),
                p.mcse()
            }) {
                table.append(',').append(value);
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
