package io.outlay.feature.campaigns;

import io.outlay.domain.data.CampaignPart;
import io.outlay.domain.data.Measure;
import io.outlay.domain.insight.CampaignKey;
import io.outlay.project.CampaignNotes;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One campaign, looked at closely.
///
/// @param parts ad groups or ads, where the totals are made of them
/// @param hours sums of each hour of the day, 24 of them; empty without hourly data
/// @param notes what is written down about campaigns
public record CampaignDetail(
        CampaignLine line, List<CampaignPart> parts, List<Map<Measure, BigDecimal>> hours, CampaignNotes notes) {

    public CampaignDetail {
        parts = List.copyOf(parts);
        hours = hours.stream().map(sums -> Map.copyOf(sums)).toList();
    }

    /// What is written down about this one, or empty.
    String note() {
        return notes.text(key());
    }

    CampaignKey key() {
        return CampaignKey.of(line.campaign().entity());
    }

    static void add(Map<Measure, BigDecimal> to, Map<Measure, BigDecimal> from) {
        from.forEach((measure, value) -> to.merge(measure, value, BigDecimal::add));
    }

    static Map<Measure, BigDecimal> none() {
        return new EnumMap<>(Measure.class);
    }
}
