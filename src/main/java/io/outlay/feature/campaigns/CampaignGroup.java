package io.outlay.feature.campaigns;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Campaigns taken together by what they have in common.
///
/// @param colour of the channel, where they are grouped by channel
public record CampaignGroup(String name, OptionalInt colour, List<CampaignLine> lines) {

    public CampaignGroup {
        lines = List.copyOf(lines);
    }

    public OptionalDouble figure(Metric metric) {
        return metric.over(lines.stream().map(line -> line.campaign().sums()).toList());
    }
}
