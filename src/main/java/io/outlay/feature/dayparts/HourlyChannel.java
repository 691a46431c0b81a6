package io.outlay.feature.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartMetric;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A channel that reports hours.
///
/// @param campaigns by name
/// @param offered   metrics that its hours can answer
public record HourlyChannel(String id, String name, List<String> campaigns, List<DaypartMetric> offered) {

    public HourlyChannel {
        campaigns = List.copyOf(campaigns);
        offered = List.copyOf(offered);
    }

    /// Empty when the channel reports none.
    static Optional<HourlyChannel> of(String id, String name, List<HourlySample> samples) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HourlyChannel(
                id,
                name,
                samples.stream().map(HourlySample::campaign).distinct().sorted().toList(),
                Arrays.stream(DaypartMetric.values())
                        .filter(metric -> samples.stream()
                                .anyMatch(sample -> sample.measures().containsKey(metric.numerator())
                                        && sample.measures().containsKey(metric.denominator())))
                        .toList()));
    }

    /// Whether what happened after the click is reported by the hour.
    public boolean reportsConversions() {
        return offered.stream().anyMatch(DaypartMetric::needsConversions);
    }
}
