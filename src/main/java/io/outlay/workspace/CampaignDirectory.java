package io.outlay.workspace;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.insight.CampaignKey;
import io.outlay.domain.insight.Findable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// All campaigns and what they are called: names, tags, channel. Read once; later changes are not in it.
public final class CampaignDirectory {
    private static final Comparator<CampaignKey> ORDER = Comparator.comparing(CampaignKey::platform)
            .thenComparing(CampaignKey::accountId)
            .thenComparing(CampaignKey::campaignId);

    private static final class Entry {
        private Entity newest;
        private final TreeSet<String> names = new TreeSet<>();

        Entry(Entity first) {
            newest = first;
        }
    }

    private final Map<CampaignKey, Findable> campaigns = new TreeMap<>(ORDER);
    private final Map<Entity, Findable> spelled = new HashMap<>();
    private final ChannelMatcher matcher;
    private final Map<String, String> channels = new HashMap<>();

    private CampaignDirectory(ChannelMatcher matcher) {
        this.matcher = matcher;
    }

    static CampaignDirectory load(Handle handle) {
        var directory = new CampaignDirectory(ChannelMatcher.load(handle));
        ChannelStore.read(handle).channels().forEach(it -> directory.channels.put(it.id(), it.name()));
        var tags = new HashMap<CampaignKey, List<String>>();
        for (var tag : ChannelStore.tags(handle)) {
            tags.computeIfAbsent(
                            new CampaignKey(tag.platform(), tag.accountId(), tag.campaignId()),
                            key -> new ArrayList<>())
                    .add(tag.tag());
        }
        var entries = new HashMap<CampaignKey, Entry>();
        Entities.load(handle).inOrder().forEach(entity -> {
            var entry = entries.computeIfAbsent(CampaignKey.of(entity), key -> new Entry(campaign(entity)));
            entry.newest = campaign(entity);
            entry.names.add(entity.campaignName());
            entry.names.add(entity.adGroupName());
            entry.names.add(entity.adName());
        });
        entries.forEach((key, entry) -> {
            entry.names.remove("");
            entry.names.remove(entry.newest.campaignName());
            directory.campaigns.put(
                    key,
                    directory.findable(
                            entry.newest,
                            tags.getOrDefault(key, List.of()).stream().sorted().toList(),
                            List.copyOf(entry.names)));
        });
        return directory;
    }

    /// Every campaign under its newest name, by platform, account and id.
    public List<Findable> all() {
        return List.copyOf(campaigns.values());
    }

    /// A campaign as it was called when a fact was reported; its channel is the one that name gives it.
    public Findable of(Entity campaign) {
        return spelled.computeIfAbsent(campaign, entity -> {
            var known = campaigns.get(CampaignKey.of(entity));
            return known == null
                    ? findable(entity, List.of(), List.of())
                    : findable(known.campaign(), channel(entity), known.tags(), known.parts());
        });
    }

    private Findable findable(Entity campaign, List<String> tags, List<String> parts) {
        return findable(campaign, channel(campaign), tags, parts);
    }

    private Findable findable(Entity campaign, String channel, List<String> tags, List<String> parts) {
        return new Findable(campaign, channel, channels.getOrDefault(channel, channel), tags, List.of(), parts);
    }

    private String channel(Entity campaign) {
        return matcher.channelOf(campaign).orElse("");
    }

    /// The campaign of an ad group or ad; the account where there is no campaign.
    public static Entity campaign(Entity entity) {
        return new Entity(
                entity.platform(),
                entity.accountId(),
                entity.accountName(),
                entity.campaignId().isEmpty() ? Level.ACCOUNT : Level.CAMPAIGN,
                entity.campaignId(),
                entity.campaignName(),
                "",
                "",
                "",
                "",
                entity.byName(),
                entity.objective());
    }
}
