package io.outlay.domain.daypart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The answer of a day-part analysis.
public sealed interface DaypartResult {

    DaypartEvidence evidence();

    /// There was enough to look at.
    ///
    /// @param buckets    24 hours, 7 weekdays, 4 day-parts, 2 parts of the week, 168 hours of the week
    /// @param patterns   peaks and valleys of all groupings but the hours of the week, hours first
    /// @param heatmap    168 cells, Monday 00 first
    /// @param schedule   if one was asked for
    /// @param prediction of the schedule, if spend and the metric's numerator are known
    record Ok(
            DaypartEvidence evidence,
            List<DaypartBucket> buckets,
            List<DaypartPattern> patterns,
            List<DaypartCell> heatmap,
            Optional<DaypartSchedule> schedule,
            Optional<DaypartPrediction> prediction)
            implements DaypartResult {

        public Ok {
            buckets = List.copyOf(buckets);
            patterns = List.copyOf(patterns);
            heatmap = List.copyOf(heatmap);
        }

        public List<DaypartBucket> buckets(DaypartGrouping grouping) {
            return buckets.stream()
                    .filter(bucket -> bucket.grouping() == grouping)
                    .toList();
        }

        public List<DaypartPattern> patterns(DaypartGrouping grouping) {
            return patterns.stream()
                    .filter(pattern -> pattern.grouping() == grouping)
                    .toList();
        }
    }

    /// There was not: no pattern, no schedule.
    ///
    /// @param samplesNeeded  in total
    /// @param samplesPerHour 24 counts of samples in which the metric is known
    /// @param moreDays       days like those seen that would be enough; absent when days do not help
    record InsufficientData(
            DaypartEvidence evidence,
            Reason reason,
            int samplesNeeded,
            List<Integer> samplesPerHour,
            OptionalInt moreDays)
            implements DaypartResult {

        public InsufficientData {
            samplesPerHour = List.copyOf(samplesPerHour);
        }
    }

    /// Why there is no result.
    enum Reason {
        TOO_FEW_SAMPLES,
        /// Fewer than two hours of the day have enough samples, so there is nothing to compare.
        TOO_FEW_HOURS,
        /// The platform does not report the metric by the hour.
        METRIC_NOT_REPORTED,
        /// The metric is 0 throughout.
        NOTHING_HAPPENED
    }
}
