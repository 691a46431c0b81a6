package io.outlay.domain.daypart;

import java.util.OptionalDouble;

/// A bucket that stands out.
///
/// @param kind        PEAK or VALLEY
/// @param significant whether the test bears it out at a false discovery rate of 10 %; only then it may change a
///                    schedule, otherwise it is indicative
public record DaypartPattern(
        DaypartGrouping grouping,
        int index,
        DaypartKind kind,
        double lift,
        double strength,
        OptionalDouble adjusted,
        boolean significant) {

    public String name() {
        return grouping.bucket(index);
    }
}
