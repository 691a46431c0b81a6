package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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
        var seeds = new String[] {TABLE, META, GOOGLE, KLAVIYO, MAPPED};
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
