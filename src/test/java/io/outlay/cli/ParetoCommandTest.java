package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `outlay pareto`: the form of the answer, and bad requests by the path of their field.
class ParetoCommandTest {
    private static final String PLAIN = """
        {"schema":"alloc-1","objective":{"kind":"max_response","value_per_unit":1.0,"spend_cost":0.0},
         "budget":{"total":10.0,"mode":"equal"},
         "channels":[
          {"id":"a","curve":{"kind":"power","beta":2,"p":0.5},"min":0,"max":1e18},
          {"id":"b","curve":{"kind":"hill","beta":9,"k":3,"s":1},"min":0,"max":1e18},
          {"id":"c","curve":{"kind":"exponential","beta":5,"k":2},"min":0,"max":1e18}],
         "groups":[],
         "objectives":[{"kind":"response","goal":"max"},{"kind":"risk_sd","goal":"min"}],
         "uncertainty":{"a":{"sd_rel":0.1},"b":{"sd_rel":0.3},"c":{"sd_rel":0.2}},
         "method":"auto","population":40,"evaluations":2000,"points":60}\
        """;

    @TempDir
    Path folder;

    private CommandLineRun pareto(String request, String... more) {
        var args = new ArrayList<>(List.of("pareto", "-", "--quiet"));
        args.addAll(List.of(more));
        return CommandLineRun.run(folder, request, Map.of(), args.toArray(String[]::new));
    }

    @Test
    void answersWithAFrontAndItsFigures() {
        var run = pareto(PLAIN);
        assertThat(run.exitCode()).as(run.out()).isZero();
        var result = run.json();
        assertThat(result.path("schema").asString()).isEqualTo("pareto-result-1");
        assertThat(result.path("status").asString()).isEqualTo("ok");
        assertThat(result.path("front").size()).isBetween(30, 60);
        var first = result.path("front").get(0);
        assertThat(first.path("certified").asBoolean()).isTrue();
        double sum = 0;
        for (var entry : first.path("allocation").properties()) {
            sum += entry.getValue().asDouble();
        }
        assertThat(sum).isCloseTo(10, within(1e-9));
        assertThat(result.path("hypervolume").asDouble()).isPositive();
        assertThat(result.path("reference").size()).isEqualTo(2);
        assertThat(result.path("knee").asInt()).isBetween(1, 58);
        assertThat(result.path("evaluations").asLong()).isLessThanOrEqualTo(2000);
        assertThat(result.path("notes").toString()).contains("points are proven best");
    }

    @Test
    void withAFixedTotalRevenueAndReturnAreOneAimAndItSaysSo() {
        var result = pareto(
                        PLAIN.replace("\"kind\":\"risk_sd\",\"goal\":\"min\"", "\"kind\":\"roas\",\"goal\":\"max\""))
                .json();
        assertThat(result.path("spend_freed").asBoolean()).isTrue();
        assertThat(result.path("notes").get(0).asString()).contains("up to 10.0 may be spent");
        assertThat(result.path("stop").asString()).isEqualTo("EXACT");
    }

    @Test
    void sameRequestSameDocumentForAnyNumberOfThreads() {
        var one = pareto(PLAIN, "--threads", "1").out().replaceAll("\"elapsed[a-z_]*\":\\d+", "");
        var two = pareto(PLAIN, "--threads", "2").out().replaceAll("\"elapsed[a-z_]*\":\\d+", "");
        assertThat(one).isEqualTo(two);
        assertThat(pareto(PLAIN, "--csv").out().lines().findFirst()).hasValue("response,risk_sd,certified,a,b,c");
    }

    @Test
    void contradictingLimitsAreAnAnswer() {
        var result = pareto(PLAIN.replace("\"min\":0,\"max\":1e18}],", "\"min\":20,\"max\":30}],"))
                .json();
        assertThat(result.path("status").asString()).isEqualTo("infeasible");
        assertThat(result.path("conflicting_constraints").toString()).contains("budget");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"risk_sd\"   | \"kind\":\"danger\"      | BAD_VALUE       | objectives[1].kind",
                "\"goal\":\"min\"       | \"goal\":\"max\"         | BAD_VALUE       | objectives[1].goal",
                "\"kind\":\"risk_sd\",\"goal\":\"min\" | \"kind\":\"response\" | NAME_TWICE | objectives[1].kind",
                "\"kind\":\"risk_sd\",\"goal\":\"min\" | \"kind\":\"reach\" | MISSING_FIELD | objectives[1].weights",
                "\"sd_rel\":0.1         | \"sd_rel\":-0.1          | BAD_VALUE       | uncertainty.a.sd_rel",
                "\"sd_rel\":0.1         | \"sd\":0.1               | UNKNOWN_FIELD   | uncertainty.a.sd",
                "\"c\":{\"sd_rel\":0.2} | \"z\":{\"sd_rel\":0.2}   | UNKNOWN_CHANNEL | uncertainty.z",
                "\"method\":\"auto\"    | \"method\":\"luck\"      | BAD_VALUE       | method",
                "\"population\":40      | \"population\":3         | BAD_VALUE       | population",
                "\"evaluations\":2000   | \"evaluations\":20       | BAD_VALUE       | evaluations",
                "\"points\":60          | \"points\":1             | BAD_VALUE       | points",
                "\"points\":60          | \"dots\":1               | UNKNOWN_FIELD   | dots",
                "\"points\":60          | \"objective_weights\":{\"response\":0.7} | BAD_VALUE | objective_weights",
                "\"total\":10.0,        | ''                       | MISSING_FIELD   | budget.total",
            })
    void namesWhatIsWrongWithARequest(String from, String to, String code, String path) {
        assertThat(PLAIN).contains(from);
        var run = pareto(PLAIN.replace(from, to));
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.USAGE);
        var error = run.json().path("error");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("where").path("path").asString()).isEqualTo(path);
    }
}
