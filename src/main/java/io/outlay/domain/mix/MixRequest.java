package io.outlay.domain.mix;

import io.outlay.domain.curve.CurveFamily;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A media-mix model to fit.
///
/// @param rows       the outcome
/// @param media      at least one
/// @param baseline   what moves the outcome besides
/// @param likelihood of the outcome
/// @param priors     of what is not media, by name (`intercept`, `sigma`, `gamma`, `gamma[NAME]`, `fourier`, `trend`,
///                   `knot`, `nu`, `tau`, `region`)
/// @param liftTests  may be empty
/// @param sampling   how much to sample
public record MixRequest(
        MixRows rows,
        List<MixMedia> media,
        MixBaseline baseline,
        MixLikelihood likelihood,
        Map<String, Prior> priors,
        List<LiftTest> liftTests,
        MixSampling sampling) {

    public MixRequest {
        media = List.copyOf(media);
        priors = Map.copyOf(priors);
        liftTests = List.copyOf(liftTests);
    }

    /// The standard model: two yearly waves, linear trend, normal scatter, standard priors.
    public static MixRequest of(List<LocalDate> dates, List<Double> outcome, List<MixMedia> media) {
        return new MixRequest(
                new MixRows(dates, outcome, Optional.empty(), 0),
                media,
                MixBaseline.STANDARD,
                MixLikelihood.NORMAL,
                Map.of(),
                List.of(),
                MixSampling.standard(1));
    }

    public List<LocalDate> dates() {
        return rows.dates();
    }

    public List<Double> outcome() {
        return rows.outcome();
    }

    public Optional<MixGeo> geo() {
        return rows.geo();
    }

    public int holdout() {
        return rows.holdout();
    }

    public List<MixControl> controls() {
        return baseline.controls();
    }

    public ControlScaling controlScaling() {
        return baseline.controlScaling();
    }

    public int fourierOrder() {
        return baseline.fourierOrder();
    }

    public List<Double> dayOfYear() {
        return baseline.dayOfYear();
    }

    public MixTrend trend() {
        return baseline.trend();
    }

    public MixRequest withRows(MixRows other) {
        return new MixRequest(other, media, baseline, likelihood, priors, liftTests, sampling);
    }

    private MixRequest withBaseline(MixBaseline other) {
        return new MixRequest(rows, media, other, likelihood, priors, liftTests, sampling);
    }

    public MixRequest withMedia(List<MixMedia> others) {
        return new MixRequest(rows, others, baseline, likelihood, priors, liftTests, sampling);
    }

    /// Every channel with one curve family.
    public MixRequest withFamily(CurveFamily family) {
        return withMedia(media.stream().map(m -> m.withFamily(family)).toList());
    }

    public MixRequest withControls(List<MixControl> others, ControlScaling scaling) {
        return withBaseline(baseline.withControls(others, scaling));
    }

    public MixRequest withSeason(int order, List<Double> days) {
        return withBaseline(baseline.withSeason(order, days));
    }

    public MixRequest withTrend(MixTrend other) {
        return withBaseline(baseline.withTrend(other));
    }

    public MixRequest withLikelihood(MixLikelihood other) {
        return new MixRequest(rows, media, baseline, other, priors, liftTests, sampling);
    }

    public MixRequest withPriors(Map<String, Prior> others) {
        return new MixRequest(rows, media, baseline, likelihood, others, liftTests, sampling);
    }

    public MixRequest withLiftTests(List<LiftTest> others) {
        return new MixRequest(rows, media, baseline, likelihood, priors, others, sampling);
    }

    public MixRequest withSampling(MixSampling other) {
        return new MixRequest(rows, media, baseline, likelihood, priors, liftTests, other);
    }

    public MixRequest withOutcome(List<Double> other) {
        return withRows(rows.withOutcome(other));
    }

    public MixRequest withGeo(MixGeo regions) {
        return withRows(rows.withGeo(regions));
    }

    /// @param periods last periods that are predicted instead of fitted
    public MixRequest withHoldout(int periods) {
        return withRows(rows.withHoldout(periods));
    }
}
