package io.outlay.engine.study;

import io.outlay.domain.Interval;
import io.outlay.domain.curve.CurveBand;
import io.outlay.domain.curve.CurveReading;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.MixEffect;
import io.outlay.engine.curves.CurveAverage;
import io.outlay.engine.curves.Curves;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// A channel's response as a study has it, whether a mix model leads or platforms' reports: the one place that rooms,
/// report and command line read it from. All ranges are of 90 %.
public final class StudiedCurve {
    private static final double CONFIDENCE = 0.9;

    private final ChannelStudy study;
    private final Optional<CurveAverage> average;

    private StudiedCurve(ChannelStudy study, Optional<CurveAverage> average) {
        this.study = study;
        this.average = average;
    }

    /// Empty where no curve could be fitted at all.
    public static Optional<StudiedCurve> of(ChannelStudy study) {
        if (study.mix().isPresent()) {
            return Optional.of(new StudiedCurve(study, Optional.empty()));
        }
        return study.fits().bestShape().isPresent()
                ? Optional.of(new StudiedCurve(
                        study, Optional.of(new CurveAverage(study.fits().withConfidence(CONFIDENCE)))))
                : Optional.empty();
    }

    public CurveBand band() {
        return average.map(CurveAverage::band)
                .or(() -> study.mix().map(MixEffect::curve))
                .orElseThrow();
    }

    /// Response and marginal return at a weekly spend ≥ 0.
    public CurveReading at(double spend) {
        return average.map(it -> it.at(spend))
                .or(() -> study.mix().map(effect -> caused(effect, spend)))
                .orElseThrow();
    }

    private CurveReading caused(MixEffect effect, double spend) {
        var curves = IntStream.range(0, effect.draws().size())
                .mapToObj(d -> Curves.of(effect.draws().draw(d)))
                .toList();
        var value = Interval.ofDraws(
                curves.stream().mapToDouble(curve -> curve.value(spend)).toArray());
        var slopes = curves.stream().mapToDouble(curve -> curve.slope(spend)).toArray();
        var shares = curves.stream()
                .mapToDouble(curve -> curve.asymptote() > 0 ? curve.value(spend) / curve.asymptote() : 0)
                .toArray();
        boolean finite = Arrays.stream(slopes).allMatch(Double::isFinite);
        var marginal = finite ? Optional.of(Interval.ofDraws(slopes)) : Optional.<Interval>empty();
        return new CurveReading(
                spend,
                value.value(),
                value.low90(),
                value.high90(),
                optional(marginal.map(it -> it.value())),
                optional(marginal.map(it -> it.low90())),
                optional(marginal.map(it -> it.high90())),
                OptionalDouble.of(Interval.ofDraws(shares).value()),
                spend > study.series().largestSpend());
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
