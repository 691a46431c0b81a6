package io.outlay.session;

import io.outlay.domain.Period;
import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.ChannelRule;
import io.outlay.workspace.CampaignTag;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The campaigns of a period and their tags, read again only when something changed that they depend on.
public final class CampaignReader {
    private record Depends(
            String digest, List<ChannelRule> rules, String currency, List<CampaignTag> tags, Period period) {}

    /// What was read.
    public record Campaigns(List<Campaign> campaigns, List<CampaignTag> tags) {
        public Campaigns {
            campaigns = List.copyOf(campaigns);
            tags = List.copyOf(tags);
        }
    }

    private @Nullable Depends depends;
    private @Nullable Campaigns known;

    /// Slow: belongs into a job.
    public synchronized Campaigns read(Workspace workspace, Period period) throws WorkspaceException {
        var tags = workspace.channels().tags();
        var now = new Depends(
                workspace.performance().dataDigest(),
                workspace.channels().rules(),
                workspace.project().get().currency(),
                tags,
                period);
        var before = known;
        if (before != null && now.equals(depends)) {
            return before;
        }
        var read = new Campaigns(workspace.performance().campaigns(period), tags);
        depends = now;
        known = read;
        return read;
    }
}
