package io.outlay.workspace;

import io.outlay.domain.data.ChannelRule;
import io.outlay.domain.data.Entity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Finds the channel of a fact: the first rule that matches. Also used to look at rules before they are stored. Keeps
/// what it found: one thread at a time.
public final class ChannelMatcher {
    private record Rule(
            String channelId,
            Pattern platform,
            Pattern account,
            Pattern campaign,
            Pattern objective,
            Optional<Pattern> tag) {}

    private record Campaign(String platform, String accountId, String campaignId) {}

    private final List<Rule> rules;
    private final Map<Campaign, Set<String>> tags = new HashMap<>();
    private final Map<Entity, OptionalInt> known = new HashMap<>();

    /// @param rules in the order they are tried
    public ChannelMatcher(List<ChannelRule> rules, List<CampaignTag> campaignTags) {
        this.rules = rules.stream()
                .map(rule -> new Rule(
                        rule.channelId(),
                        pattern(rule.platform()),
                        pattern(rule.account()),
                        pattern(rule.campaign()),
                        pattern(rule.objective()),
                        rule.tag().isEmpty() ? Optional.empty() : Optional.of(pattern(rule.tag()))))
                .toList();
        for (var tag : campaignTags) {
            tags.computeIfAbsent(
                            new Campaign(tag.platform(), tag.accountId(), tag.campaignId()), key -> new HashSet<>())
                    .add(tag.tag());
        }
    }

    static ChannelMatcher load(Handle handle) {
        return new ChannelMatcher(ChannelStore.read(handle).rules(), ChannelStore.tags(handle));
    }

    /// The channel's id; empty when no rule matches.
    public Optional<String> channelOf(Entity entity) {
        var rule = ruleOf(entity);
        return rule.isPresent() ? Optional.of(rules.get(rule.getAsInt()).channelId()) : Optional.empty();
    }

    /// Position of the rule that decides, from 0; empty when no rule matches.
    public OptionalInt ruleOf(Entity entity) {
        return known.computeIfAbsent(entity, this::find);
    }

    private OptionalInt find(Entity entity) {
        for (int i = 0; i < rules.size(); i++) {
            if (matches(rules.get(i), entity)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private boolean matches(Rule rule, Entity entity) {
        return matches(rule.platform(), entity.platform().code())
                && (matches(rule.account(), entity.accountId()) || matches(rule.account(), entity.accountName()))
                && (matches(rule.campaign(), entity.campaignName()) || matches(rule.campaign(), entity.campaignId()))
                && matches(rule.objective(), entity.objective())
                && rule.tag().map(tag -> tagged(tag, entity)).orElse(true);
    }

    private boolean tagged(Pattern tag, Entity entity) {
        return tags
                .getOrDefault(new Campaign(entity.platform().code(), entity.accountId(), entity.campaignId()), Set.of())
                .stream()
                .anyMatch(text -> matches(tag, text));
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /// Only `*` has a meaning; all other characters stand for themselves.
    private static Pattern pattern(String text) {
        if (text.isEmpty()) {
            return Pattern.compile(".*", Pattern.DOTALL);
        }
        var expression = new StringBuilder();
        for (var part : text.toLowerCase(Locale.ROOT).split("\\*+", -1)) {
            if (!expression.isEmpty() || text.startsWith("*")) {
                expression.append(".*");
            }
            if (!part.isEmpty()) {
                expression.append(Pattern.quote(part));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL);
    }
}
