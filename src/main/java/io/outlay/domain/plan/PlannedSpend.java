package io.outlay.domain.plan;

import java.util.OptionalDouble;

/// One channel of a plan.
///
/// @param spend    per period
/// @param response f(spend), in the outcome's unit per period
/// @param marginal worth of the response to the next unit of spend, before the spend's own cost; absent where the curve
///                 is infinitely steep
public record PlannedSpend(String channel, double spend, double response, OptionalDouble marginal) {}
