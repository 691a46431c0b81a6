package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Measure;
import io.outlay.intake.value.Names;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every sample export of the reference data: rows, dates and totals are exact, or the layout is refused.
class PlatformFilesTest {
    private static final Map<String, String> CODES = Map.of(
            "meta", "META",
            "google_ads", "GOOGLE_ADS",
            "klaviyo", "KLAVIYO",
            "tiktok", "TIKTOK",
            "linkedin", "LINKEDIN",
            "amazon_ads", "AMAZON_ADS",
            "microsoft_ads", "MICROSOFT_ADS");

    @TestFactory
    List<DynamicTest> everyFile() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        for (var folder : CODES.keySet().stream().sorted().toList()) {
            var expected = SharedData.require("platforms/" + folder + "/expected.json");
            for (var entry :
                    JsonMapper.shared().readTree(Files.readAllBytes(expected)).properties()) {
                var file = expected.resolveSibling(entry.getKey());
                tests.add(DynamicTest.dynamicTest(
                        folder + "/" + entry.getKey(),
                        () -> check(Reading.of(file).as(CODES.getOrDefault(folder, "")), entry.getValue())));
                tests.add(DynamicTest.dynamicTest(
                        folder + "/" + entry.getKey() + " unnamed", () -> check(Reading.of(file), entry.getValue())));
            }
        }
        return tests;
    }

    private static void check(Reading reading, JsonNode expected) {
        if (expected.has("mapping")) {
            check(reading.mapped(mapping(expected)).summary(), expected);
            return;
        } else if (!expected.has("totalsByCurrency")) {
            assertThat(reading.problems())
                    .extracting(problem -> problem.code())
                    .contains(ProblemCode.UNSUPPORTED_LAYOUT);
            return;
        }
        var summary = reading.summary();
        assertThat(summary.files().getFirst().profile())
                .isEqualTo(expected.get("profile").asString());
        check(summary, expected);
    }

    private static void check(ImportSummary summary, JsonNode expected) {
        assertThat(summary.factRows()).isEqualTo(expected.get("factRows").asLong());
        assertThat(summary.entities()).isEqualTo(expected.get("entities").asLong());
        assertThat(summary.dateMin().map(Object::toString).orElse(null)).isEqualTo(text(expected.get("dateMin")));
        assertThat(summary.dateMax().map(Object::toString).orElse(null)).isEqualTo(text(expected.get("dateMax")));
        assertThat(expected.get("grain").asString())
                .startsWith(summary.grain().orElseThrow().name());
        assertThat(plain(summary.totals())).isEqualTo(totals(expected.get("totalsByCurrency")));
    }

    private static String mapping(JsonNode expected) {
        ObjectNode mapping = JsonMapper.shared().createObjectNode();
        mapping.put("schema", "mapping-1");
        mapping.put("spend_in_micros", expected.path("spendInMicros").asBoolean());
        mapping.put("duplicates", "keep");
        var columns = mapping.putObject("columns");
        expected.get("mapping")
                .properties()
                .forEach(entry -> columns.set(
                        entry.getKey().equals("cur") ? "currency" : snake(entry.getKey()), entry.getValue()));
        return mapping.toString();
    }

    private static Map<String, Map<String, BigDecimal>> totals(JsonNode expected) {
        var totals = new HashMap<String, Map<String, BigDecimal>>();
        expected.properties().forEach(currency -> {
            var sums = new HashMap<String, BigDecimal>();
            currency.getValue()
                    .properties()
                    .forEach(sum -> sums.put(
                            snake(sum.getKey()), new BigDecimal(sum.getValue().asString()).stripTrailingZeros()));
            totals.put(currency.getKey(), sums);
        });
        return totals;
    }

    private static Map<String, Map<String, BigDecimal>> plain(Map<String, Map<Measure, BigDecimal>> totals) {
        var plain = new HashMap<String, Map<String, BigDecimal>>();
        totals.forEach((currency, sums) -> {
            var row = new HashMap<String, BigDecimal>();
            sums.forEach((measure, sum) -> row.put(measure.id(), sum.stripTrailingZeros()));
            plain.put(currency, row);
        });
        return plain;
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static @org.jspecify.annotations.Nullable String text(JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    /// Column names of every reference header survive normalisation without colliding.
    @org.junit.jupiter.api.Test
    void headersStayApart() throws Exception {
        var file = SharedData.require("platforms/linkedin/real_fivetran_ad_analytics_by_campaign.csv");
        var headers = Files.readAllLines(file).getFirst().split(",");
        var seen = new HashSet<String>();
        for (var header : headers) {
            assertThat(seen.add(Names.header(header))).isTrue();
        }
    }
}
