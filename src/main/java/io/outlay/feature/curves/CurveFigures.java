package io.outlay.feature.curves;

import io.outlay.domain.study.ChannelStudy;
import java.util.Optional;

/// One channel of the study with its curve, if there is one.
record CurveFigures(ChannelStudy study, CurveState state, Optional<FittedCurve> curve) {

    static CurveFigures of(ChannelStudy study) {
        return new CurveFigures(
                study, CurveState.of(study.fits()), study.fits().best().map(family -> FittedCurve.of(study)));
    }

    String id() {
        return study.channel().id();
    }

    String name() {
        return study.channel().name();
    }

    /// Largest observed weekly spend; with carry-over, the largest that reached a week.
    double largestSpend() {
        return study.fits().carryOver().isPresent()
                ? study.fits().points().largestSpend()
                : study.series().largestSpend();
    }
}
