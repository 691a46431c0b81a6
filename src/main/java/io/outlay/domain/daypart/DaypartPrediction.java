package io.outlay.domain.daypart;

import io.outlay.domain.data.Measure;
import java.util.List;

/// What a scheduled day should return beside the same money spread evenly, as reported by the platforms.
///
/// @param outcome  what is predicted: revenue, conversions or clicks
/// @param value    of the schedule, with its 95 % interval
/// @param even     of an even day, with its 95 % interval
/// @param gain     of the schedule over the even day, with its 90 % interval
/// @param unknown  hours without any history, which count as returning nothing
public record DaypartPrediction(
        Measure outcome,
        double value,
        double low,
        double high,
        double even,
        double evenLow,
        double evenHigh,
        DaypartGain gain,
        List<Integer> unknown) {

    public DaypartPrediction {
        unknown = List.copyOf(unknown);
    }
}
