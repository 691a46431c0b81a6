package io.outlay.domain.data;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What one ad group, or one ad, did of its campaign in a period.
///
/// @param entity at the level that the totals use, AD_GROUP or AD
public record CampaignPart(Entity entity, Map<Measure, BigDecimal> sums) {

    public CampaignPart {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(sums);
        sums = Collections.unmodifiableMap(copy);
    }

    public String adGroup() {
        return entity.adGroupName().isEmpty() ? entity.adGroupId() : entity.adGroupName();
    }

    /// Empty for an ad group.
    public String ad() {
        return entity.adName().isEmpty() ? entity.adId() : entity.adName();
    }
}
