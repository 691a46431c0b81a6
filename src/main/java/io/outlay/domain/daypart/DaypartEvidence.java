package io.outlay.domain.daypart;

import io.outlay.domain.Period;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an analysis rests on, whether it came to a result or not.
///
/// @param period    days looked at; absent without any row
/// @param rows      rows in the period
/// @param samples   rows with impressions
/// @param totals    sums as reported; a measure that no row reports is absent
/// @param days      the metric by day, days without a denominator left out
/// @param campaigns looked at, in order
/// @param leftOut   campaigns that do not report the metric by the hour, or whose metric is 0 throughout
/// @param marks     missing, repeated, skipped and spike hours
/// @param offered   metrics that the data can answer
public record DaypartEvidence(
        DaypartMetric metric,
        Optional<Period> period,
        int rows,
        int samples,
        Map<Measure, BigDecimal> totals,
        List<DaypartDay> days,
        List<String> campaigns,
        List<String> leftOut,
        List<DaypartHourMark> marks,
        List<DaypartMetric> offered) {

    public DaypartEvidence {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(totals);
        totals = Collections.unmodifiableMap(copy);
        days = List.copyOf(days);
        campaigns = List.copyOf(campaigns);
        leftOut = List.copyOf(leftOut);
        marks = List.copyOf(marks);
        offered = List.copyOf(offered);
    }

    public List<DaypartHourMark> marked(DaypartHourMark.Mark mark) {
        return marks.stream().filter(hour -> hour.mark() == mark).toList();
    }
}
