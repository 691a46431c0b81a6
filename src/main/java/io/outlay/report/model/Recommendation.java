package io.outlay.report.model;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/// One thing to do, what to expect of it, and how sure that is.
///
/// @param gain      expected change, 90 % range; absent where the gain is only that one knows more
/// @param unit      what the gain is counted in
/// @param certainty P(gain > 0), 0 to 1, if known
public record Recommendation(Action action, Optional<Estimate> gain, GainUnit unit, Optional<Double> certainty) {

    public enum GainUnit {
        /// The report's outcome over the planned period.
        OUTCOME_IN_PLAN_PERIOD,
        /// The day-part metric's outcome per day.
        CLICKS_PER_DAY,
        CONVERSIONS_PER_DAY,
        SALES_PER_DAY,
        /// Relative change, 0.1 = 10 %, of the day-part metric.
        SHARE
    }

    public sealed interface Action {}

    /// Move money between channels as section 5 says. Names and amounts are read from the plan.
    public record FollowPlan() implements Action {}

    /// Leave the budget as it is: no change is reliably better.
    public record KeepBudget() implements Action {}

    /// Put more of the same daily budget into these hours.
    ///
    /// @param toHour end of the last hour, 1 to 24
    public record ShiftHours(String campaign, List<DayOfWeek> days, int fromHour, int toHour) implements Action {
        public ShiftHours {
            days = List.copyOf(days);
        }
    }

    /// Spend a level that was not seen before, to learn what it returns.
    public record TryLevel(ChannelKey channel, double spend, Pace pace, int weeks) implements Action {}

    /// Vary the channels' spend: their curves cannot be known otherwise.
    ///
    /// @param channels at least one, all for the same reason
    /// @param spent    least and largest spend per week so far, of one channel
    /// @param seen     weeks on record, of one channel
    public record VarySpend(List<ChannelKey> channels, int weeks, Why why, Optional<Span> spent, int seen)
            implements Action {
        public VarySpend {
            channels = List.copyOf(channels);
        }
    }

    /// Why a channel's response cannot be told.
    public enum Why {
        FEW_WEEKS,
        /// Spend hardly changed.
        NARROW,
        /// The reported outcome does not follow spend.
        NO_LINK,
        /// The mix model cannot tell it from other channels or from what was believed.
        NOT_TOLD
    }

    /// Import more days before anything is decided.
    public record CollectDays(String what, int days) implements Action {}
}
