package io.outlay.domain.insight;

import io.outlay.domain.data.Entity;
import java.util.List;

/// A campaign and everything it can be found by.
///
/// @param campaign    at campaign level, or the account where totals are not split by campaign
/// @param channelId   empty: none
/// @param channelName empty: none
/// @param tags        in order
/// @param notes       what was written down about it and its channel
/// @param parts       names of its ad groups and ads
public record Findable(
        Entity campaign,
        String channelId,
        String channelName,
        List<String> tags,
        List<String> notes,
        List<String> parts) {
    public Findable {
        tags = List.copyOf(tags);
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
    }

    public Findable withNotes(List<String> written) {
        return new Findable(campaign, channelId, channelName, tags, written, parts);
    }

    /// The name shown to a person: of the campaign, or of the account where totals are not split by campaign.
    public String name() {
        boolean account = campaign.campaignId().isEmpty();
        var name = account ? campaign.accountName() : campaign.campaignName();
        var id = account ? campaign.accountId() : campaign.campaignId();
        return name.isEmpty() ? id : name;
    }
}
