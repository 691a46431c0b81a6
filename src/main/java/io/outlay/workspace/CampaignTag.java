package io.outlay.workspace;

/// A word that a person put on a campaign, for channel rules.
///
/// @param platform code such as `META`
public record CampaignTag(String platform, String accountId, String campaignId, String tag) {}
