package io.outlay.domain.insight;

import io.outlay.domain.data.Entity;

/// What stays the same when a campaign is renamed.
///
/// @param campaignId empty: all of an account whose totals are not split by campaign
public record CampaignKey(String platform, String accountId, String campaignId) {

    public static CampaignKey of(Entity entity) {
        return new CampaignKey(entity.platform().code(), entity.accountId(), entity.campaignId());
    }
}
