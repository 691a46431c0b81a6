package io.outlay.domain;

/// What a channel is expected to return for its spend: one curve, or the mean over many draws of a curve.
public sealed interface SpendResponse {

    /// The response of one fitted curve.
    record OneCurve(CurveShape shape) implements SpendResponse {}

    /// The mean response over draws of the curve's parameters.
    record MeanOfDraws(CurveDraws draws) implements SpendResponse {}
}
