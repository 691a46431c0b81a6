package io.outlay.feature.channels;

import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.mix.MixIdentifiability;
import java.util.List;

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

    /// The mix model cannot tell what it caused, so plans leave it alone.
    ///
    /// @param from names of the channels it cannot be told from
    record Untold(MixIdentifiability.Verdict verdict, List<String> from) implements ChannelStatus {
        public Untold {
            from = List.copyOf(from);
        }
    }

    /// Spend or the outcome is not reported, so there is no return and no curve.
    record NotReported() implements ChannelStatus {}

    /// Its curve has not been fitted yet.
    record NoCurve() implements ChannelStatus {}
}
