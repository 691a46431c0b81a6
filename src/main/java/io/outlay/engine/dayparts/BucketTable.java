package io.outlay.engine.dayparts;

import io.outlay.domain.daypart.DaypartBucket;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartKind;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/// Describes every bucket of one grouping and compares it with the others.
final class BucketTable {
    private final DaypartGrouping grouping;
    private final GroupMean[] means;
    private final double[] recent;
    private final OptionalDouble[] p;
    private final boolean[] above;
    private final boolean[] eligible;
    private final double baseline;
    private final double upper;
    private final double lower;

    BucketTable(DaypartGrouping grouping, MetricSamples samples, int minPerBucket, Monitor monitor) {
        this.grouping = grouping;
        int size = grouping.size();
        means = new GroupMean[size];
        p = new OptionalDouble[size];
        above = new boolean[size];
        eligible = new boolean[size];
        var members = samples.members(grouping);
        recent = recent(samples, members, size);
        var levels = new ArrayList<Double>();
        for (int bucket = 0; bucket < size; bucket++) {
            monitor.check();
            means[bucket] = GroupMean.of(samples, members.of(bucket));
            p[bucket] = OptionalDouble.empty();
            eligible[bucket] = means[bucket].n() >= minPerBucket;
            if (eligible[bucket]) {
                levels.add(recent[bucket]);
                if (grouping.tested()) {
                    var rest = GroupMean.of(samples, members.rest(bucket));
                    p[bucket] = WelchTest.p(means[bucket], rest);
                    above[bucket] = means[bucket].mean() > rest.mean();
                }
            }
        }
        var eligibleLevels = levels.stream().mapToDouble(Double::doubleValue).toArray();
        var percentile = new Percentile().withEstimationType(EstimationType.R_7);
        baseline = Arrays.stream(eligibleLevels).average().orElse(0);
        upper = eligibleLevels.length == 0 ? 0 : percentile.evaluate(eligibleLevels, 75);
        lower = eligibleLevels.length == 0 ? 0 : percentile.evaluate(eligibleLevels, 25);
    }

    /// One value a day, the ratio of the day's sums: else the last hours of the last day alone would be the level of a
    /// weekday, and the last campaign by name that of an hour.
    private static double[] recent(MetricSamples samples, Members members, int size) {
        var recent = new double[size];
        for (int bucket = 0; bucket < size; bucket++) {
            var ewma = new Ewma(Ewma.ALPHA);
            var inside = members.of(bucket);
            int next = 0;
            while (next < inside.length) {
                int day = samples.day[inside[next]];
                double sum = 0;
                double weight = 0;
                double only = samples.x[inside[next]];
                int first = next;
                for (; next < inside.length && samples.day[inside[next]] == day; next++) {
                    sum += samples.weight[inside[next]] * samples.x[inside[next]];
                    weight += samples.weight[inside[next]];
                }
                recent[bucket] = ewma.add(next == first + 1 ? only : sum / weight);
            }
        }
        return recent;
    }

    DaypartGrouping grouping() {
        return grouping;
    }

    GroupMean mean(int bucket) {
        return means[bucket];
    }

    /// p-value of each bucket, where it was tested.
    List<OptionalDouble> p() {
        return List.of(p);
    }

    long eligible() {
        long count = 0;
        for (boolean enough : eligible) {
            count += enough ? 1 : 0;
        }
        return count;
    }

    /// Mean recent level of the eligible buckets; 0 when there is none.
    double baseline() {
        return baseline;
    }

    /// Whether the test's difference points the way of the kind.
    boolean agrees(int bucket, DaypartKind kind) {
        return above[bucket] == (kind == DaypartKind.PEAK);
    }

    List<DaypartBucket> buckets(DaypartMetric metric, BucketSums sums, double minLift, List<OptionalDouble> adjusted) {
        var buckets = new ArrayList<DaypartBucket>();
        for (int i = 0; i < grouping.size(); i++) {
            buckets.add(bucket(i, metric, sums, minLift, adjusted.get(i)));
        }
        return buckets;
    }

    private DaypartBucket bucket(
            int index, DaypartMetric metric, BucketSums sums, double minLift, OptionalDouble adjusted) {
        var mean = means[index];
        boolean any = mean.n() > 0;
        boolean spread = mean.n() >= 2;
        var none = OptionalDouble.empty();
        var interval = spread ? MeanInterval.of(mean.n(), mean.mean(), mean.sd()) : null;
        var cv = spread && mean.mean() > 0 ? OptionalDouble.of(mean.sd() / mean.mean()) : none;
        var lift = eligible[index] && baseline > 0 ? OptionalDouble.of(recent[index] / baseline) : none;
        var kind = kind(index, lift, minLift);
        boolean standsOut = kind == DaypartKind.PEAK || kind == DaypartKind.VALLEY;
        return new DaypartBucket(
                grouping,
                index,
                sums.samples(grouping, index),
                mean.n(),
                sums.of(grouping, index).values(),
                sums.of(grouping, index).ratio(metric.numerator(), metric.denominator()),
                any ? OptionalDouble.of(recent[index]) : none,
                any ? OptionalDouble.of(mean.mean()) : none,
                spread ? OptionalDouble.of(mean.sd()) : none,
                cv,
                interval == null ? none : OptionalDouble.of(interval.low()),
                interval == null ? none : OptionalDouble.of(interval.high()),
                lift,
                p[index],
                adjusted,
                standsOut ? OptionalDouble.of(Strength.of(lift.getAsDouble(), cv, minLift)) : none,
                kind);
    }

    private DaypartKind kind(int index, OptionalDouble lift, double minLift) {
        if (!eligible[index] || lift.isEmpty()) {
            return DaypartKind.THIN;
        }
        if (recent[index] >= upper && lift.getAsDouble() >= minLift) {
            return DaypartKind.PEAK;
        }
        if (recent[index] <= lower && lift.getAsDouble() <= 1 / minLift) {
            return DaypartKind.VALLEY;
        }
        return DaypartKind.NORMAL;
    }
}
