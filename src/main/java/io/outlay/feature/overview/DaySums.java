package io.outlay.feature.overview;

import io.outlay.domain.Period;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Exact sums of channels' days over any period, without reading them all again.
final class DaySums {
    private final Map<String, NavigableMap<LocalDate, ChannelDay>> channels = new HashMap<>();

    DaySums(List<ChannelDay> days) {
        for (var day : days) {
            channels.computeIfAbsent(day.channelId(), id -> new TreeMap<>()).put(day.date(), day);
        }
    }

    /// Absent when no day of the period reports the measure, as opposed to 0.
    Optional<BigDecimal> of(String channel, Measure measure, Period period) {
        var days = channels.get(channel);
        if (days == null) {
            return Optional.empty();
        }
        return days.subMap(period.from(), true, period.to(), true).values().stream()
                .flatMap(day -> Optional.ofNullable(day.sums().get(measure)).stream())
                .reduce(BigDecimal::add);
    }

    Optional<BigDecimal> of(Collection<String> ids, Measure measure, Period period) {
        return ids.stream().flatMap(id -> of(id, measure, period).stream()).reduce(BigDecimal::add);
    }

    /// Whether any day of the channel reports the measure.
    boolean reports(String channel, Measure measure) {
        var days = channels.get(channel);
        return days != null && days.values().stream().anyMatch(day -> day.sums().containsKey(measure));
    }
}
