package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.CampaignPart;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.domain.insight.CampaignFact;
import io.outlay.domain.insight.EntityDay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What the facts say, nothing counted twice: per platform, account and date the totals use one level and one
/// segmentation, hours only where there are no days, an e-mail dispatch as its day, ranges never spread over days.
public final class PerformanceStore {
    private record ChannelDate(String channelId, LocalDate date) implements Comparable<ChannelDate> {
        private static final Comparator<ChannelDate> ORDER =
                Comparator.comparing(ChannelDate::channelId).thenComparing(ChannelDate::date);

        @Override
        public int compareTo(ChannelDate other) {
            return ORDER.compare(this, other);
        }
    }

    private final Database database;

    PerformanceStore(Database database) {
        this.database = database;
    }

    /// Sums by channel and date in the workspace currency, by channel id and date. Facts that no rule matches are left
    /// out; see [#totals]. A sum with an amount that has no rate is absent; see [#missingRates].
    public List<ChannelDay> daily(Period period) throws WorkspaceException {
        return daily(period, missing -> {});
    }

    /// The rates that [#daily] misses.
    public List<MissingRate> missingRates(Period period) throws WorkspaceException {
        var missing = new TreeSet<MissingRate>(
                Comparator.comparing(MissingRate::currency).thenComparing(MissingRate::date));
        daily(period, missing::add);
        return List.copyOf(missing);
    }

    private List<ChannelDay> daily(Period period, Consumer<MissingRate> missing) throws WorkspaceException {
        return database.read(handle -> {
            var rates = Rates.load(handle);
            var matcher = ChannelMatcher.load(handle);
            var sums = new TreeMap<ChannelDate, Sums>();
            DailySums.load(handle, database.machine(), period).eachDay((day, chosen) -> {
                for (var sum : chosen) {
                    matcher.channelOf(sum.campaign())
                            .ifPresent(channel -> sums.computeIfAbsent(
                                            new ChannelDate(channel, day.date()), key -> new Sums())
                                    .add(Worth.of(sum, rates, missing)));
                }
            });
            return sums.entrySet().stream()
                    .map(entry -> new ChannelDay(
                            entry.getKey().channelId(),
                            entry.getKey().date(),
                            entry.getValue().result()))
                    .toList();
        });
    }

    /// Sums by channel, platform and original currency with the imports they come from; ranges without a daily
    /// breakdown count where no day of them is known otherwise. Facts that no rule matches stand under no channel.
    public List<ChannelTotal> totals(Period period) throws WorkspaceException {
        return database.read(handle -> {
            var totals = new Totals(ChannelMatcher.load(handle));
            var sums = DailySums.load(handle, database.machine(), period);
            sums.eachDay((day, chosen) -> chosen.forEach(totals::add));
            sums.rangesWithoutDays(period).forEach(totals::add);
            return totals.result();
        });
    }

    /// What every campaign did, by platform, account and campaign id; those of one channel add up to its [#daily].
    public List<Campaign> campaigns(Period period) throws WorkspaceException {
        return database.read(handle -> CampaignTotals.of(handle, database.machine(), period));
    }

    /// The facts that make up the totals by campaign, date and currency, in the order of platform, account and date;
    /// ranges without a daily breakdown last. For those who add up by something else than channels.
    public void campaignFacts(Period period, Consumer<CampaignFact> consumer) throws WorkspaceException {
        database.read(handle -> {
            CampaignFacts.each(handle, database.machine(), period, consumer);
            return period;
        });
    }

    /// The facts that make up the totals by date and entity, by date; ranges without a daily breakdown are left out.
    public void entityDays(Period period, Consumer<EntityDay> consumer) throws WorkspaceException {
        database.read(handle -> {
            EntityDays.each(handle, period, consumer);
            return period;
        });
    }

    /// First to last date that an import speaks for which counts; empty without facts. Cheap.
    public Optional<Period> dates() throws WorkspaceException {
        return database.read(handle -> handle.select("SELECT MIN(s.first_day), MAX(s.last_day) FROM fact_scope s"
                        + " JOIN import_batch b ON b.id = s.import_id WHERE b.active")
                .map((rs, context) -> {
                    var from = rs.getObject(1, LocalDate.class);
                    var to = rs.getObject(2, LocalDate.class);
                    return from == null || to == null ? Optional.<Period>empty() : Optional.of(new Period(from, to));
                })
                .one());
    }

    /// All campaigns with their names, tags and channels.
    public CampaignDirectory directory() throws WorkspaceException {
        return database.read(CampaignDirectory::load);
    }

    /// Ad groups, or ads, of a campaign, where the totals are made of them.
    public List<CampaignPart> parts(Entity campaign, Period period) throws WorkspaceException {
        return database.read(handle -> CampaignTotals.parts(handle, campaign, period));
    }

    /// Which level and segmentation the totals use.
    public List<LevelChoice> levels(Period period) throws WorkspaceException {
        return database.read(handle -> LevelChoices.of(DailySums.load(handle, database.machine(), period)));
    }

    /// Hourly samples of every campaign of a channel, in the accounts' zones and the workspace currency.
    public List<HourlySample> hourly(String channelId, Period period) throws WorkspaceException {
        return database.read(handle -> {
            var matcher = ChannelMatcher.load(handle);
            return HourlyFacts.samples(
                    handle, period, row -> matcher.channelOf(row.entity()).equals(Optional.of(channelId)));
        });
    }

    /// Hourly samples of one campaign, by its name or id.
    public List<HourlySample> hourlyOfCampaign(String campaign, Period period) throws WorkspaceException {
        Predicate<PerformanceRow> wanted = row -> row.entity().campaignName().equals(campaign)
                || row.entity().campaignId().equals(campaign);
        return database.read(handle -> HourlyFacts.samples(handle, period, wanted));
    }

    /// Every fact that counts and touches the period, unsummed.
    public void facts(Period period, Consumer<PerformanceRow> consumer) throws WorkspaceException {
        database.read(handle -> {
            FactReader.counted(handle, period, fact -> consumer.accept(fact.row()));
            return period;
        });
    }

    /// Digest of everything that counts: the same as long as [#summary] and all sums are. Cheap.
    public String dataDigest() throws WorkspaceException {
        return database.read(DataSummaries::digest);
    }

    /// What data there are.
    public DataSummary summary() throws WorkspaceException {
        return database.read(DataSummaries::of);
    }
}
