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
    void saysInOneSentenceWhyThereIsNoPlan() {
        var need = PLAIN.replace("\"total\":10.0", "\"total\":50000").replace("\"min\":0", "\"min\":20000");
        assertThat(conflict(need.replace("[\"a\",\"b\"],\"min\":20000", "[\"a\",\"b\"],\"min\":0")))
                .isEqualTo("a, b and c together need 60 000, the budget is 50 000.");
        var group = PLAIN.replace("\"max\":1e18}]}", "\"max\":4}]}").replaceFirst("\"min\":0", "\"min\":5");
        assertThat(conflict(group)).isEqualTo("a needs 5, the group g may get at most 4.");
        var caps = PLAIN.replace("\"max\":1e18},", "\"max\":2.5},").replace("\"max\":1e18}],", "\"max\":2}],");
        assertThat(conflict(caps)).isEqualTo("a, b and c together may get at most 7, the budget is 10.");
        var range = PLAIN.replaceFirst("\"min\":0,\"max\":1e18", "\"min\":3,\"max\":2");
        assertThat(conflict(range)).isEqualTo("a must get at least 3, but may get at most 2.");
    }

    private String conflict(String request) {
        var result = allocate(request).json();
        assertThat(result.path("status").asString()).isEqualTo("infeasible");
        return result.path("conflict").asString().replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource({"outcome, 6", "roas, 0.5", "cost_per_outcome, 1.6"})
    void reachesTargets(String kind, double value) {
        var request = PLAIN.replace("\"equal\"", "\"at_most\"").replace("\"total\":10.0", "\"total\":100.0");
        var target = "\"target\":{\"kind\":\"" + kind + "\",\"value\":" + value + "},";
        var result =
                allocate(request.replace("\"budget\"", target + "\"budget\"")).json();
        assertThat(result.path("status").asString()).isEqualTo("optimal");
        var found = result.path("target");
        assertThat(found.path("reached").asBoolean()).isTrue();
        assertThat(found.path("gap").asDouble()).isBetween(0.0, 1e-6);
        assertThat(found.path(kind).asDouble()).isCloseTo(value, org.assertj.core.data.Offset.offset(1e-5 * value));
        double sum = 0;
        for (var entry : result.path("allocation").properties()) {
            sum += entry.getValue().asDouble();
        }
        assertThat(found.path("spend").asDouble()).isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void saysWhatATargetOutOfReachMisses() {
        var result = allocate(
                        PLAIN.replace("\"budget\"", "\"target\":{\"kind\":\"outcome\",\"value\":1000},\"budget\""))
                .json();
        assertThat(result.path("status").asString()).isEqualTo("infeasible");
        assertThat(strings(result.path("conflicting_constraints"))).containsExactly("target");
        assertThat(result.path("conflict").asString()).startsWith("The largest outcome within these limits is");
    }

    @Test
    void saysHowSureADecisionAmongDrawsIs() {
        var request = """
            {"schema":"alloc-1","budget":{"total":100,"mode":"equal"},"channels":[
             {"id":"a","curve":{"kind":"draws","of":"exponential","beta":[90,80,60,110],"k":[30,40,30,20]},
              "min":0,"max":100,"current":50,"largest_observed":40},
             {"id":"b","curve":{"kind":"draws","of":"exponential","beta":[80,95,70,60],"k":[30,20,40,30]},
              "min":0,"max":100,"current":50,"largest_observed":80}]}\
            """;
        var decision = allocate(request).json();
        assertThat(decision.path("allocation").path("a").asDouble()).isLessThanOrEqualTo(48 + 1e-9);
        assertThat(decision.path("outside_observed").asDouble()).isZero();
        var sure = decision.path("decision");
        assertThat(sure.path("draws").asInt()).isEqualTo(4);
        assertThat(sure.path("regret").asDouble()).isPositive();
        var a = sure.path("channels").path("a");
        assertThat(a.path("raise").asDouble() + a.path("cut").asDouble()).isBetween(0.0, 1.0);
        assertThat(a.path("high").asDouble()).isLessThanOrEqualTo(48 + 1e-9);
        assertThat(sure.path("gain").path("reliable").asBoolean()).isFalse();
        assertThat(sure.path("gain").path("words").asString()).startsWith("No reliable improvement");
        var beyond = allocate(request.replace("\"budget\"", "\"extrapolate\":true,\"budget\""))
                .json();
        assertThat(beyond.path("outside_observed").asDouble()).isBetween(0.0, 0.1);
        var half = allocate(request.replaceFirst("\"current\":50,", ""));
        assertThat(half.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(half.json().path("error").path("where").path("path").asString())
                .isEqualTo("channels[0].current");
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
                "\"groups\"             | \"target\":{\"kind\":\"x\",\"value\":1},\"groups\"     | BAD_VALUE |"
                        + " target.kind",
                "\"groups\"             | \"target\":{\"kind\":\"roas\"},\"groups\"             | MISSING_FIELD |"
                        + " target.value",
                "\"groups\"             | \"target\":{\"kind\":\"roas\",\"value\":0},\"groups\" | BAD_VALUE |"
                        + " target.value",
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
