package io.outlay.domain.daypart;

/// How much more a scheduled day should return than the same money spread evenly, as reported by the platforms.
///
/// @param value       schedule minus even day, in the prediction's outcome
/// @param low         5 % quantile
/// @param high        95 % quantile
/// @param probability P(gain > 0), 0 to 1, if the hours keep returning what they did
public record DaypartGain(double value, double low, double high, double probability) {}
