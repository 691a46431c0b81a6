package io.outlay.engine.mix;

/// An experiment as the density sees it: Normal(measured | Σ unit·β·(h(changed) − h(actual)), se).
///
/// @param media    index of the channel
/// @param changed  exposure with the change, over the window and its carry-out
/// @param actual   the same without
/// @param measured in the outcome's unit
/// @param se       of it
record LiftTerm(int media, Series changed, Series actual, double measured, double se) {}
