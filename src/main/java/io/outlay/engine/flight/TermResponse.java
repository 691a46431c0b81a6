package io.outlay.engine.flight;

/// The response of one channel in one period by its adstocked spend, before season and worth.
interface TermResponse {
    double value(double a);

    /// A supergradient where the response is concave; may be infinite at 0.
    double slope(double a);
}
