package io.outlay.feature.channels;

import io.outlay.domain.curve.CurveBand;
import io.outlay.domain.curve.CurveReading;

/// What the fitted curve of a channel says, where the data can tell.
///
/// @param now      reading at today's spend per week, ranges of 90 %
/// @param band     over the observed spend and a fifth beyond, ranges of 90 %
/// @param observed largest spend of any week
public record ChannelCurve(CurveReading now, CurveBand band, double observed) {}
