package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.CampaignDay;
import io.outlay.domain.data.CampaignPart;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Adds up the facts that make up the totals by campaign and date, and below a campaign by ad group and ad.
final class CampaignTotals {
    private record Key(String channelId, String platform, String accountId, String campaignId)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::platform)
                .thenComparing(Key::accountId)
                .thenComparing(Key::campaignId)
                .thenComparing(Key::channelId);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Entry {
        private final Sums sums = new Sums();
        private final List<LocalDate> dates = new ArrayList<>();
        private final List<Worth> days = new ArrayList<>();
        private Entity newest;
        private LocalDate newestDate = LocalDate.MIN;

        Entry(Entity first) {
            newest = first;
        }

        /// Dates come in order, some several times.
        void add(LocalDate date, Worth worth) {
            sums.add(worth);
            if (!dates.isEmpty() && dates.getLast().equals(date)) {
                days.set(days.size() - 1, days.getLast().plus(worth));
            } else {
                dates.add(date);
                days.add(worth);
            }
        }

        List<CampaignDay> days() {
            var all = new ArrayList<CampaignDay>(days.size());
            for (int i = 0; i < days.size(); i++) {
                var worth = days.get(i);
                all.add(new CampaignDay(
                        dates.get(i), worth.amounts().without(worth.unknown()).sums()));
            }
            return all;
        }
    }

    private record PartKey(String adGroupId, String adId) implements Comparable<PartKey> {
        private static final Comparator<PartKey> ORDER =
                Comparator.comparing(PartKey::adGroupId).thenComparing(PartKey::adId);

        @Override
        public int compareTo(PartKey other) {
            return ORDER.compare(this, other);
        }
    }

    private CampaignTotals() {}

    static List<Campaign> of(Handle handle, LocalMachine machine, Period period) throws SQLException {
        var rates = Rates.load(handle);
        var matcher = ChannelMatcher.load(handle);
        var entries = new TreeMap<Key, Entry>();
        // the same campaign of one import is the same object
        var known = new IdentityHashMap<Entity, Entry>();
        DailySums.load(handle, machine, period).eachDay((day, chosen) -> {
            for (var sum : chosen) {
                var entity = sum.campaign();
                var entry = known.computeIfAbsent(entity, campaign -> {
                    var channel = matcher.channelOf(campaign).orElse("");
                    return entries.computeIfAbsent(
                            new Key(channel, campaign.platform().code(), campaign.accountId(), campaign.campaignId()),
                            key -> new Entry(campaign));
                });
                entry.add(day.date(), Worth.of(sum, rates, missing -> {}));
                if (!day.date().isBefore(entry.newestDate)) {
                    entry.newestDate = day.date();
                    entry.newest = entity;
                }
            }
        });
        var campaigns = new ArrayList<Campaign>();
        entries.forEach((key, entry) -> campaigns.add(new Campaign(
                entry.newest,
                key.channelId().isEmpty() ? Optional.empty() : Optional.of(key.channelId()),
                entry.sums.result(),
                entry.days())));
        return campaigns;
    }

    /// Empty where the totals are not split below the campaign.
    static List<CampaignPart> parts(Handle handle, Entity campaign, Period period) throws SQLException {
        var rates = Rates.load(handle);
        var sums = new TreeMap<PartKey, Sums>();
        var newest = new TreeMap<PartKey, Entity>();
        DailyFacts.load(handle, period).days().forEach((day, levels) -> {
            for (var fact : levels.chosen()) {
                var entity = fact.row().entity();
                if (entity.level().compareTo(Level.AD_GROUP) >= 0 && same(campaign, entity)) {
                    var key = new PartKey(entity.adGroupId(), entity.adId());
                    sums.computeIfAbsent(key, part -> new Sums()).add(fact.row(), rates, missing -> {});
                    newest.put(key, entity);
                }
            }
        });
        return newest.entrySet().stream()
                .map(part -> new CampaignPart(
                        part.getValue(),
                        sums.computeIfAbsent(part.getKey(), key -> new Sums()).result()))
                .toList();
    }

    private static boolean same(Entity campaign, Entity entity) {
        return campaign.platform().equals(entity.platform())
                && campaign.accountId().equals(entity.accountId())
                && campaign.campaignId().equals(entity.campaignId());
    }
}
