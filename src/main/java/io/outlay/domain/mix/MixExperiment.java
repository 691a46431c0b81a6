package io.outlay.domain.mix;

import io.outlay.domain.Period;

/// An experiment as a person records it: a channel's spend was changed and what came of it was measured.
///
/// @param channel     id of the channel
/// @param period      days of the changed spend
/// @param spendChange total change of spend, currency, below 0 for a cut
/// @param increment   measured change of the outcome, carry-over included
/// @param se          its standard error, > 0
/// @param note        what the person wants to remember; may be empty
public record MixExperiment(
        String channel, Period period, double spendChange, double increment, double se, String note) {}
