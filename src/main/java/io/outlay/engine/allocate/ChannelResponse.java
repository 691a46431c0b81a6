package io.outlay.engine.allocate;

/// A channel's response in the objective's unit (already times the value per unit).
sealed interface ChannelResponse permits CurveResponse, DrawsResponse {

    /// The exact value at x ≥ 0.
    double value(double x);

    /// The exact slope at x; may be positive infinity at 0.
    double slope(double x);

    /// The concave envelope on an interval.
    Envelope envelope(double low, double high);

    /// How far the envelopes' idea of the response may be from the exact one: 0 where they use the exact one.
    double tableError();
}
