package io.outlay.feature.campaigns;

import io.outlay.domain.Period;
import io.outlay.domain.data.Campaign;
import io.outlay.project.PlatformNames;
import io.outlay.session.CampaignReader.Campaigns;
import io.outlay.session.ProjectState;
import io.outlay.workspace.CampaignTag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the list of campaigns from what was read of the period and of all time.
final class CampaignTables {
    private record Account(String platform, String accountId) {
        static Account of(Campaign campaign) {
            return new Account(
                    campaign.entity().platform().code(), campaign.entity().accountId());
        }
    }

    private final ProjectState state;
    private final List<CampaignTag> tags;
    private final Map<Account, LocalDate> dataEnd = new HashMap<>();
    private final Map<String, LocalDate> lastActive = new HashMap<>();

    /// @param all campaigns of all time: whether one is running does not depend on the viewed period
    CampaignTables(ProjectState state, Campaigns all) {
        this.state = state;
        this.tags = all.tags();
        for (var campaign : all.campaigns()) {
            campaign.dates()
                    .ifPresent(dates -> dataEnd.merge(
                            Account.of(campaign), dates.to(), (a, b) -> a.isAfter(b) ? a : b));
            campaign.lastActive().ifPresent(date -> lastActive.put(CampaignLine.id(campaign), date));
        }
    }

    CampaignTable make(List<Campaign> campaigns, Period period) {
        return new CampaignTable(
                campaigns.stream()
                        .map(this::line)
                        .sorted(Comparator.comparing((CampaignLine line) -> line.platform())
                                .thenComparing(line -> line.campaign().name()))
                        .toList(),
                period,
                state.project().currency(),
                state.channels());
    }

    private CampaignLine line(Campaign campaign) {
        var id = CampaignLine.id(campaign);
        var last = Optional.ofNullable(lastActive.get(id));
        return new CampaignLine(
                id,
                campaign,
                PlatformNames.of(campaign.entity().platform().code()),
                campaign.channelId().flatMap(channel -> state.setup().channel(channel)),
                status(campaign, last),
                last,
                tags.stream()
                        .filter(tag -> about(tag, campaign))
                        .map(CampaignTag::tag)
                        .toList());
    }

    private CampaignStatus status(Campaign campaign, Optional<LocalDate> last) {
        var end = dataEnd.get(Account.of(campaign));
        return last.isPresent() && end != null
                ? CampaignStatus.of(ChronoUnit.DAYS.between(last.get(), end))
                : CampaignStatus.IDLE;
    }

    static boolean about(CampaignTag tag, Campaign campaign) {
        var entity = campaign.entity();
        return tag.platform().equals(entity.platform().code())
                && tag.accountId().equals(entity.accountId())
                && tag.campaignId().equals(entity.campaignId());
    }

}
