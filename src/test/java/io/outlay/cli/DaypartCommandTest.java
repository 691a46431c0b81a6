package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaypartCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(folder.resolve("hourly.csv"), rows(30, true));
        Files.writeString(folder.resolve("short.csv"), rows(2, true));
        Files.writeString(folder.resolve("meta.csv"), rows(30, false));
    }

    private static String rows(int days, boolean conversions) {
        var text = new StringBuilder("date,hour,campaign,impressions,clicks,spend")
                .append(conversions ? ",conversions,revenue\n" : "\n");
        for (int day = 0; day < days; day++) {
            for (int hour = 0; hour < 24; hour++) {
                int bought = (hour == 20 ? 12 : 4) + (day * 7 + hour) % 3;
                text.append(LocalDate.of(2026, 1, 5).plusDays(day) + "," + hour + ",c,1000,100,10.10");
                text.append(conversions ? "," + bought + "," + bought * 5 + "\n" : "\n");
            }
        }
        return text.toString();
    }

    private CommandLineRun daypart(String request, String... options) {
        var args = new String[options.length + 2];
        args[0] = "daypart";
        args[1] = "-";
        System.arraycopy(options, 0, args, 2, options.length);
        return CommandLineRun.run(folder, request, java.util.Map.of(), args);
    }

    private static String request(String more) {
        return "{\"schema\":\"daypart-1\",\"data\":\"hourly.csv\",\"zone\":\"Europe/Berlin\"" + more + "}";
    }

    @Test
    void answersWithEveryPartOfTheDocument() {
        var run = daypart(request(",\"metric\":\"roas\",\"schedule\":{\"total\":\"1000.00\",\"currency\":\"EUR\","
                + "\"strategy\":\"aggressive\"}"));
        assertThat(run.exitCode()).as(run.out()).isZero();
        var result = run.json();
        assertThat(result.path("schema").asString()).isEqualTo("daypart-result-1");
        assertThat(result.path("status").asString()).isEqualTo("ok");
        assertThat(result.path("totals").path("spend").asString()).isEqualTo("7272.00");
        assertThat(result.path("missing_hours").asInt(-1)).isZero();
        assertThat(result.path("heatmap").size()).isEqualTo(168);
        assertThat(result.path("patterns").get(0).path("bucket").asString()).isEqualTo("hour:20");
        assertThat(result.path("patterns").get(0).path("p_adjusted").asDouble()).isLessThan(0.001);
        assertThat(result.path("schedule").path("hours").size()).isEqualTo(24);
        assertThat(result.path("prediction").path("value").asDouble())
                .isGreaterThan(result.path("prediction").path("even").asDouble());
        assertThat(result.path("stamp").path("request_digest").asString()).hasSize(64);
        assertThat(result.path("stamp").path("data_digest").asString()).hasSize(64);
    }

    @Test
    void tooFewDataAndUnknownConversionsAreAnswers() {
        var few = daypart(request("").replace("hourly.csv", "short.csv"));
        assertThat(few.exitCode()).isZero();
        assertThat(few.json().path("status").asString()).isEqualTo("insufficient_data");
        assertThat(few.json().path("insufficient").path("more_days").asInt()).isEqualTo(3);
        assertThat(few.json().path("insufficient").path("message").asString())
                .isEqualTo("There are 48 hours with impressions; 100 are needed. "
                        + "About 3 more days like these would be enough.");
        assertThat(few.json().path("patterns").size()).isZero();
        assertThat(few.json().path("schedule").isNull()).isTrue();
        var meta = daypart(request("").replace("hourly.csv", "meta.csv"));
        assertThat(meta.exitCode()).isZero();
        assertThat(meta.json().path("insufficient").path("message").asString()).contains("ctr, clicks_per_currency");
        assertThat(meta.json().path("totals").has("conversions")).isFalse();
        var delivery = daypart(request(",\"metric\":\"ctr\"").replace("hourly.csv", "meta.csv"));
        assertThat(delivery.json().path("status").asString()).isEqualTo("ok");
    }

    @Test
    void sameRequestSameDocument() {
        var one = daypart(request("")).json();
        var two = daypart(request("")).json();
        ((tools.jackson.databind.node.ObjectNode) one).remove("stamp");
        ((tools.jackson.databind.node.ObjectNode) two).remove("stamp");
        assertThat(one).isEqualTo(two);
    }

    @Test
    void ownMultipliersSwitchHoursOff() {
        var own = "[0" + ",1".repeat(22) + ",\"2.5\"]";
        var run = daypart(request(",\"schedule\":{\"total\":10,\"currency\":\"EUR\",\"multipliers\":" + own + "}"));
        assertThat(run.exitCode()).as(run.out()).isZero();
        var hours = run.json().path("schedule").path("hours");
        assertThat(hours.get(0).path("amount").asString()).isEqualTo("0.00");
        assertThat(hours.get(23).path("multiplier").asString()).isEqualTo("2.5");
        assertThat(run.json().path("schedule").path("total").asString()).isEqualTo("10.00");
    }

    @Test
    void writesATable() throws IOException {
        var run = daypart(request(""), "--csv", "--out", "buckets.csv");
        assertThat(run.exitCode()).as(run.out()).isZero();
        var lines = Files.readAllLines(folder.resolve("buckets.csv"));
        assertThat(lines).hasSize(1 + 24 + 7 + 4 + 2 + 168);
        assertThat(lines.getFirst()).startsWith("bucket,grouping,index,samples,n,value");
        assertThat(lines.get(1)).startsWith("hour:0,hour,0,30,30,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"metric\":\"cpa\" | BAD_VALUE | metric",
                ",\"min_lift\":1 | BAD_VALUE | min_lift",
                ",\"min_lift\":0.5 | BAD_VALUE | min_lift",
                ",\"lookback_days\":0 | BAD_VALUE | lookback_days",
                ",\"min_per_bucket\":1 | BAD_VALUE | min_per_bucket",
                ",\"duplicates\":\"ignore\" | BAD_VALUE | duplicates",
                ",\"data_zone\":\"Mars/Base\" | BAD_VALUE | data_zone",
                ",\"campaign\":\"nobody\" | BAD_VALUE | campaign",
                ",\"niche\":\" \" | BAD_VALUE | niche",
                ",\"compare_from\":\"soon\" | BAD_VALUE | compare_from",
                ",\"schedule\":{\"total\":\"1\"} | MISSING_FIELD | schedule.currency",
                ",\"schedule\":{\"currency\":\"EUR\"} | MISSING_FIELD | schedule.total",
                ",\"schedule\":{\"total\":\"-1\",\"currency\":\"EUR\"} | BAD_VALUE | schedule.total",
                ",\"schedule\":{\"total\":\"1e99999\",\"currency\":\"EUR\"} | BAD_VALUE | schedule.total",
                ",\"schedule\":{\"total\":\"1.001\",\"currency\":\"EUR\"} | BAD_VALUE | schedule.total",
                ",\"schedule\":{\"total\":\"1\",\"currency\":\"EURO\"} | BAD_VALUE | schedule.currency",
                ",\"schedule\":{\"total\":\"1\",\"currency\":\"EUR\",\"strategy\":\"bold\"} | BAD_VALUE |"
                        + " schedule.strategy",
                ",\"schedule\":{\"total\":\"1\",\"currency\":\"EUR\",\"strategy\":\"own\"} | MISSING_FIELD |"
                        + " schedule.multipliers",
                ",\"schedule\":{\"total\":\"1\",\"currency\":\"EUR\",\"multipliers\":[1]} | BAD_VALUE |"
                        + " schedule.multipliers",
                ",\"colums\":{} | UNKNOWN_FIELD | colums",
                ",\"columns\":{\"cost\":\"spend\"} | UNKNOWN_FIELD | columns.cost"
            })
    void badRequestsNameTheField(String more, String code, String path) {
        var run = daypart(request(more));
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.USAGE);
        assertThat(run.json().path("error").path("code").asString()).isEqualTo(code);
        assertThat(run.json().path("error").path("where").path("path").asString())
                .isEqualTo(path);
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aBrokenFileBlocks() throws IOException {
        Files.writeString(folder.resolve("hourly.csv"), "date,hour,clicks\n2026-01-05,24,1\n");
        var run = daypart(request(""));
        assertThat(run.exitCode()).isEqualTo(ExitCode.BLOCKED_BY_DATA);
        assertThat(run.json().path("error").path("code").asString()).isEqualTo("BAD_HOUR");
        assertThat(run.json().path("error").path("where").path("row").asInt()).isEqualTo(2);
        assertThat(run.json().path("error").path("where").path("column").asString())
                .isEqualTo("hour");
    }

    @Test
    void needsARequestOrCases() {
        assertThat(CommandLineRun.in(folder, "daypart").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.in(folder, "daypart", "-", "--arithmetic", "x")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.in(folder, "daypart", "--arithmetic", "nothing.json")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }
}
