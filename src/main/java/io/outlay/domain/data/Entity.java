package io.outlay.domain.data;

/// What a fact is about: an account, campaign, ad group or ad. Ids are text (they exceed 2^53); absent parts are empty.
///
/// @param accountId id without `act_`, dashes, brackets or `customers/`
/// @param byName    true when the export had no ids and the trimmed NFC name stands for the id; a renamed campaign is
///                  then a new entity
/// @param objective the campaign's objective as reported, or empty
public record Entity(
        Platform platform,
        String accountId,
        String accountName,
        Level level,
        String campaignId,
        String campaignName,
        String adGroupId,
        String adGroupName,
        String adId,
        String adName,
        boolean byName,
        String objective) {}
