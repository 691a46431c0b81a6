package io.outlay.domain.curve;

import java.util.OptionalDouble;

/// What the fitted curves say at one spend, averaged over the families by their weights; without the baseline.
///
/// @param x               spend per period
/// @param value           response there
/// @param valueLow        lower end of its interval, ≥ 0
/// @param valueHigh       upper end
/// @param marginal        response gained by one more unit of spend
/// @param marginalLow     lower end of its interval, ≥ 0
/// @param marginalHigh    upper end
/// @param shareOfCeiling  value as a share of the asymptote, by the best family; absent when that has none
/// @param beyondData      whether x is above the largest observed spend
public record CurveReading(
        double x,
        double value,
        double valueLow,
        double valueHigh,
        OptionalDouble marginal,
        OptionalDouble marginalLow,
        OptionalDouble marginalHigh,
        OptionalDouble shareOfCeiling,
        boolean beyondData) {}
