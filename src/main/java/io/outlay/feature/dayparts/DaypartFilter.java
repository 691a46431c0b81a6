package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.study.StudySettings.DaypartChoice;
import java.util.Optional;

/// Which hours are compared, and by what.
///
/// @param channel      id
/// @param campaign     name; empty: all of the channel
/// @param lookbackDays up to the last day with hours
public record DaypartFilter(String channel, Optional<String> campaign, DaypartMetric metric, int lookbackDays) {

    static DaypartFilter of(DaypartChoice choice) {
        return new DaypartFilter(choice.channel(), choice.campaign(), choice.metric(), choice.lookbackDays());
    }

    public DaypartFilter withChannel(String id) {
        return new DaypartFilter(id, Optional.empty(), metric, lookbackDays);
    }

    public DaypartFilter withCampaign(Optional<String> name) {
        return new DaypartFilter(channel, name, metric, lookbackDays);
    }

    public DaypartFilter withMetric(DaypartMetric other) {
        return new DaypartFilter(channel, campaign, other, lookbackDays);
    }

    public DaypartFilter withLookback(int days) {
        return new DaypartFilter(channel, campaign, metric, days);
    }
}
