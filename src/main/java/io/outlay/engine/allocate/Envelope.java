package io.outlay.engine.allocate;

/// The smallest concave function above a channel's response on one interval of spend. All amounts are in currency per
/// period, values in the objective's unit (response × value per unit), prices in value per currency.
///
/// Because the greatest f(x) − price·x over the interval is the same for the response and for its envelope, the
/// conjugate computed here is exact for the response: a bound built from it holds for the original problem.
sealed interface Envelope permits CurveEnvelope, HullEnvelope {

    double low();

    double high();

    /// The smallest x in the interval at which f(x) − price·x is greatest.
    ///
    /// @param price ≥ 0
    double demand(double price);

    /// The greatest f(x) − price·x over the interval.
    double conjugate(double price);

    /// The price below which demand leaves the low end by a jump; negative when it leaves it continuously.
    double jumpPrice();

    /// The response at x.
    double value(double x);

    /// The envelope minus the response at x, ≥ 0.
    double excess(double x);

    /// The start of the straight piece over x, or x itself where the envelope touches the response.
    double chordLow(double x);

    /// The end of the straight piece over x, or x itself where the envelope touches the response.
    double chordHigh(double x);

    /// The least spend from which on the response is concave up to x.
    double concaveLow(double x);

    /// The largest spend to which the response stays concave from x on.
    double concaveHigh(double x);

    /// The envelope on a part of the interval.
    Envelope within(double low, double high);

    /// The envelope on the least interval outside of which f(x) − price·x falls below `floor`; this envelope itself
    /// where that gains little.
    Envelope keeping(double price, double floor);
}
