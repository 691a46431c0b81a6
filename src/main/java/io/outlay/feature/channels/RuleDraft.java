package io.outlay.feature.channels;

import io.outlay.domain.data.ChannelRule;

/// A rule while it is edited. Empty fields match everything.
///
/// @param contains whether the campaign's name must contain the words, rather than be like the pattern with `*`
public record RuleDraft(
        String channelId,
        String platform,
        String account,
        String campaign,
        boolean contains,
        String objective,
        String tag) {

    static RuleDraft of(ChannelRule rule) {
        var pattern = rule.campaign();
        var inner = pattern.length() > 2 && pattern.startsWith("*") && pattern.endsWith("*")
                ? pattern.substring(1, pattern.length() - 1)
                : "";
        boolean contains = pattern.isEmpty() || !inner.isEmpty() && inner.indexOf('*') < 0;
        return new RuleDraft(
                rule.channelId(),
                rule.platform(),
                rule.account(),
                contains ? inner : pattern,
                contains,
                rule.objective(),
                rule.tag());
    }

    static RuleDraft forChannel(String channelId) {
        return new RuleDraft(channelId, "", "", "", true, "", "");
    }

    ChannelRule rule() {
        var words = campaign.strip();
        return new ChannelRule(
                channelId,
                platform.strip(),
                account.strip(),
                words.isEmpty() || !contains ? words : "*" + words + "*",
                objective.strip(),
                tag.strip());
    }

    /// Whether it catches whatever the rules before it left.
    public boolean catchesAll() {
        return (platform + account + campaign + objective + tag).isBlank();
    }
}
