package io.outlay.engine.data;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthInput;
import io.outlay.domain.data.HealthKind;
import io.outlay.domain.data.HealthState;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;

/// Days whose amounts are not what they usually are: many times the usual spend, or below zero.
final class UnusualDays {
    /// Times the median day from which on a day is far above it, whatever the spread.
    private static final double FAR = 5;

    /// Robust standard deviations, of logarithms, above the median.
    private static final double DEVIATIONS = 6;

    /// What turns a median absolute deviation into a standard deviation.
    private static final double NORMAL = 1.4826;

    private static final int FEWEST_DAYS = 28;

    private UnusualDays() {}

    static HealthCheck outliers(HealthInput input) {
        var names = new ArrayList<String>();
        long days = 0;
        double far = 0;
        double all = 0;
        for (var channel : input.channels()) {
            var spend = spend(input, channel);
            all += Arrays.stream(spend).sum();
            double limit = limit(spend);
            var above = Arrays.stream(spend).filter(day -> day > limit).toArray();
            if (above.length > 0) {
                names.add(channel.name());
                days += above.length;
                far += Arrays.stream(above).sum();
            }
        }
        return new HealthCheck(
                HealthKind.OUTLIERS,
                names.isEmpty() ? HealthState.PASS : HealthState.REVIEW,
                days,
                all > 0 ? far / all : 0,
                names);
    }

    private static double[] spend(HealthInput input, Channel channel) {
        return input.days().stream()
                .filter(day -> day.channelId().equals(channel.id()))
                .mapToDouble(day -> amount(day, Measure.SPEND).doubleValue())
                .filter(day -> day > 0)
                .toArray();
    }

    private static double limit(double[] spend) {
        if (spend.length < FEWEST_DAYS) {
            return Double.POSITIVE_INFINITY;
        }
        var logs = Arrays.stream(spend).map(Math::log).toArray();
        double middle = median(logs);
        double spread =
                median(Arrays.stream(logs).map(log -> Math.abs(log - middle)).toArray());
        return Math.exp(middle + Math.max(Math.log(FAR), DEVIATIONS * NORMAL * spread));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static HealthCheck negative(HealthInput input) {
        var names = new ArrayList<String>();
        long days = 0;
        for (var channel : input.channels()) {
            long below = input.days().stream()
                    .filter(day -> day.channelId().equals(channel.id()))
                    .filter(day -> amount(day, Measure.SPEND).signum() < 0
                            || amount(day, Measure.REVENUE).signum() < 0)
                    .count();
            days += below;
            if (below > 0) {
                names.add(channel.name());
            }
        }
        for (var outcome : input.outcomes().entrySet()) {
            long below = outcome.getValue().values().stream()
                    .filter(value -> value < 0)
                    .count();
            days += below;
            if (below > 0) {
                names.add(outcome.getKey());
            }
        }
        return new HealthCheck(
                HealthKind.NEGATIVE, names.isEmpty() ? HealthState.PASS : HealthState.REVIEW, days, 0, names);
    }

    private static BigDecimal amount(ChannelDay day, Measure measure) {
        return day.sums().getOrDefault(measure, BigDecimal.ZERO);
    }
}
