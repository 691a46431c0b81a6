package io.outlay.domain.mix;

import io.outlay.domain.curve.CurveFamily;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A media-mix model to fit. Rows are periods of one length in order of time (per region, where there are regions).
///
/// @param dates          first day of every row's period
/// @param outcome        per row, in the outcome's unit
/// @param media          at least one
/// @param controls       may be empty
/// @param controlScaling how controls enter
/// @param fourierOrder   pairs of yearly waves, 0 for no seasonality
/// @param dayOfYear      for the waves; empty to take it from the dates
/// @param trend          of the baseline
/// @param likelihood     of the outcome
/// @param priors         of what is not media, by name (`intercept`, `sigma`, `gamma`, `gamma[NAME]`, `fourier`,
///                       `trend`, `knot`, `nu`, `tau`, `region`)
/// @param liftTests      may be empty
/// @param geo            present for rows of several regions
/// @param holdout        last periods that are predicted instead of fitted
/// @param sampling       how much to sample
public record MixRequest(
        List<LocalDate> dates,
        List<Double> outcome,
        List<MixMedia> media,
        List<MixControl> controls,
        ControlScaling controlScaling,
        int fourierOrder,
        List<Double> dayOfYear,
        MixTrend trend,
        MixLikelihood likelihood,
        Map<String, Prior> priors,
        List<LiftTest> liftTests,
        Optional<MixGeo> geo,
        int holdout,
        MixSampling sampling) {

    public MixRequest {
        dates = List.copyOf(dates);
        outcome = List.copyOf(outcome);
        media = List.copyOf(media);
        controls = List.copyOf(controls);
        dayOfYear = List.copyOf(dayOfYear);
        priors = Map.copyOf(priors);
        liftTests = List.copyOf(liftTests);
    }

    /// The standard model: two yearly waves, linear trend, normal scatter, standard priors.
    public static MixRequest of(List<LocalDate> dates, List<Double> outcome, List<MixMedia> media) {
        return new MixRequest(
                dates,
                outcome,
                media,
                List.of(),
                ControlScaling.STANDARD,
                2,
                List.of(),
                new MixTrend.Linear(),
                MixLikelihood.NORMAL,
                Map.of(),
                List.of(),
                Optional.empty(),
                0,
                MixSampling.standard(1));
    }

    public MixRequest withMedia(List<MixMedia> others) {
        return new MixRequest(
                dates,
                outcome,
                others,
                controls,
                controlScaling,
                fourierOrder,
                dayOfYear,
                trend,
                likelihood,
                priors,
                liftTests,
                geo,
                holdout,
                sampling);
    }

    /// Every channel with one curve family.
    public MixRequest withFamily(CurveFamily family) {
        return withMedia(media.stream().map(m -> m.withFamily(family)).toList());
    }

    public MixRequest withControls(List<MixControl> others, ControlScaling scaling) {
        return new MixRequest(
                dates,
                outcome,
                media,
                others,
                scaling,
                fourierOrder,
                dayOfYear,
                trend,
                likelihood,
                priors,
                liftTests,
                geo,
                holdout,
                sampling);
    }

    public MixRequest withSeason(int order, List<Double> days) {
        return new MixRequest(
                dates,
                outcome,
                media,
                controls,
                controlScaling,
                order,
                days,
                trend,
                likelihood,
                priors,
                liftTests,
                geo,
                holdout,
                sampling);
    }

    public MixRequest withTrend(MixTrend other) {
        return new MixRequest(
                dates,
                outcome,
                media,
                controls,
                controlScaling,
                fourierOrder,
                dayOfYear,
                other,
                likelihood,
                priors,
                liftTests,
                geo,
                holdout,
                sampling);
    }

    public MixRequest withLikelihood(MixLikelihood other) {
        return new MixRequest(
                dates,
                outcome,
                media,
                controls,
                controlScaling,
                fourierOrder,
                dayOfYear,
                trend,
                other,
                priors,
                liftTests,
                geo,
                holdout,
                sampling);
    }

    public MixRequest withOutcome(List<Double> other) {
        return new MixRequest(
                dates,
                other,
                media,
                controls,
                controlScaling,
                fourierOrder,
                dayOfYear,
                trend,
                likelihood,
                priors,
                liftTests,
                geo,
                holdout,
                sampling);
    }

    public MixRequest withLiftTests(List<LiftTest> others) {
        return new MixRequest(
                dates,
                outcome,
                media,
                controls,
                controlScaling,
                fourierOrder,
                dayOfYear,
                trend,
                likelihood,
                priors,
                others,
                geo,
                holdout,
                sampling);
    }

    public MixRequest withGeo(MixGeo regions) {
        return new MixRequest(
                dates,
                outcome,
                media,
                controls,
                controlScaling,
                fourierOrder,
                dayOfYear,
                trend,
                likelihood,
                priors,
                liftTests,
                Optional.of(regions),
                holdout,
                sampling);
    }

    public MixRequest withHoldout(int periods) {
        return new MixRequest(
                dates,
                outcome,
                media,
                controls,
                controlScaling,
                fourierOrder,
                dayOfYear,
                trend,
                likelihood,
                priors,
                liftTests,
                geo,
                periods,
                sampling);
    }

    public MixRequest withSampling(MixSampling other) {
        return new MixRequest(
                dates,
                outcome,
                media,
                controls,
                controlScaling,
                fourierOrder,
                dayOfYear,
                trend,
                likelihood,
                priors,
                liftTests,
                geo,
                holdout,
                other);
    }
}
