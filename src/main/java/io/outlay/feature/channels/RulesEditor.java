package io.outlay.feature.channels;

import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.ChannelRule;
import io.outlay.text.Text;
import io.outlay.workspace.CampaignTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rules while they are edited, with what they would do. Nothing is stored before [#save].
public final class RulesEditor {
    private final Text text;
    private final List<ChannelRule> stored;
    private final List<Campaign> campaigns;
    private final List<CampaignTag> tags;
    private final Consumer<List<ChannelRule>> saver;
    private final ObservableList<RuleDraft> drafts = FXCollections.observableArrayList();
    private final ObservableList<RuleDraft> shownDrafts = FXCollections.unmodifiableObservableList(drafts);
    private final ReadOnlyObjectWrapper<RulesPreview> preview;

    RulesEditor(
            Text text,
            List<ChannelRule> stored,
            List<Campaign> campaigns,
            List<CampaignTag> tags,
            Consumer<List<ChannelRule>> saver) {
        this.text = text;
        this.stored = List.copyOf(stored);
        this.campaigns = campaigns;
        this.tags = tags;
        this.saver = saver;
        drafts.setAll(stored.stream().map(RuleDraft::of).toList());
        preview = new ReadOnlyObjectWrapper<>(look());
    }

    /// In the order they are tried.
    public ObservableList<RuleDraft> drafts() {
        return shownDrafts;
    }

    public ReadOnlyObjectProperty<RulesPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Adds a rule for the channel before those that it would never get past.
    public void add(String channelId) {
        int place = drafts.size();
        while (place > 0 && drafts.get(place - 1).catchesAll()) {
            place--;
        }
        drafts.add(place, RuleDraft.forChannel(channelId));
        changed();
    }

    public void set(int place, RuleDraft draft) {
        if (!drafts.get(place).equals(draft)) {
            drafts.set(place, draft);
            changed();
        }
    }

    public void remove(int place) {
        drafts.remove(place);
        changed();
    }

    /// @param places up (negative) or down
    public void move(int place, int places) {
        int to = Math.clamp(place + places, 0, drafts.size() - 1);
        if (to != place) {
            var draft = drafts.get(place);
            drafts.remove(place);
            drafts.add(to, draft);
            changed();
        }
    }

    private void changed() {
        preview.set(look());
    }

    private RulesPreview look() {
        return RulesPreview.of(rules(), tags, campaigns);
    }

    private List<ChannelRule> rules() {
        return drafts.stream().map(RuleDraft::rule).toList();
    }

    /// Why a rule will never catch anything, or catches everything; empty when there is nothing to say.
    public Optional<String> remark(int place) {
        var draft = drafts.get(place);
        if (draft.catchesAll()) {
            return Optional.of(text.say("channels.rules.all"));
        }
        for (int i = 0; i < place; i++) {
            if (drafts.get(i).catchesAll()) {
                return Optional.of(text.say("channels.rules.never", i + 1));
            }
        }
        return preview.get().rules().get(place).campaigns() == 0
                ? Optional.of(text.say("channels.rules.nothing"))
                : Optional.empty();
    }

    public boolean changedFromStored() {
        return !Objects.equals(rules(), stored);
    }

    /// Stores the rules as one edit.
    public void save() {
        saver.accept(rules());
    }

    /// Platform codes to choose from.
    public List<String> platforms() {
        return values(campaign -> campaign.entity().platform().code());
    }

    /// Names of accounts to choose from.
    public List<String> accounts() {
        return values(campaign -> campaign.entity().accountName().isEmpty()
                ? campaign.entity().accountId()
                : campaign.entity().accountName());
    }

    public List<String> objectives() {
        return values(campaign -> campaign.entity().objective());
    }

    public List<String> tags() {
        return new ArrayList<>(new TreeSet<>(tags.stream().map(CampaignTag::tag).toList()));
    }

    private List<String> values(Function<Campaign, String> value) {
        return campaigns.stream()
                .map(value)
                .filter(found -> !found.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
