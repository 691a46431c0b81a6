package io.outlay.domain.plan;

/// A channel in a budget question.
///
/// @param id      unique within the problem
/// @param minimum least spend per period, ≥ 0
/// @param maximum largest spend per period; a very large number (1e18) means no cap
public record AllocationChannel(String id, SpendResponse response, double minimum, double maximum) {}
