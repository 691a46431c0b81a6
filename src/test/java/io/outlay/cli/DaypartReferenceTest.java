package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The simulated campaigns whose truth is known: every plain aggregate of the reference from both files, through the
/// command.
class DaypartReferenceTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @TempDir
    Path folder;

    private static JsonNode truth() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(SharedData.require("daypart/daypart35_truth.json")));
    }

    private JsonNode analyse(String kind, String campaign, String metric) throws IOException {
        var data = SharedData.require("daypart/daypart35_" + kind + ".csv").toAbsolutePath();
        var request = folder.resolve("request.json");
        Files.writeString(request, """
            {"schema":"daypart-1","data":"%s","columns":{"timestamp":"timestamp_%s"},
             "duplicates":"drop_identical","zone":"America/New_York","data_zone":"UTC",
             "campaign":"%s","metric":"%s","lookback_days":35,"min_samples":100,"niche":null,
             "schedule":{"total":"1000.00","currency":"USD","strategy":"balanced"}}
            """.formatted(data, kind, campaign, metric));
        var run = CommandLineRun.in(folder, "daypart", "--quiet", request.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.json();
    }

    private static JsonNode aggregates(String campaign) throws IOException {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> at("reference_aggregates", i))
                .filter(node -> node.path("campaign").asString().equals(campaign))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode at(String field, int index) {
        try {
            return truth().path(field).get(index);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "utc, brand_search",
        "local, brand_search",
        "utc, prospecting_social",
        "local, prospecting_social",
        "utc, b2b_display",
        "local, b2b_display"
    })
    void everyPlainAggregateIsExact(String kind, String campaign) throws IOException {
        var result = analyse(kind, campaign, "cvr");
        var reference = aggregates(campaign);
        assertThat(result.path("status").asString()).isEqualTo("ok");
        assertThat(result.path("duplicates_dropped").asInt())
                .isEqualTo(truth().path("exact_duplicate_rows").asInt());
        assertThat(result.path("rows").asInt()).isEqualTo(reference.path("rows").asInt());
        same(result.path("totals"), reference.path("totals"));
        for (var hour : reference.path("by_local_hour")) {
            var bucket = result.path("buckets").get(hour.path("hour").asInt());
            assertThat(bucket.path("bucket").asString())
                    .isEqualTo("hour:" + hour.path("hour").asInt());
            assertThat(bucket.path("samples").asInt())
                    .isEqualTo(hour.path("rows").asInt());
            same(bucket.path("sums"), hour);
        }
        var daily = result.path("daily_ewma");
        var ewma = reference.path("ewma_daily_cvr");
        assertThat(daily.size()).isEqualTo(35);
        double tolerance = 1e-12;
        assertThat(daily.get(34).path("ewma").asDouble())
                .isCloseTo(ewma.path("last").asDouble(), within(tolerance));
        assertThat(daily.get(29).path("ewma").asDouble())
                .isCloseTo(ewma.path("day30").asDouble(), within(tolerance));
        double sum = 0;
        for (var day : daily) {
            sum += day.path("value").asDouble();
        }
        assertThat(sum / 35).isCloseTo(ewma.path("plain_mean").asDouble(), within(tolerance));
    }

    private static void same(JsonNode sums, JsonNode reference) {
        for (var name : new String[] {"clicks", "conversions", "spend", "revenue"}) {
            assertThat(new BigDecimal(sums.path(name).asString()))
                    .as(name)
                    .isEqualByComparingTo(reference.path(name).asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"brand_search", "prospecting_social", "b2b_display"})
    void everyMissingHourIsNamed(String campaign) throws IOException {
        var expected = new TreeSet<String>();
        for (var row : truth().path("missing_rows")) {
            if (row.path("campaign").asString().equals(campaign)) {
                var local = Instant.parse(row.path("timestamp_utc").asString()).atZone(NEW_YORK);
                expected.add(local.toLocalDate() + " " + local.getHour());
            }
        }
        var found = new TreeSet<String>();
        var result = analyse("utc", campaign, "cvr");
        for (var row : result.path("missing_hours_at")) {
            found.add(row.path("date").asString() + " " + row.path("hour").asInt());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(result.path("missing_hours").asInt()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cvr", "roas"})
    void theKnownPeaksAreFoundAndSpikesAreNot(String metric) throws IOException {
        var result = analyse("utc", "brand_search", metric);
        var peaks = new TreeSet<Integer>();
        for (var pattern : result.path("patterns")) {
            if (pattern.path("grouping").asString().equals("hour")
                    && pattern.path("kind").asString().equals("peak")
                    && pattern.path("evidence").asString().equals("significant")) {
                peaks.add(pattern.path("index").asInt());
            }
        }
        assertThat(peaks).containsExactly(13, 19, 20, 21);
        if (metric.equals("roas")) {
            var spikes = new TreeSet<String>();
            for (var hour : result.path("marked_hours")) {
                assertThat(hour.path("mark").asString()).isEqualTo("spike");
                spikes.add(
                        hour.path("date").asString() + " " + hour.path("hour").asInt());
            }
            var expected = new TreeSet<String>();
            for (var stamp : truth().path("revenue_spikes_injected").path("timestamps_utc")) {
                var local = Instant.parse(stamp.asString()).atZone(NEW_YORK);
                expected.add(local.toLocalDate() + " " + local.getHour());
            }
            assertThat(spikes).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"utc", "local"})
    void socialsEveningIsFoundInBothFiles(String kind) throws IOException {
        var schedule =
                analyse(kind, "prospecting_social", "cvr").path("schedule").path("hours");
        var total = BigDecimal.ZERO;
        for (var hour : schedule) {
            total = total.add(new BigDecimal(hour.path("amount").asString()));
        }
        assertThat(total).isEqualTo(new BigDecimal("1000.00"));
        for (int hour = 20; hour <= 22; hour++) {
            assertThat(schedule.get(hour).path("multiplier").asString()).isEqualTo("1.5");
        }
    }

    /// The conversion rate of weekends is 0.7, 1.35 and 0.25 times that of weekdays: at least one bucket of the week
    /// says so reliably, and none the contrary.
    @ParameterizedTest
    @CsvSource({"brand_search, valley", "prospecting_social, peak", "b2b_display, valley"})
    void theWeekendEffectIsFound(String campaign, String kind) throws IOException {
        var found = new TreeSet<String>();
        for (var pattern : analyse("utc", campaign, "cvr").path("patterns")) {
            if (pattern.path("evidence").asString().equals("significant")
                    && java.util.Set.of("weekday:sat", "weekday:sun", "week_part:weekend")
                            .contains(pattern.path("bucket").asString())) {
                found.add(pattern.path("kind").asString());
            }
        }
        assertThat(found).containsExactly(kind);
    }

    /// The peak of display moves from 9–11 to 12–14 on the 24th day; the others stay.
    @ParameterizedTest
    @ValueSource(strings = {"utc", "local"})
    void thePeakThatMovedIsFound(String kind) throws IOException {
        var shift = analyse(kind, "b2b_display", "cvr").path("shift");
        System.out.println("moved peak: " + shift);
        assertThat(shift.path("before").asInt()).isEqualTo(9);
        assertThat(shift.path("now").asInt()).isEqualTo(12);
        assertThat(shift.path("since").asString()).isEqualTo("2025-11-05");
        for (var steady : new String[] {"brand_search", "prospecting_social"}) {
            assertThat(analyse(kind, steady, "cvr")
                            .path("shift")
                            .path("evidence")
                            .asString(""))
                    .isNotEqualTo("significant");
        }
    }
}
