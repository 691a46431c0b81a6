package io.outlay.feature.overview;

import io.outlay.domain.Interval;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.MixEffect;
import java.util.EnumSet;
import java.util.Optional;

/// How well a channel is known, in one word for the table: what hinders most comes first.
enum Evidence {
    NO_CURVE,
    TOO_FEW_POINTS,
    NO_VARIATION,
    NO_EFFECT,
    NEGATIVE_RESPONSE,
    NOT_CONVERGED,
    SLOPE_NOT_IDENTIFIED,
    NO_SATURATION_SEEN,
    NOT_TOLD_APART,
    LEANS_ON_PRIOR,
    WIDE_RANGE,
    WELL_MEASURED;

    private static final double WIDE = 4;

    /// Whether somebody should look at it before relying on the channel's figures.
    boolean doubtful() {
        return this != NO_CURVE && this != WELL_MEASURED;
    }

    static Evidence of(Optional<ChannelStudy> study, Optional<Interval> returns) {
        return study.map(channel -> of(channel, returns)).orElse(NO_CURVE);
    }

    private static Evidence of(ChannelStudy channel, Optional<Interval> returns) {
        if (channel.mix().isPresent()) {
            return of(channel.mix().get(), returns);
        }
        var verdicts = EnumSet.noneOf(CurveVerdict.class);
        verdicts.addAll(channel.fits().verdicts());
        channel.fits().bestFit().ifPresent(best -> verdicts.addAll(best.verdicts()));
        return verdicts.stream()
                .flatMap(verdict -> of(verdict).stream())
                .min(java.util.Comparator.naturalOrder())
                .orElseGet(() -> returns.filter(Evidence::wide).isPresent() ? WIDE_RANGE : WELL_MEASURED);
    }

    private static Evidence of(MixEffect effect, Optional<Interval> returns) {
        return switch (effect.verdict()) {
            case NO_VARIATION -> NO_VARIATION;
            case NOT_TOLD_APART -> NOT_TOLD_APART;
            case LEANS_ON_PRIOR -> LEANS_ON_PRIOR;
            case TOLD -> returns.filter(Evidence::wide).isPresent() ? WIDE_RANGE : WELL_MEASURED;
        };
    }

    private static boolean wide(Interval returns) {
        return returns.value() > 0 && (!(returns.low90() > 0) || returns.high90() / returns.low90() > WIDE);
    }

    /// Empty for what leaves the curve as well known as it was.
    private static Optional<Evidence> of(CurveVerdict verdict) {
        return Optional.ofNullable(
                switch (verdict) {
                    case TOO_FEW_POINTS -> TOO_FEW_POINTS;
                    case NO_VARIATION -> NO_VARIATION;
                    case NO_EFFECT -> NO_EFFECT;
                    case NO_SATURATION_SEEN -> NO_SATURATION_SEEN;
                    case SLOPE_NOT_IDENTIFIED -> SLOPE_NOT_IDENTIFIED;
                    case NEGATIVE_RESPONSE -> NEGATIVE_RESPONSE;
                    case NOT_CONVERGED -> NOT_CONVERGED;
                    case NO_CARRY_OVER_SEEN, CARRY_OVER_NOT_TOLD -> null;
                });
    }
}
