package io.outlay.feature.campaigns;

import io.outlay.domain.data.Campaign;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.Session;
import io.outlay.text.Text;
import io.outlay.workspace.CampaignTag;
import io.outlay.workspace.CampaignTags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts words on campaigns and takes them off, each one step of undo.
final class CampaignTagging {
    private static final int LONGEST = 40;
    private static final Comparator<CampaignTag> ORDER = Comparator.comparing(CampaignTag::platform)
            .thenComparing(CampaignTag::accountId)
            .thenComparing(CampaignTag::campaignId)
            .thenComparing(CampaignTag::tag);

    private final Session session;
    private final Text text;

    CampaignTagging(Session session, Text text) {
        this.session = session;
        this.text = text;
    }

    /// Why the word cannot be a tag; empty when it can.
    Optional<String> problem(String word) {
        var tag = word.strip();
        if (tag.isEmpty()) {
            return Optional.of(text.say("campaigns.tag.empty"));
        }
        if (tag.length() > LONGEST) {
            return Optional.of(text.say("campaigns.tag.long", LONGEST));
        }
        return tag.indexOf('*') >= 0 ? Optional.of(text.say("campaigns.tag.star")) : Optional.empty();
    }

    void add(List<CampaignTag> all, List<Campaign> campaigns, String word) {
        var after = new ArrayList<>(all);
        for (var campaign : campaigns) {
            var tag = tag(campaign, word.strip());
            if (!after.contains(tag)) {
                after.add(tag);
            }
        }
        save(all, after, label("campaigns.edit.tag", word.strip(), campaigns));
    }

    void remove(List<CampaignTag> all, List<Campaign> campaigns, String word) {
        var after = new ArrayList<>(all);
        campaigns.forEach(campaign -> after.remove(tag(campaign, word)));
        save(all, after, label("campaigns.edit.untag", word, campaigns));
    }

    private String label(String key, String word, List<Campaign> campaigns) {
        return text.say(
                key,
                word,
                campaigns.size() == 1
                        ? campaigns.getFirst().name()
                        : text.say("campaigns.several", campaigns.size()));
    }

    private static CampaignTag tag(Campaign campaign, String word) {
        var entity = campaign.entity();
        return new CampaignTag(entity.platform().code(), entity.accountId(), entity.campaignId(), word);
    }

    private void save(List<CampaignTag> before, List<CampaignTag> after, String label) {
        after.sort(ORDER);
        if (!before.equals(after)) {
            session.edit(Edit.of(EditKind.TAGS, label, new CampaignTags(before), new CampaignTags(after)));
        }
    }
}
