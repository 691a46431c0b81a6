package io.outlay.domain.study;

import io.outlay.domain.Interval;

/// What a split of the budget is expected to bring, against today's split, under the same draws.
///
/// @param outcome         of the whole plan, the mean and its ranges
/// @param gain            outcome less today's, the mean and its ranges
/// @param gainProbability P(gain > 0); 0 for a split without any difference
public record SplitFigures(Interval outcome, Interval gain, double gainProbability) {}
