package io.outlay.domain.daypart;

import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// One bucket of one grouping. Levels are in the metric's own unit; with several campaigns each is first divided by
/// its own ratio and multiplied by the ratio of all, so that a bucket is not good because a good campaign runs in it.
///
/// @param samples  hours of campaigns with impressions
/// @param n        those of them in which the metric is known; tests and intervals rest on these
/// @param sums     sums as reported; a measure that no sample reports is absent
/// @param value    ratio of the sums, shown to people
/// @param ewma     recent level
/// @param mean     mean weighted by the denominator
/// @param sd       weighted standard deviation of the samples
/// @param cv       sd / mean where the mean is positive
/// @param low      of the 95 % interval of the mean
/// @param high     of the 95 % interval of the mean
/// @param lift     recent level over the mean recent level of the grouping's buckets
/// @param p        of the test of the mean against all other samples
/// @param adjusted p after Benjamini–Hochberg over every tested bucket of the analysis
/// @param strength of a peak or valley, in [0.7, 1]; ranks consistency, is no confidence
public record DaypartBucket(
        DaypartGrouping grouping,
        int index,
        int samples,
        int n,
        Map<Measure, BigDecimal> sums,
        OptionalDouble value,
        OptionalDouble ewma,
        OptionalDouble mean,
        OptionalDouble sd,
        OptionalDouble cv,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble lift,
        OptionalDouble p,
        OptionalDouble adjusted,
        OptionalDouble strength,
        DaypartKind kind) {

    public DaypartBucket {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(sums);
        sums = Collections.unmodifiableMap(copy);
    }

    /// The name in results, such as `hour:20`.
    public String name() {
        return grouping.bucket(index);
    }
}
