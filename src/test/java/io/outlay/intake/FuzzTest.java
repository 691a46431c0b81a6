package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.value.Numbers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Thousands of damaged exports: whatever happens to the bytes, reading ends with facts, questions or problems.
class FuzzTest {
    private static final String TABLE = """
        Campaign report
        "March 2, 2026 - March 3, 2026"
        Campaign,Day,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value
        "Brand, US",2026-03-02,USD,"1,310.25",1000,20,1.00,50.00
        Generic,2026-03-03,USD,12.50,1000,20,1.00,50.00
        Total: Account, --,USD,22.75,2000,40,2.00,100.00
        """;
    private static final String META = """
        {"data":[{"account_id":"1","account_currency":"EUR","campaign_id":"12","date_start":"2026-03-01",
        "date_stop":"2026-03-01","spend":"1.5","impressions":"10","actions":[{"action_type":"purchase","value":"2"}]}],
        "paging":{"cursors":{"after":"x"}}}\
        """;
    private static final String GOOGLE = """
        [{"results":[{"customer":{"id":"1","currencyCode":"EUR","timeZone":"Europe/Berlin"},"campaign":{"id":"2"},
        "segments":{"date":"2026-03-02","hour":3},"metrics":{"costMicros":"101390000","conversions":6.5}}]}]\
        """;
    private static final String KLAVIYO = """
        {"data":{"attributes":{"dates":["2026-03-01T00:00:00+00:00","2026-03-01T01:00:00+00:00"],
        "data":[{"dimensions":[],"measurements":{"count":[1,2],"sum_value":[1.5,2]}}]}}}\
        """;
    private static final String TIKTOK = """
        {"code":0,"message":"OK","data":{"list":[{"dimensions":{"campaign_id":"5","stat_time_day":"2026-03-02 00:00:00"},
        "metrics":{"currency":"USD","spend":"1.5","impressions":"10","complete_payment":"-"}}],
        "page_info":{"page":1,"total_page":1}}}\
        """;
    private static final String LINKEDIN = """
        {"paging":{"start":0,"count":10,"links":[]},"elements":[{"dateRange":{"start":{"month":3,"day":2,"year":2026}},
        "pivotValues":["urn:li:sponsoredCampaign:148"],"impressions":5,"costInLocalCurrency":"69.51"}]}\
        """;
    private static final String AMAZON = """
        [{"date":"2026-03-02","campaignId":1,"cost":18.27,"purchases7d":2,"campaignBudgetCurrencyCode":"USD"}]\
        """;
    private static final String MICROSOFT = """
        "Report Time: 3/2/2026,3/15/2026"
        "Rows: 1"

        "TimePeriod","AccountId","CampaignId","CampaignName","CurrencyCode","Impressions","Spend","ConversionsQualified"
        "2026-03-02|07","1","2","Shopping, US","USD","1224","16.35","0.50"

        "\u00a92026 Microsoft Corporation. All rights reserved. "
        """;
    private static final String MAPPED = "id;day;cost;n\nA;02.03.2026;1.234,50;7\nB;03.03.2026;0,50;8\n";
    private static final String MAPPING = """
        {"columns":{"campaign":"id","date":"day","spend":"cost","impressions":"n"},"duplicates":"%s"}\
        """;
    private static final String[] NUISANCES = {
        "\"",
        "\n",
        "\r",
        ",",
        ";",
        "\t",
        "\0",
        "{",
        "}",
        "[",
        "]",
        ":",
        "null",
        "-",
        "1e999999",
        "9".repeat(80),
        "NaN",
        "24",
        "2026-02-30",
        "\ufeff",
        "\u00e9",
        "'=1",
        "%",
        "(EUR)",
        "\\u0000",
        "true",
        "Total"
    };

    @TempDir
    Path folder;

