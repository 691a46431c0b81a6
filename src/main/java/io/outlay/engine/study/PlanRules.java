package io.outlay.engine.study;

import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.engine.allocate.ExtrapolationGuard;
import java.math.BigDecimal;

/// Whether a plan may move a channel, and how far: from the person's lock and limits, and from what was observed.
public final class PlanRules {
    /// Not at all where no saturation was seen.
    private static final double EXTRAPOLATION = ExtrapolationGuard.REACH;

    private PlanRules() {}

    /// Spend per week that a plan may choose.
    public record Span(double minimum, double maximum) {}

    /// @param told whether the data tell what another spend would do
    public static PlanRole role(Channel channel, boolean told) {
        if (channel.locked()) {
            return PlanRole.LOCKED;
        }
        return told ? PlanRole.PLANNED : PlanRole.HELD;
    }

    /// For a channel that the plan decides about.
    ///
    /// @param guard the largest weekly spend that the data say anything about
    public static Span limits(Channel channel, double guard) {
        double minimum = channel.minimum().map(BigDecimal::doubleValue).orElse(0.0);
        double maximum = channel.maximum()
                .map(BigDecimal::doubleValue)
                .map(own -> Math.min(own, guard))
                .orElse(guard);
        return new Span(minimum, Math.max(minimum, maximum));
    }

    /// The largest weekly spend that a study's data say anything about.
    public static double guard(ChannelStudy study) {
        return study.mix().isPresent()
                ? study.series().largestSpend() * EXTRAPOLATION
                : guard(study.fits(), study.series());
    }

    /// The largest weekly spend that the observed weeks say anything about by the fitted curves.
    static double guard(CurveFits fits, WeeklySeries series) {
        return series.largestSpend()
                * (fits.allVerdicts().contains(CurveVerdict.NO_SATURATION_SEEN) ? 1 : EXTRAPOLATION);
    }
}
