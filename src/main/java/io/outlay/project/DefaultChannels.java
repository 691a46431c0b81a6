package io.outlay.project;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelRule;
import io.outlay.workspace.ChannelSetup;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One channel per platform, for a project whose person has not set up any.
final class DefaultChannels {
    private static final List<String> PALETTE =
            List.of("META", "GOOGLE_ADS", "TIKTOK", "LINKEDIN", "AMAZON_ADS", "MICROSOFT_ADS", "KLAVIYO");

    private final Workspace workspace;

    DefaultChannels(Workspace workspace) {
        this.workspace = workspace;
    }

    void make() throws WorkspaceException {
        if (workspace.readOnly() || !workspace.channels().channels().isEmpty()) {
            return;
        }
        var platforms = workspace.performance().summary().sources().stream()
                .map(DataSummary.Source::platform)
                .distinct()
                .sorted()
                .toList();
        var channels = new ArrayList<Channel>();
        var rules = new ArrayList<ChannelRule>();
        int custom = PALETTE.size();
        for (var platform : platforms) {
            var id = platform.toLowerCase(Locale.ROOT);
            int colour = PALETTE.contains(platform) ? PALETTE.indexOf(platform) : custom++;
            channels.add(new Channel(
                    id, PlatformNames.of(platform), colour, Optional.empty(), Optional.empty(), false, false));
            rules.add(new ChannelRule(id, platform, "", "", "", ""));
        }
        if (!channels.isEmpty()) {
            workspace.channels().save(new ChannelSetup(channels, rules));
        }
    }
}
