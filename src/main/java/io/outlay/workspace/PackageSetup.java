package io.outlay.workspace;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelRule;
import java.util.List;

/// The settings that travel in a package. No history, no undo, nothing of the machine.
record PackageSetup(
        Project project,
        List<Channel> channels,
        List<ChannelRule> rules,
        List<CampaignTag> tags,
        List<ExchangeRate> rates) {

    PackageSetup {
        channels = List.copyOf(channels);
        rules = List.copyOf(rules);
        tags = List.copyOf(tags);
        rates = List.copyOf(rates);
    }
}
