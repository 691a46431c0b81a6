package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `outlay allocate`: the reference cases by their own tolerance, the form of the answer, and bad requests.
class AllocateCommandTest {
    private static final String PLAIN = """
        {"schema":"alloc-1","objective":{"kind":"max_response","value_per_unit":1.0,"spend_cost":0.0},
         "budget":{"total":10.0,"mode":"equal"},
         "channels":[
          {"id":"a","curve":{"kind":"power","beta":2,"p":0.5},"min":0,"max":1e18},
          {"id":"b","curve":{"kind":"hill_draws","beta":[3,4],"k":[2,3],"s":[1.5,2]},"min":0,"max":1e18},
          {"id":"c","curve":{"kind":"draws","of":"logistic","beta":[3,4],"lambda":[0.2,0.3]},"min":0,"max":1e18}],
         "groups":[{"id":"g","channels":["a","b"],"min":0,"max":1e18}]}\
        """;

    @TempDir
    Path folder;

    private CommandLineRun allocate(String request, String... more) {
        var args = new ArrayList<>(List.of("allocate", "-", "--quiet"));
        args.addAll(List.of(more));
        return CommandLineRun.run(folder, request, Map.of(), args.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D01", "D02", "D03", "D04", "D05", "D06"})
    void answersTheReferenceCases(String name) throws IOException {
        try (var in = AllocateCommandTest.class.getResourceAsStream("/io/outlay/engine/allocate/" + name + ".json")) {
            assertThat(in).isNotNull();
            assertAnswered(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void answersEverySharedCase() throws IOException {
        try (var files = Files.list(SharedData.require("optimise"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                assertAnswered(Files.readString(file));
            }
        }
    }

    private void assertAnswered(String request) {
        var expected = JsonMapper.shared().readTree(request).path("expected");
        var run = allocate(request);
        assertThat(run.exitCode()).as(run.err()).isZero();
        var result = run.json();
        assertThat(result.path("schema").asString()).isEqualTo("alloc-result-1");
        assertThat(result.path("status").asString())
                .isEqualTo(expected.path("status").asString());
        if (expected.path("status").asString().equals("infeasible")) {
            var named = strings(result.path("conflicting_constraints"));
            assertThat(named).containsAnyElementsOf(strings(expected.path("conflicting_constraints")));
            assertThat(result.path("value").isNull()).isTrue();
            return;
        }
        double value = expected.path("value").asDouble();
        var tolerance = expected.path("tolerance");
        double allowed = Math.max(
                tolerance.path("value_abs").asDouble(),
                tolerance.path("value_rel").asDouble() * Math.abs(value));
        assertThat(result.path("value").asDouble()).isBetween(value - allowed, value + allowed);
        assertThat(result.path("stop").asString()).isEqualTo("PROVEN");
        assertThat(result.path("gap").asDouble()).isLessThanOrEqualTo(1e-6);
        double total = JsonMapper.shared()
                .readTree(request)
                .path("budget")
                .path("total")
                .asDouble();
        if (expected.path("allocation_unique").asBoolean()) {
            for (var entry : expected.path("allocation").properties()) {
                assertThat(result.path("allocation").path(entry.getKey()).asDouble())
                        .as(entry.getKey())
                        .isCloseTo(entry.getValue().asDouble(), org.assertj.core.data.Offset.offset(1e-4 * total));
            }
        }
    }

    private static List<String> strings(JsonNode array) {
        var list = new ArrayList<String>();
        array.forEach(node -> list.add(node.asString()));
        return list;
    }

    @Test
    void answersWithPricesAndLimitsInWords() {
        var result = allocate(PLAIN.replace("\"max\":1e18}]}", "\"max\":4}]}")).json();
        assertThat(strings(result.path("binding"))).contains("budget", "group:g");
        assertThat(result.path("limits").get(0).path("words").asString())
                .isEqualTo("The whole budget of 10.0 is used.");
        assertThat(result.path("shadow_price").asDouble()).isPositive();
        assertThat(result.path("marginal").path("c").asDouble())
                .isCloseTo(result.path("shadow_price").asDouble(), org.assertj.core.data.Offset.offset(1e-6));
        double sum = 0;
        for (var entry : result.path("allocation").properties()) {
            sum += entry.getValue().asDouble();
        }
        assertThat(sum).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void sameRequestSameDocumentForAnyNumberOfThreads() {
        var one = allocate(PLAIN, "--threads", "1").out().replaceAll("\"elapsed[a-z_]*\":\\d+", "");
        var two = allocate(PLAIN, "--threads", "2").out().replaceAll("\"elapsed[a-z_]*\":\\d+", "");
        assertThat(one).isEqualTo(two);
    }

    @Test
    void printsATable() {
        var lines = allocate(PLAIN, "--csv").out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("channel,spend,response,marginal");
        assertThat(lines).hasSize(4);
    }

    @Test
    void writesTheDocumentToAFile() throws IOException {
        var run = allocate(PLAIN, "--out", "plan.json");
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("plan.json"))).contains("\"status\":\"optimal\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"beta\":2,            | \"beta\":2,\"kk\":1,     | UNKNOWN_FIELD  | channels[0].curve.kk",
                "\"beta\":2             | \"beta\":-2              | BAD_VALUE      | channels[0].curve.beta",
                "\"kind\":\"power\"     | \"kind\":\"sigmoid\"     | BAD_VALUE      | channels[0].curve.kind",
                "\"beta\":[3,4],\"k\"   | \"beta\":[3],\"k\"       | BAD_VALUE      | channels[1].curve",
                "\"mode\":\"equal\"     | \"mode\":\"some\"        | BAD_VALUE      | budget.mode",
                "\"total\":10.0         | \"total\":-1             | BAD_VALUE      | budget.total",
                "\"total\":10.0,        | ''                       | MISSING_FIELD  | budget.total",
                "\"id\":\"b\",          | \"id\":\"a\",            | NAME_TWICE     | channels[1].id",
                "[\"a\",\"b\"]          | [\"a\",\"z\"]            | UNKNOWN_CHANNEL| groups[0].channels[1]",
                "\"groups\"             | \"gap\":0,\"groups\"     | BAD_VALUE      | gap",
                "alloc-1                | alloc-9                  | BAD_VALUE      | schema",
            })
    void namesWhatIsWrongWithARequest(String from, String to, String code, String path) {
        var run = allocate(PLAIN.replace(from, to));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        var error = run.json().path("error");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("where").path("path").asString()).isEqualTo(path);
    }

    @Test
    void namesBothGroupsThatOverlapInPart() {
        var request = PLAIN.replace(
                "\"groups\":[", "\"groups\":[{\"id\":\"h\",\"channels\":[\"b\",\"c\"],\"min\":0,\"max\":1e18},");
        var run = allocate(request);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.json().path("error").path("code").asString()).isEqualTo("GROUPS_OVERLAP");
        assertThat(run.json().path("error").path("message").asString())
                .contains("g")
                .contains("h");
    }
}
