package io.outlay.domain.mix;

import io.outlay.domain.Interval;
import java.util.List;
import java.util.Optional;

/// What a fit says otherwise than an earlier one, and why.
///
/// @param reasons  what differs in what the two were made from; empty for the same model on the same data
/// @param channels those in both fits, in the newer one's order
/// @param added    channels only in the newer fit
/// @param removed  channels only in the earlier one
public record MixChange(List<Reason> reasons, List<Channel> channels, List<String> added, List<String> removed) {
    public MixChange {
        reasons = List.copyOf(reasons);
        channels = List.copyOf(channels);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /// One thing that differs.
    ///
    /// @param subject a channel, series or date; may be empty
    /// @param figures for the sentence, in the kind's order
    public record Reason(Kind kind, String subject, List<String> figures) {
        public Reason {
            figures = List.copyOf(figures);
        }
    }

    public enum Kind {
        /// Weeks were added: how many, the last one.
        WEEKS_ADDED,
        /// Weeks are no longer modelled: how many.
        WEEKS_DROPPED,
        /// The outcome of weeks that both know was restated: how many weeks, by how much together.
        OUTCOME_RESTATED,
        /// A channel's spend or exposure of weeks that both know was restated: how many weeks.
        SPEND_RESTATED,
        /// A control came, went or was restated.
        CONTROL,
        /// A channel's curve, carry-over or exposure.
        CHANNEL_MODEL,
        /// What is believed of a channel.
        BELIEF,
        /// Experiments.
        EXPERIMENTS,
        /// Season, trend, scatter or hold-out.
        BASELINE,
        /// How much is sampled, or the seed.
        SAMPLING
    }

    /// @param before how much it returned by the earlier fit; absent without spend
    /// @param cause  why it differs, in one word
    public record Channel(String id, Optional<Interval> before, Optional<Interval> now, Cause cause) {

        /// Relative change of the return; 0 where one is unknown.
        public double change() {
            return before.isPresent() && now.isPresent() && before.get().value() > 0
                    ? now.get().value() / before.get().value() - 1
                    : 0;
        }
    }

    public enum Cause {
        /// Each figure lies in the other fit’s 50 % range: too small a difference to speak of.
        NOISE,
        /// The data differ and nothing else that touches it does.
        DATA,
        /// The model was stated otherwise.
        SETTINGS,
        /// Both.
        DATA_AND_SETTINGS
    }

    public boolean newData() {
        return reasons.stream().anyMatch(reason -> switch (reason.kind()) {
            case WEEKS_ADDED, WEEKS_DROPPED, OUTCOME_RESTATED, SPEND_RESTATED -> true;
            case CONTROL, CHANNEL_MODEL, BELIEF, EXPERIMENTS, BASELINE, SAMPLING -> false;
        });
    }

    public boolean otherModel() {
        return reasons.stream().anyMatch(reason -> switch (reason.kind()) {
            case CONTROL, CHANNEL_MODEL, BELIEF, EXPERIMENTS, BASELINE -> true;
            case WEEKS_ADDED, WEEKS_DROPPED, OUTCOME_RESTATED, SPEND_RESTATED, SAMPLING -> false;
        });
    }
}
