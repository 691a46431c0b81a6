package io.outlay.feature.channels;

import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.ChannelRule;
import io.outlay.domain.data.Measure;
import io.outlay.workspace.CampaignTag;
import io.outlay.workspace.ChannelMatcher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What rules would do to the campaigns of the viewed period.
///
/// @param rules one per rule, in their order
/// @param none  what falls nowhere
public record RulesPreview(List<Caught> rules, Caught none) {

    /// @param campaigns how many campaigns the rule gets; those an earlier rule took do not count
    /// @param spend     their money in the workspace currency
    /// @param names     some of them, for reading
    public record Caught(int campaigns, double spend, List<String> names) {
        public Caught {
            names = List.copyOf(names);
        }
    }

    public RulesPreview {
        rules = List.copyOf(rules);
    }

    static RulesPreview of(List<ChannelRule> rules, List<CampaignTag> tags, List<Campaign> campaigns) {
        var matcher = new ChannelMatcher(rules, tags);
        var caught = new ArrayList<List<Campaign>>();
        rules.forEach(rule -> caught.add(new ArrayList<>()));
        var none = new ArrayList<Campaign>();
        for (var campaign : campaigns) {
            var rule = matcher.ruleOf(campaign.entity());
            (rule.isPresent() ? caught.get(rule.getAsInt()) : none).add(campaign);
        }
        return new RulesPreview(caught.stream().map(RulesPreview::sum).toList(), sum(none));
    }

    private static Caught sum(List<Campaign> campaigns) {
        return new Caught(
                campaigns.size(),
                campaigns.stream()
                        .flatMap(campaign -> campaign.sum(Measure.SPEND).stream())
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum(),
                campaigns.stream().map(Campaign::name).distinct().sorted().toList());
    }
}
