package io.outlay.samples;

import java.time.LocalDate;

/// One campaign's figures in one hour of the account's day; money in cents, conversions in halves.
record CampaignHour(
        CampaignPlan campaign,
        LocalDate date,
        int hour,
        long spend,
        long impressions,
        long clicks,
        long linkClicks,
        long conversionHalves,
        long revenue) {}
