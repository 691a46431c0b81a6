package io.outlay.feature.campaigns;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import java.util.List;
import java.util.TreeSet;

/// All campaigns with figures in the viewed period.
///
/// @param currency ISO 4217 of all money
/// @param channels those that are not archived
public record CampaignTable(List<CampaignLine> lines, Period period, String currency, List<Channel> channels) {

    public CampaignTable {
        lines = List.copyOf(lines);
        channels = List.copyOf(channels);
    }

    public List<String> platforms() {
        return lines.stream().map(CampaignLine::platform).distinct().sorted().toList();
    }

    public List<String> tags() {
        var tags = new TreeSet<String>();
        lines.forEach(line -> tags.addAll(line.tags()));
        return List.copyOf(tags);
    }
}
