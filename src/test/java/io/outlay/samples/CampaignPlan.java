package io.outlay.samples;

/// One invented campaign of a channel.
///
/// @param share      its part of the channel's spend, relative to the others
/// @param efficiency its return per unit of spend, relative to the others
/// @param cpm        price of 1000 impressions in the account's currency
/// @param ctr        clicks per impression
record CampaignPlan(
        String id, String name, String objective, double share, double efficiency, double cpm, double ctr) {}
