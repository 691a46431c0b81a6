package io.outlay.domain.data;

import io.outlay.domain.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one campaign did in a period, over facts of one level and in the workspace currency, so that the campaigns of
/// a channel add up to the channel. A renamed campaign that another rule caught before is listed once per channel.
///
/// @param entity    the campaign under its newest name, or the account where its totals are not split by campaign
/// @param channelId the channel that the rules give it to; empty: none
/// @param sums      over the period; an amount is absent when one day of it has no rate
/// @param days      dates with facts, ascending
public record Campaign(
        Entity entity, Optional<String> channelId, Map<Measure, BigDecimal> sums, List<CampaignDay> days) {

    public Campaign {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(sums);
        sums = Collections.unmodifiableMap(copy);
        days = List.copyOf(days);
    }

    /// Whether this is all of an account, because its totals are not split by campaign.
    public boolean wholeAccount() {
        return entity.campaignId().isEmpty();
    }

    /// The name shown to a person.
    public String name() {
        var name = wholeAccount() ? entity.accountName() : entity.campaignName();
        var id = wholeAccount() ? entity.accountId() : entity.campaignId();
        return name.isEmpty() ? id : name;
    }

    public Optional<BigDecimal> sum(Measure measure) {
        return Optional.ofNullable(sums.get(measure));
    }

    /// The last date on which anything was spent, shown or sent.
    public Optional<LocalDate> lastActive() {
        return days.reversed().stream()
                .filter(CampaignDay::active)
                .map(CampaignDay::date)
                .findFirst();
    }

    /// First to last date with facts.
    public Optional<Period> dates() {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Period(days.getFirst().date(), days.getLast().date()));
    }
}
