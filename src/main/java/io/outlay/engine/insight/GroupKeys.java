package io.outlay.engine.insight;

import io.outlay.domain.calendar.CalendarDay;
import io.outlay.domain.data.Entity;
import io.outlay.domain.insight.CampaignFact;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.Findable;
import io.outlay.domain.insight.GroupKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The groups of one dimension that a fact stands in: one, or one per tag.
final class GroupKeys {
    private final Dimension dimension;
    private final Function<LocalDate, CalendarDay> calendar;
    private final Function<Entity, Findable> campaigns;
    private final Map<Entity, List<GroupKey>> ofCampaign = new IdentityHashMap<>();
    private final Map<LocalDate, List<GroupKey>> ofDate = new HashMap<>();

    GroupKeys(Dimension dimension, Function<LocalDate, CalendarDay> calendar, Function<Entity, Findable> campaigns) {
        this.dimension = dimension;
        this.calendar = calendar;
        this.campaigns = campaigns;
    }

    Dimension dimension() {
        return dimension;
    }

    /// @param date of the fact, or the one it is compared with
    List<GroupKey> of(CampaignFact fact, LocalDate date) {
        if (dimension.calendar()) {
            return ofDate.computeIfAbsent(date, this::date);
        }
        return dimension == Dimension.LEVEL
                ? List.of(GroupKey.of(fact.level().name()))
                : ofCampaign.computeIfAbsent(fact.campaign(), this::campaign);
    }

    private List<GroupKey> campaign(Entity campaign) {
        return switch (dimension) {
            case PLATFORM -> List.of(GroupKey.of(campaign.platform().code()));
            case ACCOUNT ->
                List.of(new GroupKey(
                        campaign.platform().code() + "/" + campaign.accountId(),
                        campaign.accountName().isEmpty() ? campaign.accountId() : campaign.accountName()));
            case CHANNEL -> {
                var found = campaigns.apply(campaign);
                yield List.of(new GroupKey(found.channelId(), found.channelName()));
            }
            case CAMPAIGN -> {
                var found = campaigns.apply(campaign);
                yield List.of(new GroupKey(
                        campaign.platform().code() + "/" + campaign.accountId() + "/" + campaign.campaignId(),
                        found.name()));
            }
            case TAG -> {
                var tags = campaigns.apply(campaign).tags();
                yield tags.isEmpty()
                        ? List.of(GroupKey.NONE)
                        : tags.stream().map(GroupKey::of).toList();
            }
            case LEVEL, DAY, ISO_WEEK, MONTH, QUARTER, WEEKDAY, SEASON, FISCAL_YEAR, HOLIDAY, EVENT ->
                throw new IllegalStateException("no property of a campaign: " + dimension);
        };
    }

    private List<GroupKey> date(LocalDate date) {
        var day = calendar.apply(date);
        return switch (dimension) {
            case DAY -> List.of(GroupKey.of(date.toString()));
            case ISO_WEEK -> List.of(GroupKey.of(day.isoWeekName()));
            case MONTH -> List.of(GroupKey.of(day.monthName()));
            case QUARTER -> List.of(GroupKey.of(day.quarterName()));
            case WEEKDAY -> List.of(GroupKey.of(day.weekday().name()));
            case SEASON -> List.of(GroupKey.of(day.season().name()));
            case FISCAL_YEAR -> List.of(GroupKey.of(day.fiscalYearName()));
            case HOLIDAY -> names(day.holidays());
            case EVENT -> names(day.events());
            case PLATFORM, ACCOUNT, CHANNEL, CAMPAIGN, LEVEL, TAG ->
                throw new IllegalStateException("no property of a date: " + dimension);
        };
    }

    private static List<GroupKey> names(List<String> names) {
        return names.isEmpty()
                ? List.of(GroupKey.NONE)
                : names.stream().map(GroupKey::of).toList();
    }
}
