package io.outlay.domain.data;

/// Says which facts belong to a channel. Rules are ordered and the first that matches wins. An empty pattern matches
/// everything; `*` stands for any characters, and letters match in either case.
public record ChannelRule(
        String channelId, String platform, String account, String campaign, String objective, String tag) {}
