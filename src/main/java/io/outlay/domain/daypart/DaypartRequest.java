package io.outlay.domain.daypart;

import java.time.ZoneId;
import java.util.Optional;

/// What to analyse and how.
///
/// @param campaign     only this campaign, else all
/// @param zone         the account's zone, in which the samples' dates and hours are
/// @param lookbackDays days up to the last day with data, at least 1
/// @param minSamples   samples needed in total
/// @param minPerBucket samples needed for a word on a bucket, at least 2
/// @param minLift      above 1: the least lift of a peak, its inverse the greatest of a valley
/// @param budget       the day to be scheduled, if any
public record DaypartRequest(
        Optional<String> campaign,
        DaypartMetric metric,
        ZoneId zone,
        int lookbackDays,
        int minSamples,
        int minPerBucket,
        double minLift,
        Optional<DaypartBudget> budget) {
    public static final int LOOKBACK_DAYS = 30;
    public static final int MIN_SAMPLES = 100;
    public static final int MIN_PER_BUCKET = 4;
    public static final double MIN_LIFT = 1.2;

    public DaypartRequest {
        if (lookbackDays < 1 || minSamples < 1 || minPerBucket < 2 || !(minLift > 1)) {
            throw new IllegalArgumentException("day-part settings out of range");
        }
    }

    /// All campaigns with the usual settings and no schedule.
    public static DaypartRequest of(DaypartMetric metric, ZoneId zone) {
        return new DaypartRequest(
                Optional.empty(), metric, zone, LOOKBACK_DAYS, MIN_SAMPLES, MIN_PER_BUCKET, MIN_LIFT, Optional.empty());
    }

    public DaypartRequest withCampaign(String name) {
        return new DaypartRequest(
                Optional.of(name), metric, zone, lookbackDays, minSamples, minPerBucket, minLift, budget);
    }

    public DaypartRequest withLookback(int days) {
        return new DaypartRequest(campaign, metric, zone, days, minSamples, minPerBucket, minLift, budget);
    }

    public DaypartRequest withBudget(DaypartBudget day) {
        return new DaypartRequest(
                campaign, metric, zone, lookbackDays, minSamples, minPerBucket, minLift, Optional.of(day));
    }
}
