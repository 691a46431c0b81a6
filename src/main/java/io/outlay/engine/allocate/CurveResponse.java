package io.outlay.engine.allocate;

import io.outlay.engine.curves.Curve;

/// The response of one curve.
///
/// @param worth value per unit of response, ≥ 0
record CurveResponse(Curve curve, double worth) implements ChannelResponse {

    @Override
    public double value(double x) {
        return worth == 0 ? 0 : worth * curve.value(x);
    }

    @Override
    public double slope(double x) {
        return worth == 0 ? 0 : worth * curve.slope(x);
    }

    @Override
    public Envelope envelope(double low, double high) {
        return new CurveEnvelope(this, low, high);
    }

    @Override
    public double tableError() {
        return 0;
    }
}
