package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.domain.Problem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The malformed files of the reference data give the code, row, column and value that they should, as a Google Ads
/// report, without naming a platform, and through a mapping.
class MalformedFilesTest {
    private static final String MAPPING = """
        {"schema":"mapping-1","columns":{"campaign":"Campaign","date":"Day","currency":"Currency code","spend":"Cost",
        "impressions":"Impr.","clicks":"Clicks","conversions":"Conversions","revenue":"Conv. value"}}\
        """;

    @TestFactory
    List<DynamicTest> everyFile() throws Exception {
        var expected = SharedData.require("malformed/expected.json");
        var tests = new ArrayList<DynamicTest>();
        for (var entry :
                JsonMapper.shared().readTree(Files.readAllBytes(expected)).properties()) {
            var reading = Reading.of(expected.resolveSibling(entry.getKey()));
            tests.add(DynamicTest.dynamicTest(entry.getKey() + " detected", () -> check(reading, entry.getValue())));
            tests.add(DynamicTest.dynamicTest(
                    entry.getKey() + " as GOOGLE_ADS", () -> check(reading.as("GOOGLE_ADS"), entry.getValue())));
            tests.add(DynamicTest.dynamicTest(
                    entry.getKey() + " mapped", () -> check(reading.mapped(MAPPING), entry.getValue())));
        }
        return tests;
    }

    private static void check(Reading reading, JsonNode expected) {
        assertThat(reading.problems()).hasSize(1);
        Problem problem = reading.problems().getFirst();
        assertThat(problem.code().name()).isEqualTo(expected.get("code").asString());
        if (expected.has("row")) {
            assertThat(problem.where().row()).contains(expected.get("row").asLong());
        }
        if (expected.has("column")) {
            assertThat(problem.where().column()).contains(expected.get("column").asString());
        }
        if (expected.has("value")) {
            assertThat(problem.where().value()).contains(expected.get("value").asString());
        }
    }
}
