package io.outlay.engine.allocate;

import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Hill;
import java.util.Optional;

/// The response of one curve.
final class CurveResponse implements ChannelResponse {
    private final Curve curve;
    private final double worth;
    private final double inflexion;
    private final Optional<HillDemand> hill;

    /// @param worth value per unit of response, ≥ 0
    CurveResponse(Curve curve, double worth) {
        this.curve = curve;
        this.worth = worth;
        inflexion = worth == 0 ? 0 : curve.inflexion();
        hill = worth > 0 && curve instanceof Hill h && h.beta() > 0 && h.s() != 1
                ? Optional.of(new HillDemand(h, worth))
                : Optional.empty();
    }

    Curve curve() {
        return curve;
    }

    double worth() {
        return worth;
    }

    double inflexion() {
        return inflexion;
    }

    /// The largest x at which the slope is still the price, on the concave side; not below 0.
    ///
    /// @param price ≥ 0, at most the slope at the inflexion
    double demand(double price) {
        if (worth == 0) {
            return 0;
        }
        return price > 0 && hill.isPresent() ? hill.get().at(price) : curve.inverseSlope(price / worth);
    }

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
