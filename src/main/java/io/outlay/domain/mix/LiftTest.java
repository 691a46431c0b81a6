package io.outlay.domain.mix;

/// An experiment that changed a channel's spend and measured what came of it.
///
/// @param media       id of the channel
/// @param from        first period of the change, 0-based
/// @param to          last period of the change, inclusive
/// @param spendChange total change of the modelled exposure, below 0 for a cut; spread over the window in proportion
///                    to what was there, evenly where nothing was
/// @param increment   measured change of the outcome, carry-over included, in the outcome's unit
/// @param se          its standard error, > 0
public record LiftTest(String media, int from, int to, double spendChange, double increment, double se) {}
