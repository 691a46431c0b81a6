package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.ChannelRule;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTotalsTest {
    private static final LocalDate DAY = Facts.START;
    private static final Period MONTH = new Period(DAY, DAY.plusDays(30));

    @TempDir
    Path temp;

    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = Workspace.create(
                temp.resolve("a.outlay"),
                Project.named("A").withCurrency("EUR"),
                LocalMachine.of(temp.resolve("data")));
        workspace
                .channels()
                .saveRules(List.of(
                        new ChannelRule("brand", "META", "", "*brand*", "", ""),
                        new ChannelRule("meta", "META", "", "", "", "")));
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void campaignsAddUpTheOneLevelThatCounts() throws Exception {
        var brand = Facts.entity(Platform.META, Level.CAMPAIGN, "brand");
        var other = Facts.entity(Platform.META, Level.CAMPAIGN, "other");
        var mail = Facts.entity(Platform.KLAVIYO, Level.CAMPAIGN, "mail");
        store(
                Facts.day(brand, DAY, "10", 100),
                Facts.day(brand, DAY.plusDays(1), "5", 50),
                Facts.day(other, DAY, "7", 70),
                Facts.day(Facts.entity(Platform.META, Level.AD, "brand"), DAY, "10", 100),
                Facts.day(Facts.entity(Platform.META, Level.AD, "other"), DAY, "7", 70));
        store(Facts.row(mail, Grain.DAY, DAY, DAY, -1, Map.of(Measure.RECIPIENTS, new BigDecimal("9"))));
        var campaigns = workspace.performance().campaigns(MONTH);
        assertThat(campaigns)
                .extracting(Campaign::name)
                .containsExactly("Campaign mail", "Campaign brand", "Campaign other");
        var unclaimed = campaigns.getFirst();
        assertThat(unclaimed.channelId()).isEmpty();
        assertThat(unclaimed.sum(Measure.SPEND)).isEmpty();
        assertThat(unclaimed.lastActive()).contains(DAY);
        var first = campaigns.get(1);
        assertThat(first.channelId()).contains("brand");
        assertThat(first.sum(Measure.SPEND)).contains(new BigDecimal("15"));
        assertThat(first.sum(Measure.IMPRESSIONS)).contains(new BigDecimal("150"));
        assertThat(first.sum(Measure.REACH)).isEmpty();
        assertThat(first.days()).hasSize(2);
        assertThat(first.lastActive()).contains(DAY.plusDays(1));
        // the first day is made of ads, the second of campaigns
        var parts = workspace.performance().parts(first.entity(), MONTH);
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().ad()).isEqualTo("brand-a");
        assertThat(parts.getFirst().sums().get(Measure.SPEND)).isEqualTo("10");
        assertThat(channels(campaigns)).isEqualTo(daily());
    }

    @Test
    void anAmountWithoutARateMakesTheCampaignsSumUnknownNotSmaller() throws Exception {
        var entity = Facts.entity(Platform.META, Level.CAMPAIGN, "a");
        var foreign = Facts.day(entity, DAY.plusDays(1), "5", 50);
        store(
                Facts.day(entity, DAY, "10", 100),
                new io.outlay.domain.data.PerformanceRow(
                        foreign.entity(),
                        "",
                        Grain.DAY,
                        foreign.date(),
                        foreign.dateEnd(),
                        foreign.hour(),
                        0,
                        "",
                        "USD",
                        "",
                        foreign.measures(),
                        false,
                        "export.csv",
                        1));
        var campaign = workspace.performance().campaigns(MONTH).getFirst();
        assertThat(campaign.sum(Measure.SPEND)).isEmpty();
        assertThat(campaign.sum(Measure.IMPRESSIONS)).contains(new BigDecimal("150"));
    }

    /// Sums as text of channel, measure and amount.
    private List<String> channels(List<Campaign> campaigns) {
        var sums = new java.util.TreeMap<String, BigDecimal>();
        for (var campaign : campaigns) {
            campaign.channelId()
                    .ifPresent(channel -> campaign.sums()
                            .forEach((measure, value) ->
                                    sums.merge(channel + " " + measure, value, BigDecimal::add)));
        }
        return words(sums);
    }

    private List<String> daily() throws Exception {
        var sums = new java.util.TreeMap<String, BigDecimal>();
        for (var day : workspace.performance().daily(MONTH)) {
            day.sums().forEach((measure, value) ->
                    sums.merge(day.channelId() + " " + measure, value, BigDecimal::add));
        }
        return words(sums);
    }

    private static List<String> words(Map<String, BigDecimal> sums) {
        var words = new ArrayList<String>();
        sums.forEach((key, value) ->
                words.add(key + " " + value.stripTrailingZeros().toPlainString()));
        return words;
    }

    private void store(io.outlay.domain.data.PerformanceRow... rows) throws Exception {
        workspace.imports().commit(Facts.batch(rows), "import");
    }
}
