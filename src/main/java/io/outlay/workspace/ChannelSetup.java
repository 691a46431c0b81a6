package io.outlay.workspace;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All channels in the order they are shown, and the rules in the order they are tried.
public record ChannelSetup(List<Channel> channels, List<ChannelRule> rules) {

    public ChannelSetup {
        channels = List.copyOf(channels);
        rules = List.copyOf(rules);
    }

    public Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /// The same with `channel` in the place of the one with its id, or at the end.
    public ChannelSetup with(Channel channel) {
        var list = new ArrayList<>(channels);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(channel.id())) {
                list.set(i, channel);
                return new ChannelSetup(list, rules);
            }
        }
        list.add(channel);
        return new ChannelSetup(list, rules);
    }

    public ChannelSetup withRules(List<ChannelRule> newRules) {
        return new ChannelSetup(channels, newRules);
    }

    /// What belonged to `from` belongs to `into`; `from` is archived, not deleted.
    public ChannelSetup merged(String from, String into) {
        if (from.equals(into) || channel(from).isEmpty() || channel(into).isEmpty()) {
            throw new IllegalArgumentException("cannot merge " + from + " into " + into);
        }
        var list = channels.stream()
                .map(channel -> channel.id().equals(from) ? archived(channel) : channel)
                .toList();
        var moved = rules.stream()
                .map(rule -> rule.channelId().equals(from)
                        ? new ChannelRule(
                                into, rule.platform(), rule.account(), rule.campaign(), rule.objective(), rule.tag())
                        : rule)
                .toList();
        return new ChannelSetup(list, moved);
    }

    private static Channel archived(Channel channel) {
        return new Channel(
                channel.id(),
                channel.name(),
                channel.colour(),
                channel.minimum(),
                channel.maximum(),
                channel.locked(),
                true);
    }
}
