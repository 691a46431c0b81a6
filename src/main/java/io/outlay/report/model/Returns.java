package io.outlay.report.model;

import java.util.List;
import java.util.Optional;

/// Return of each channel: the chart of page 1.
///
/// @param channels  all channels, any order; the report sorts them
/// @param breakEven return per 1 spent at which a sale pays for itself, if known (1 without margins)
/// @param basis     where the ranges come from
public record Returns(List<ChannelReturn> channels, Optional<Double> breakEven, RangeBasis basis) {

    public Returns {
        channels = List.copyOf(channels);
    }

    public enum RangeBasis {
        /// Weeks drawn again with replacement: how much the return varies from week to week.
        WEEKS_RESAMPLED,
        /// Scatter of the weeks around the ratio of their sums.
        WEEK_TO_WEEK,
        /// Draws of the mix model.
        MIX_DRAWS,
        /// Draws of the fitted curve's parameters.
        CURVE_DRAWS
    }

    /// @param spend    over the report's period, report currency
    /// @param reported outcome reported by the platform over the same period
    /// @param roas     outcome per 1 spent, 90 % range; absent when the channel spent nothing
    /// @param half     the 50 % range of the same figure, if known
    public record ChannelReturn(
            ChannelKey channel, double spend, double reported, Optional<Estimate> roas, Optional<Estimate> half) {}
}
