package io.outlay.workspace;

import java.util.List;

/// All tags of all campaigns, as the value of an edit.
public record CampaignTags(List<CampaignTag> tags) {

    public CampaignTags {
        tags = List.copyOf(tags);
    }
}
