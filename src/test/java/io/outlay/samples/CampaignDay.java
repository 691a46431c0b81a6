package io.outlay.samples;

import java.time.LocalDate;

/// One campaign's figures on one day.
///
/// @param spend            in cents
/// @param conversionHalves conversions in halves, because Google splits credit between clicks
/// @param revenue          in cents
record CampaignDay(
        CampaignPlan campaign,
        LocalDate date,
        long spend,
        long impressions,
        long clicks,
        long linkClicks,
        long reach,
        long conversionHalves,
        long revenue,
        long leads) {

    long conversions() {
        return conversionHalves / 2;
    }
}
