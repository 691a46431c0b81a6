package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.ChannelRule;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.domain.data.Platform;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceStoreTest {
    private static final LocalDate DAY = Facts.START;
    private static final Period MONTH = new Period(DAY, DAY.plusDays(30));
    private static final Entity A = Facts.entity(Platform.META, Level.CAMPAIGN, "a");
    private static final Entity B = Facts.entity(Platform.META, Level.CAMPAIGN, "b");
    private static final Entity ACCOUNT = Facts.entity(Platform.META, Level.ACCOUNT, "");
    private static final Entity AD = Facts.entity(Platform.META, Level.AD, "a");

    @TempDir
    Path temp;

    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = Workspace.create(
                temp.resolve("a.outlay"),
                Project.named("A").withCurrency("EUR"),
                LocalMachine.of(temp.resolve("data")));
        workspace.channels().saveRules(List.of(new ChannelRule("all", "", "", "", "", "")));
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void theFinestLevelCountsUnlessAParentIsLarger() throws Exception {
        store(Facts.day(ACCOUNT, DAY, "10.04", 1), Facts.day(A, DAY, "10", 1), Facts.day(AD, DAY, "9.5", 1));
        // ads lack more than half a percent of the account, campaigns do not
        assertThat(spend()).isEqualTo("10");
        var use = workspace.performance().levels(MONTH).getFirst();
        assertThat(use.level()).isEqualTo(Level.CAMPAIGN);
        assertThat(use.days()).isEqualTo(1);
        store(Facts.day(AD, DAY, "10", 1));
        assertThat(workspace.performance().levels(MONTH).getFirst().level()).isEqualTo(Level.AD);
        store(Facts.day(ACCOUNT, DAY, "11", 1));
        assertThat(spend()).isEqualTo("11");
    }

    @Test
    void oneSegmentationCounts() throws Exception {
        store(Facts.day(A, DAY, "10", 8));
        store(segmented("device=mobile", "6", 5), segmented("device=desktop", "4", 3));
        assertThat(spend()).isEqualTo("10");
        assertThat(workspace.performance().levels(MONTH)).hasSize(1);
        assertThat(workspace.performance().levels(MONTH).getFirst().scheme()).isEmpty();
    }

    @Test
    void hoursCountOnlyWhereThereIsNoDay() throws Exception {
        store(hour(A, DAY, 3, "1"), hour(A, DAY, 4, "2"), hour(A, DAY.plusDays(1), 0, "4"));
        assertThat(spend()).isEqualTo("7");
        store(Facts.day(A, DAY, "3", 1));
        assertThat(spend()).isEqualTo("7");
        store(Facts.day(A, DAY, "30", 1));
        assertThat(spend()).isEqualTo("34");
        assertThat(workspace.performance().hourly("all", MONTH)).hasSize(3);
        assertThat(workspace.performance().hourlyOfCampaign("Campaign a", new Period(DAY, DAY)))
                .hasSize(2)
                .first()
                .satisfies(sample ->
                        assertThat(sample.measures().get(Measure.SPEND)).isEqualTo("1"));
    }

    @Test
    void aDispatchCountsAsItsDayAndOnce() throws Exception {
        var mail = Facts.entity(Platform.KLAVIYO, Level.CAMPAIGN, "mail");
        var flow = Facts.entity(Platform.KLAVIYO, Level.CAMPAIGN, "flow");
        store(Facts.row(mail, Grain.SEND, DAY, DAY, 9, Map.of(Measure.REVENUE, new BigDecimal("50"))));
        store(Facts.row(flow, Grain.DAY, DAY, DAY, -1, Map.of(Measure.REVENUE, new BigDecimal("7"))));
        assertThat(sum(Measure.REVENUE)).isEqualTo("57");
        store(
                Facts.row(flow, Grain.DAY, DAY, DAY, -1, Map.of(Measure.REVENUE, new BigDecimal("7"))),
                Facts.row(mail, Grain.DAY, DAY, DAY, -1, Map.of(Measure.REVENUE, new BigDecimal("50"))));
        assertThat(sum(Measure.REVENUE)).isEqualTo("57");
    }

    @Test
    void rangesAreTotalsOnlyAndNotWhereDaysAreKnown() throws Exception {
        var google = Facts.entity(Platform.GOOGLE_ADS, Level.CAMPAIGN, "g");
        store(range(google, 0, 13, "100"), range(google, 0, 30, "500"), range(google, 14, 27, "90"));
        assertThat(workspace.performance().daily(MONTH)).isEmpty();
        // the shorter ranges count, the longer one overlaps them
        assertThat(total("GOOGLE_ADS")).isEqualTo("190");
        store(Facts.day(google, DAY.plusDays(20), "8", 1));
        assertThat(total("GOOGLE_ADS")).isEqualTo("108");
        assertThat(spend()).isEqualTo("8");
    }

    @Test
    void reachDoesNotAddAndAbsentIsNotZero() throws Exception {
        store(Facts.day(A, DAY, "1", 10), Facts.day(B, DAY, "2", 20));
        var sums = workspace.performance().daily(MONTH).getFirst().sums();
        assertThat(sums).containsOnlyKeys(Measure.SPEND, Measure.IMPRESSIONS);
    }

    @Test
    void currenciesAreNeverMixed() throws Exception {
        store(Facts.day(A, DAY, "1", 10), inDollars("2", DAY), inDollars("3", DAY.plusDays(1)));
        var days = workspace.performance().daily(MONTH);
        assertThat(days.getFirst().sums()).containsOnlyKeys(Measure.IMPRESSIONS);
        assertThat(workspace.performance().missingRates(MONTH))
                .containsExactly(new MissingRate("USD", DAY), new MissingRate("USD", DAY.plusDays(1)));
        workspace.project().saveRates(List.of(new ExchangeRate("USD", DAY, new BigDecimal("0.9"))));
        days = workspace.performance().daily(MONTH);
        assertThat(days.getFirst().sums().get(Measure.SPEND)).isEqualTo("2.8");
        assertThat(days.get(1).sums()).containsOnlyKeys(Measure.IMPRESSIONS);
        assertThat(workspace.performance().totals(MONTH))
                .extracting(
                        t -> t.platform() + " " + t.currency() + " " + t.sums().get(Measure.SPEND) + " " + t.imports())
                .containsExactly("META EUR 1 [1]", "TIKTOK USD 5 [1]");
    }

    @Test
    void theFirstRuleThatMatchesWinsAndTheRestFallsNowhere() throws Exception {
        workspace.channels().saveTags(List.of(new CampaignTag("META", "100", "b", "Brand")));
        workspace
                .channels()
                .saveRules(List.of(
                        new ChannelRule("brand", "META", "", "", "", "brand"),
                        new ChannelRule("meta", "meta", "10*", "*paign A", "SALES", ""),
                        new ChannelRule("search", "GOOGLE_ADS", "", "x.y*", "", "")));
        store(
                Facts.day(A, DAY, "1", 1),
                Facts.day(B, DAY, "2", 2),
                Facts.day(Facts.entity(Platform.GOOGLE_ADS, Level.CAMPAIGN, "c"), DAY, "4", 4));
        assertThat(workspace.performance().daily(MONTH))
                .extracting(day -> day.channelId() + day.sums().get(Measure.SPEND))
                .containsExactly("brand2", "meta1");
        assertThat(workspace.performance().totals(MONTH))
                .extracting(t -> t.channelId().orElse("?"))
                .containsExactly("?", "brand", "meta");
    }

    @Test
    void theSummaryNamesGaps() throws Exception {
        store(Facts.day(A, DAY, "1", 1), Facts.day(A, DAY.plusDays(1), "1", 1), Facts.day(A, DAY.plusDays(5), "1", 1));
        var source = workspace.performance().summary().sources().getFirst();
        assertThat(source.rows()).isEqualTo(3);
        assertThat(source.dates()).isEqualTo(new Period(DAY, DAY.plusDays(5)));
        assertThat(source.gaps()).containsExactly(new Period(DAY.plusDays(2), DAY.plusDays(4)));
        assertThat(source.currencies()).containsExactly("EUR");
    }

    private void store(PerformanceRow... rows) throws Exception {
        workspace.imports().commit(Facts.batch(List.of(rows), Optional.empty()), "x");
    }

    private String spend() throws Exception {
        return sum(Measure.SPEND);
    }

    private String sum(Measure measure) throws Exception {
        return workspace.performance().daily(MONTH).stream()
                .map(day -> day.sums().getOrDefault(measure, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private String total(String platform) throws Exception {
        return workspace.performance().totals(MONTH).stream()
                .filter(total -> total.platform().equals(platform))
                .map(total -> total.sums().get(Measure.SPEND))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static PerformanceRow hour(Entity entity, LocalDate date, int hour, String spend) {
        return Facts.row(entity, Grain.HOUR, date, date, hour, Map.of(Measure.SPEND, new BigDecimal(spend)));
    }

    private static PerformanceRow range(Entity entity, int from, int to, String spend) {
        return Facts.row(
                entity,
                Grain.PERIOD,
                DAY.plusDays(from),
                DAY.plusDays(to),
                -1,
                Map.of(Measure.SPEND, new BigDecimal(spend)));
    }

    private static PerformanceRow segmented(String segment, String spend, long impressions) {
        var row = Facts.day(A, DAY, spend, impressions);
        return new PerformanceRow(
                row.entity(),
                segment,
                row.grain(),
                row.date(),
                row.dateEnd(),
                row.hour(),
                0,
                row.zone(),
                row.currency(),
                row.attribution(),
                row.measures(),
                false,
                row.sourceFile(),
                row.sourceRow());
    }

    private static PerformanceRow inDollars(String spend, LocalDate date) {
        var row = Facts.day(Facts.entity(Platform.TIKTOK, Level.CAMPAIGN, "t"), date, spend, 1);
        return new PerformanceRow(
                row.entity(),
                row.segment(),
                row.grain(),
                row.date(),
                row.dateEnd(),
                row.hour(),
                0,
                row.zone(),
                "USD",
                row.attribution(),
                row.measures(),
                false,
                row.sourceFile(),
                row.sourceRow());
    }
}
