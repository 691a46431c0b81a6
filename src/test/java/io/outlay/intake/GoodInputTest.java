package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodInputTest {
    private static final String PAGE = """
        {"data":[{"account_id":"act_1","account_currency":"EUR","campaign_id":"120210000000000001","campaign_name":"=1+1",
        "date_start":"2026-03-0%d","date_stop":"2026-03-0%d","spend":"1.5","impressions":"10","clicks":"2"%s}],
        "paging":{%s}}\
        """;

    @TempDir
    Path folder;

    @Test
    void pagesOfOneReportAreJoined() {
        var first = Reading.text(folder, "1.json", PAGE.formatted(1, 1, "", "\"next\":\"https://x\""));
        var second = Reading.text(folder, "2.json", PAGE.formatted(2, 2, "", ""));
        var ready =
                Reading.of(first.files().getFirst(), second.files().getFirst()).ready();
        assertThat(ready.batch().rows()).hasSize(2);
        assertThat(ready.batch().files()).extracting(file -> file.profile()).containsOnly("meta-api");
        var row = ready.batch().rows().getFirst();
        assertThat(row.entity().accountId()).isEqualTo("1");
        assertThat(row.entity().campaignId()).isEqualTo("120210000000000001");
        assertThat(row.entity().campaignName()).isEqualTo("=1+1");
        assertThat(row.measure(Measure.CONVERSIONS)).contains(BigDecimal.ZERO);
    }

    @Test
    void metaHoursHaveUnknownConversionsAndAskForTheZone() {
        var hour = ",\"hourly_stats_aggregated_by_advertiser_time_zone\":\"13:00:00 - 13:59:59\"";
        var reading = Reading.text(folder, "h.json", PAGE.formatted(1, 1, hour, ""));
        assertThat(reading.open().questions()).containsExactly(ProblemCode.ZONE);
        var row = reading.at("Europe/Berlin").ready().batch().rows().getFirst();
        assertThat(row.grain()).isEqualTo(Grain.HOUR);
        assertThat(row.hour()).isEqualTo(OptionalInt.of(13));
        assertThat(row.zone()).isEqualTo("Europe/Berlin");
        assertThat(row.measure(Measure.CONVERSIONS)).isEmpty();
        assertThat(row.measure(Measure.REVENUE)).isEmpty();
    }

    @Test
    void metaTakesOneMemberOfAFamily() {
        var actions = """
            ,"actions":[{"action_type":"offsite_conversion.fb_pixel_purchase","value":"9"},
            {"action_type":"purchase","value":"3"},{"action_type":"omni_purchase","value":"2"},
            {"action_type":"lead","value":"4"}]\
            """;
        var row = Reading.text(folder, "a.json", PAGE.formatted(1, 1, actions, ""))
                .ready()
                .batch()
                .rows()
                .getFirst();
        assertThat(row.measure(Measure.CONVERSIONS)).contains(new BigDecimal("2"));
        assertThat(row.measure(Measure.LEADS)).contains(new BigDecimal("4"));
    }

    @Test
    void googleSearchInSnakeCaseWithHours() {
        var row = Reading.text(folder, "g.json", """
            {"results":[{"customer":{"id":"12","currency_code":"USD","time_zone":"America/New_York"},
            "campaign":{"resource_name":"customers/12/campaigns/99","name":"Brand"},
            "ad_group":{"id":"7"},"metrics":{"cost_micros":"1234567","conversions":0.5},
            "segments":{"date":"2026-03-01","hour":5,"device":"MOBILE"}}]}\
            """).ready().batch().rows().getFirst();
        assertThat(row.entity().campaignId()).isEqualTo("99");
        assertThat(row.entity().level()).isEqualTo(Level.AD_GROUP);
        assertThat(row.measure(Measure.SPEND)).contains(new BigDecimal("1.234567"));
        assertThat(row.measure(Measure.IMPRESSIONS)).contains(BigDecimal.ZERO);
        assertThat(row.segment()).isEqualTo("device=MOBILE");
        assertThat(row.hour()).isEqualTo(OptionalInt.of(5));
        assertThat(row.zone()).isEqualTo("America/New_York");
    }

    @Test
    void klaviyoSeriesByDayAndWeek() {
        var series = """
            {"data":{"type":"campaign-series-report","attributes":{"results":[{"groupings":{"send_channel":"email",
            "campaign_id":"A","campaign_message_id":"M"},"statistics":{"opens":[5,6],"conversion_value":[1.5,0]}}],
            "date_times":["2026-03-01T00:00:00+00:00","%s"]}}}\
            """;
        var days = Reading.text(folder, "d.json", series.formatted("2026-03-02T00:00:00+00:00"))
                .in("EUR")
                .ready();
        assertThat(days.batch().rows()).extracting(PerformanceRow::grain).containsOnly(Grain.DAY);
        assertThat(days.batch().files().getFirst().profile()).isEqualTo("klaviyo-series-report");
        var weeks = Reading.text(folder, "w.json", series.formatted("2026-03-08T00:00:00+00:00"))
                .in("EUR")
                .ready();
        assertThat(weeks.batch().rows()).extracting(PerformanceRow::grain).containsOnly(Grain.PERIOD);
        assertThat(weeks.batch().rows().getLast().dateEnd()).isEqualTo(LocalDate.of(2026, 3, 14));
        assertThat(weeks.batch().covered().orElseThrow().to()).isEqualTo(LocalDate.of(2026, 3, 14));
        assertThat(weeks.batch().rows().getFirst().segment()).isEqualTo("send_channel=email");
    }

    @Test
    void aKlaviyoValuesReportAsksForItsPeriod() {
        var reading = Reading.text(folder, "v.json", """
            {"data":{"attributes":{"results":[{"groupings":{"flow_id":"F"},"statistics":{"opens":5}}]}}}\
            """);
        assertThat(reading.open().questions()).containsExactly(ProblemCode.PERIOD);
        var ready = reading.mapped("{\"columns\":{},\"period\":{\"from\":\"2026-03-01\",\"to\":\"2026-03-31\"}}")
                .ready();
        assertThat(ready.batch().rows().getFirst().grain()).isEqualTo(Grain.PERIOD);
        assertThat(ready.summary().covered().orElseThrow().days()).isEqualTo(31);
    }

    @Test
    void germanTableWithPreambleTotalsAndGroupedNumbers() throws IOException {
        var text = "Bericht\r\n\r\nKampagne;Tag;Kosten (EUR);Impressionen\r\n"
                + "Marke;02.03.2026;1.234,56;10.000\r\nMarke;03.03.2026;7,00;--\r\nGesamt;;1.241,56;10.000\r\n";
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var ready = Reading.bytes(folder, "b.csv.gz", packed.toByteArray())
                .as("BING_DE")
                .mapped(
                        "{\"columns\":{\"campaign\":\"kampagne\",\"date\":\"Tag\",\"spend\":\"Kosten\",\"impressions\":\"Impressionen\"}}")
                .ready();
        var file = ready.batch().files().getFirst();
        assertThat(file.delimiter()).isEqualTo(";");
        assertThat(file.decimal()).contains(",");
        assertThat(file.dateOrder()).contains("dmy");
        assertThat(file.droppedRows()).isEqualTo(1);
        assertThat(spend(ready, "EUR")).isEqualByComparingTo("1241.56");
        assertThat(ready.batch().rows().getLast().measure(Measure.IMPRESSIONS)).isEmpty();
        assertThat(ready.batch().rows().getFirst().entity().byName()).isTrue();
        assertThat(ready.batch().rows().getFirst().sourceRow()).isEqualTo(4);
    }

    @Test
    void duplicatesAsTheMappingSays() {
        var rows = "id,day,net,cost\nA,2026-03-01,x,1.5\nA,2026-03-01,y,1.5\n";
        var mapping = "{\"columns\":{\"campaign\":\"id\",\"date\":\"day\",\"spend\":\"cost\"},\"duplicates\":\"%s\"}";
        var reading = Reading.text(folder, "d.csv", rows).in("USD");
        var kept = reading.mapped(mapping.formatted("keep")).ready().batch();
        assertThat(kept.rows()).extracting(PerformanceRow::segment).containsExactly("net=x", "net=y");
        var added = reading.mapped(mapping.formatted("add")).ready();
        assertThat(added.batch().rows()).hasSize(1);
        assertThat(spend(added, "USD")).isEqualByComparingTo("3");
        var dropped =
                reading.mapped(mapping.formatted("drop_identical")).ready().batch();
        assertThat(dropped.rows()).hasSize(1);
        assertThat(dropped.files().getFirst().droppedRows()).isEqualTo(1);
        assertThat(reading.mapped(mapping.formatted("error"))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo(ProblemCode.DUPLICATE_KEY);
    }

    @Test
    void outcomeSeriesByMapping() {
        var reading = Reading.text(
                        folder, "shop.csv", "day,land,umsatz,orders\n2026-03-01,DE,100.50,3\n2026-03-02,DE,-5,0\n")
                .mapped("""
                    {"schema":"mapping-1","columns":{"date":"day","market":"land"},
                    "outcomes":{"shop_revenue":"umsatz","orders":"orders"}}\
                    """);
        assertThat(reading.open().questions()).containsExactly(ProblemCode.CURRENCY);
        var batch = reading.in("EUR").ready().batch();
        assertThat(batch.rows()).isEmpty();
        assertThat(batch.outcomes()).hasSize(4);
        assertThat(batch.outcomes())
                .filteredOn(point -> point.series().equals("shop_revenue"))
                .allMatch(point -> point.unit().equals("EUR") && point.market().equals("DE"));
        assertThat(batch.outcomes())
                .filteredOn(point -> point.series().equals("orders"))
                .allMatch(point -> point.unit().isEmpty());
    }

    @Test
    void theRepeatedAutumnHourIsTwoFacts() {
        var mapping = "{\"columns\":{\"campaign\":\"id\",\"date\":\"ts\",\"clicks\":\"c\"}}";
        var offsets = Reading.text(
                        folder,
                        "o.csv",
                        "id,ts,c\n"
                                + "A,2025-10-26T02:00:00+02:00,1\n"
                                + "A,2025-10-26T02:00:00+01:00,2\n"
                                + "A,2025-10-26T03:00:00+01:00,3\n")
                .mapped(mapping);
        assertThat(offsets.open().questions()).containsExactly(ProblemCode.ZONE);
        assertThat(offsets.at("Europe/Berlin").ready().batch().rows())
                .extracting(PerformanceRow::fold)
                .containsExactly(0, 1, 0);
        var local = Reading.text(folder, "l.csv", "id,ts,c\nA,2025-10-26 02:00,1\nA,2025-10-26 02:00,2\n")
                .mapped(mapping)
                .at("Europe/Berlin")
                .ready();
        assertThat(local.batch().rows()).extracting(PerformanceRow::fold).containsExactly(0, 1);
        var utc = Reading.text(folder, "u.csv", "id,ts,c\nA,2026-03-01T04:00:00Z,1\n")
                .mapped(mapping);
        assertThat(utc.ready().batch().rows().getFirst().zone()).isEqualTo("UTC");
        assertThat(utc.at("America/New_York").ready().batch().rows().getFirst().hour())
                .isEqualTo(OptionalInt.of(23));
    }

    @Test
    void warningsDoNotBlock() {
        var ready = Reading.text(folder, "w.csv", "id,day,i,c,s,v\nA,2026-03-01,1,2,3.5,5\nA,2026-03-04,0,0,1,0\n")
                .in("USD")
                .mapped("""
                    {"columns":{"campaign":"id","date":"day","impressions":"i","clicks":"c","spend":"s",
                    "conversions":"v"}}\
                    """)
                .ready();
        assertThat(ready.batch().warnings())
                .extracting(problem -> problem.code())
                .containsExactlyInAnyOrder(
                        ProblemCode.WARN_CLICKS_GT_IMPRESSIONS,
                        ProblemCode.WARN_CONVERSIONS_GT_CLICKS,
                        ProblemCode.WARN_SPEND_WITHOUT_IMPRESSIONS,
                        ProblemCode.WARN_DAY_GAPS);
    }

    @Test
    void aTotalThatDiffersIsSaid() {
        var rows = "id,day,s\nA,2026-03-01,1.5\nA,2026-03-02,2\nTotal,--,%s\n";
        var mapping = "{\"columns\":{\"campaign\":\"id\",\"date\":\"day\",\"spend\":\"s\"}}";
        var same =
                Reading.text(folder, "s.csv", rows.formatted("3.50")).in("USD").mapped(mapping);
        assertThat(same.ready().batch().warnings()).isEmpty();
        var other =
                Reading.text(folder, "t.csv", rows.formatted("4.00")).in("USD").mapped(mapping);
        var warning = other.ready().batch().warnings().getFirst();
        assertThat(warning.code()).isEqualTo(ProblemCode.CHECKSUM_MISMATCH);
        assertThat(warning.where().row()).contains(4L);
        assertThat(warning.args()).containsExactly("4.00", "3.5");
    }

    /// What is written is read again: names with every awkward character, in quoted cells.
    @Test
    void roundTrip() {
        var names = List.of(
                "a,b", "say \"hi\"", "two\nlines", "=1+1", "-12", "@x", "\u4e2d\u6587", "e\u0301", "'", "a;b|c");
        var text = new StringBuilder("\ufeffname,day,spend\n");
        for (int i = 0; i < names.size(); i++) {
            text.append('"')
                    .append(names.get(i).replace("\"", "\"\""))
                    .append("\",2026-03-01,")
                    .append(i)
                    .append(".25\n");
        }
        var rows = Reading.text(folder, "n.csv", text.toString())
                .in("USD")
                .mapped("{\"columns\":{\"campaign_name\":\"name\",\"date\":\"day\",\"spend\":\"spend\"}}")
                .ready()
                .batch()
                .rows();
        assertThat(rows).hasSize(names.size());
        for (int i = 0; i < names.size(); i++) {
            assertThat(rows.get(i).entity().campaignName())
                    .isEqualTo(names.get(i).equals("e\u0301") ? "\u00e9" : names.get(i));
            assertThat(rows.get(i).measure(Measure.SPEND)).contains(new BigDecimal(i + ".25"));
        }
    }

    private static BigDecimal spend(ImportOutcome.Ready ready, String currency) {
        return ready.summary()
                .totals()
                .getOrDefault(currency, java.util.Map.of())
                .getOrDefault(Measure.SPEND, BigDecimal.ZERO);
    }
}
