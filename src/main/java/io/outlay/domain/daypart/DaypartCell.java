package io.outlay.domain.daypart;

/// One cell of the heat map of the week.
///
/// @param weekday  Monday 0 … Sunday 6
/// @param samples  hours behind it
/// @param value    metric, shrunken towards the level of the whole week
/// @param lift     value over the level of the whole week; 1 is average
/// @param borrowed share of the value that comes from the whole week, in [0, 1]
/// @param thin     whether there are too few samples; drawn hatched
public record DaypartCell(
        int weekday, int hour, int samples, double value, double lift, double borrowed, boolean thin) {}
