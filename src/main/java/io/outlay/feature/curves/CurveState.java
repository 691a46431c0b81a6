package io.outlay.feature.curves;

import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.curve.FitStatus;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// How far a channel's curve can be relied on, in one word.
enum CurveState {
    /// Nothing stands against it.
    GOOD,
    /// Too few different weekly spends to fit a curve, or to compare all families.
    THIN,
    /// Usable, with something to keep in mind.
    REVIEW,
    /// The data do not show how the channel answers to spend; plans leave it alone.
    CANNOT_TELL,
    /// The channel came after the last fit.
    NOT_FITTED;

    /// Of a curve that explains less of the outcome than this.
    static final double POOR = 0.3;

    private static final Set<CurveVerdict> UNTOLD = EnumSet.of(
            CurveVerdict.NO_VARIATION,
            CurveVerdict.NO_EFFECT,
            CurveVerdict.SLOPE_NOT_IDENTIFIED,
            CurveVerdict.NEGATIVE_RESPONSE,
            CurveVerdict.NOT_CONVERGED);

    static CurveState of(CurveFits fits) {
        var verdicts = verdicts(fits);
        if (verdicts.contains(CurveVerdict.TOO_FEW_POINTS)) {
            return THIN;
        }
        if (fits.best().isEmpty() || verdicts.stream().anyMatch(UNTOLD::contains)) {
            return CANNOT_TELL;
        }
        if (fits.fits().stream().anyMatch(fit -> fit.status() == FitStatus.INSUFFICIENT_DATA)) {
            return THIN;
        }
        return verdicts.contains(CurveVerdict.NO_SATURATION_SEEN)
                        || verdicts.contains(CurveVerdict.CARRY_OVER_NOT_TOLD)
                        || poor(fits)
                ? REVIEW
                : GOOD;
    }

    /// What holds for the data as a whole, and for the family ranked best.
    static Set<CurveVerdict> verdicts(CurveFits fits) {
        var verdicts = EnumSet.noneOf(CurveVerdict.class);
        verdicts.addAll(fits.verdicts());
        fits.bestFit().map(CurveFit::verdicts).ifPresent((Collection<CurveVerdict> of) -> verdicts.addAll(of));
        return verdicts;
    }

    static boolean poor(CurveFits fits) {
        return fits.bestFit()
                .flatMap(CurveFit::quality)
                .map(quality -> quality.r2().orElse(1) < POOR)
                .orElse(false);
    }

    /// Whether the curve may be drawn as something that is known.
    boolean told() {
        return switch (this) {
            case GOOD, THIN, REVIEW -> true;
            case CANNOT_TELL, NOT_FITTED -> false;
        };
    }
}