    @Test
    void nothingBreaksTheImporter() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_401L);
        var seeds = new String[] {TABLE, META, GOOGLE, KLAVIYO, MAPPED, TIKTOK, LINKEDIN, AMAZON, MICROSOFT};
        int refused = 0;
        for (int round = 0; round < 6_000; round++) {
            int seed = round % seeds.length;
            var bytes = damaged(seeds[seed].getBytes(StandardCharsets.UTF_8), random);
            var reading = Reading.bytes(folder, "export", bytes);
            if (seed == 4) {
                var duplicates = new String[] {"error", "keep", "add", "drop_identical"}[random.nextInt(4)];
                reading = reading.mapped(MAPPING.formatted(duplicates));
            }
            var outcome = reading.outcome();
            if (outcome instanceof ImportOutcome.Refused problems) {
                refused++;
                assertThat(problems.problems()).isNotEmpty();
                assertThat(problems.count())
                        .isGreaterThanOrEqualTo(problems.problems().size());
            }
        }
        assertThat(refused).isBetween(1_000, 5_999);
    }

    /// A workbook damaged as bytes, and one whose parts are damaged and packed again.
    @Test
    void noWorkbookBreaksTheImporter() throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(46_083L);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Data");
            var rows = TABLE.lines().skip(2).toList();
            for (int i = 0; i < rows.size(); i++) {
                var cells = rows.get(i).split(",");
                for (int j = 0; j < cells.length; j++) {
                    sheet.value(i, j, cells[j]);
                }
            }
            sheet.value(1, 3, 12.5);
            sheet.formula(2, 3, "1+1");
        }
        var whole = bytes.toByteArray();
        for (int round = 0; round < 400; round++) {
            var broken = round % 2 == 0 ? damaged(whole, random) : repacked(whole, random);
            assertThat(Reading.bytes(folder, "export.xlsx", broken).outcome()).isNotNull();
        }
    }

    private static byte[] repacked(byte[] workbook, RandomGenerator random) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8);
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(random.nextInt(3) == 0 && part.length > 0 ? damaged(part, random) : part);
            }
        } catch (ZipException e) {
            return damaged(workbook, random);
        }
        return out.toByteArray();
    }

    /// What is written in any style and language's way is read as the same number.
    @Test
    void numbersComeBackAsTheyWent() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7L);
        for (int round = 0; round < 20_000; round++) {
            var value = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(5));
            char decimal = random.nextBoolean() ? '.' : ',';
            var group = new String[] {"", decimal == '.' ? "," : ".", "\u202F", "\u00A0", " ", "'"}[random.nextInt(6)];
            var plain = value.toPlainString().split("\\.");
            var text = new StringBuilder(plain[0]);
            for (int i = text.length() - 3; i > 0; i -= 3) {
                text.insert(i, group);
            }
            if (plain.length > 1) {
                text.append(decimal).append(plain[1]);
            }
            var written =
                    new String[] {"%s", "%s\u00A0\u20AC", "$%s", "EUR %s", "%s CHF"}[random.nextInt(5)].formatted(text);
            assertThat(Numbers.parse(written, decimal).orElseThrow())
                    .as(written)
                    .isEqualByComparingTo(value);
        }
    }

    private static byte[] damaged(byte[] bytes, RandomGenerator random) {
        var now = bytes;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(now.length + 1);
            now = switch (random.nextInt(5)) {
                case 0 -> flipped(now, random);
                case 1 -> Arrays.copyOf(now, Math.max(1, at));
                case 2 ->
                    joined(Arrays.copyOf(now, at), Arrays.copyOfRange(now, Math.min(now.length, at + 5), now.length));
                case 3 -> joined(Arrays.copyOf(now, at), now);
                default ->
                    joined(
                            joined(
                                    Arrays.copyOf(now, at),
                                    NUISANCES[random.nextInt(NUISANCES.length)].getBytes(StandardCharsets.UTF_8)),
                            Arrays.copyOfRange(now, at, now.length));
            };
            if (now.length == 0) {
                return new byte[] {'x'};
            }
        }
        return now;
    }

    private static byte[] flipped(byte[] bytes, RandomGenerator random) {
        var copy = bytes.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
