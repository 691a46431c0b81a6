package io.outlay.feature.campaigns;

import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A campaign as a line of the list, in the viewed period.
///
/// @param id       names the campaign in selections
/// @param platform as people know it
/// @param channel  empty where no rule claims the campaign
/// @param last     day of the last delivery in all data
public record CampaignLine(
        String id,
        Campaign campaign,
        String platform,
        Optional<Channel> channel,
        CampaignStatus status,
        Optional<LocalDate> last,
        List<String> tags) {

    public CampaignLine {
        tags = List.copyOf(tags);
    }

    static String id(Campaign campaign) {
        var entity = campaign.entity();
        return String.join(
                "|", entity.platform().code(), entity.accountId(), entity.campaignId(), campaign.channelId()
                        .orElse(""));
    }
}
