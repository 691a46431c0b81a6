package io.outlay.feature.campaigns;

/// Where a campaign stands, by the last day on which it spent, showed or sent anything, compared with the last day of
/// data of its account. No platform export says so itself.
public enum CampaignStatus {
    /// Active within the last 7 days of data.
    RUNNING,
    /// Last active 8 to 28 days before the end of the data.
    PAUSED,
    /// Last active more than 28 days before.
    ENDED,
    /// Never active.
    IDLE;

    static final int RUNNING_DAYS = 7;
    static final int PAUSED_DAYS = 28;

    static CampaignStatus of(long daysSinceActive) {
        return daysSinceActive < RUNNING_DAYS ? RUNNING : daysSinceActive < PAUSED_DAYS ? PAUSED : ENDED;
    }
}
