package io.outlay.feature.channels;

import io.outlay.domain.curve.CurveVerdict;

/// The one thing to know about a channel before its budget is moved.
public sealed interface ChannelStatus {
    /// Nothing stands in the way.
    record Ready() implements ChannelStatus {}

    /// The person fixed its spend.
    record Locked() implements ChannelStatus {}

    /// Hidden from plans.
    record Archived() implements ChannelStatus {}

    /// Its curve still rises where the data end.
    ///
    /// @param level money per week that was exceeded in `weeks` weeks only
    /// @param test  money per week that would show more
    record Thin(double level, int weeks, double test) implements ChannelStatus {}

    /// What the next 1 brings is known too roughly.
    record Wide() implements ChannelStatus {}

    /// The data cannot tell what more or less spend would do, so plans leave it alone.
    record Held(CurveVerdict reason) implements ChannelStatus {}

    /// Spend or the outcome is not reported, so there is no return and no curve.
    record NotReported() implements ChannelStatus {}

    /// Its curve has not been fitted yet.
    record NoCurve() implements ChannelStatus {}
}
