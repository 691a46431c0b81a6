package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SimulateCommandTest {
    private static final String REQUEST = """
        {"schema":"simulate-1","draws":20000,"confidence":0.9,"target":300,
         "channels":[
          {"id":"search","curve":{"kind":"linear","beta":{"normal":[2.0,0.2]}},"spend":100},
          {"id":"social","curve":{"kind":"draws","of":"hill","beta":[90,110],"k":[30,30],"s":[1,1]},"spend":30}],
         "value_per_unit":{"triangular":[0.9,1,1.1]},
         "scenarios":[
          {"name":"more search","kind":"budget_change","parameters":{"budget_changes":{"search":1.5}}},
          {"name":"fixed amounts","kind":"budget_change","parameters":{"budgets":{"search":80,"social":{"normal":[60,3]}}}}]}
        """;

    @TempDir
    private Path folder;

    @Test
    void documentHasTheFieldsOfTheContract() {
        var document = run(REQUEST);
        assertThat(document.path("schema").asString()).isEqualTo("simulate-result-1");
        assertThat(document.path("status").asString()).isEqualTo("ok");
        assertThat(document.path("stamp").propertyNames())
                .containsExactly(
                        "engine", "version", "seed", "request_digest", "data_digest", "kernel", "elapsed_ms", "stop");
        for (var plan : new JsonNode[] {
            document.path("base"),
            document.path("scenarios").get(0),
            document.path("scenarios").get(1)
        }) {
            assertThat(plan.propertyNames())
                    .contains(
                            "name",
                            "spend",
                            "mean",
                            "sd",
                            "percentiles",
                            "histogram",
                            "probability_of_loss",
                            "probability_below_base",
                            "probability_target",
                            "var",
                            "cvar",
                            "mcse",
                            "difference",
                            "tornado");
            assertThat(plan.path("percentiles").size()).isEqualTo(99);
            assertThat(plan.path("histogram").propertyNames()).containsExactly("edges", "counts");
            assertThat(plan.path("mcse").propertyNames()).contains("mean", "sd", "probability_of_loss", "var", "cvar");
            assertThat(plan.path("difference").propertyNames()).containsExactly("mean", "low", "high");
        }
        assertThat(document.path("scenarios").get(0).path("name").asString()).isEqualTo("more search");
    }

    @Test
    void figuresFollowFromTheRequest() {
        var document = run(REQUEST);
        var base = document.path("base");
        assertThat(base.path("spend").asDouble()).isEqualTo(130);
        assertThat(base.path("mean").asDouble())
                .isCloseTo(250, within(4 * base.path("mcse").path("mean").asDouble()));
        var more = document.path("scenarios").get(0);
        assertThat(more.path("spend").asDouble()).isCloseTo(180, within(1e-9));
        assertThat(more.path("difference").path("mean").asDouble())
                .isCloseTo(100, within(4 * more.path("mcse").path("difference").asDouble()));
        var amounts = document.path("scenarios").get(1);
        assertThat(amounts.path("spend").asDouble()).isCloseTo(140, within(0.1));
    }

    @Test
    void sameRequestSameDocumentForAnyThreads() {
        var one = CommandLineRun.run(folder, REQUEST, Map.of(), "simulate", "-", "--threads", "1");
        var two = CommandLineRun.run(folder, REQUEST, Map.of(), "simulate", "-", "--threads", "2");
        assertThat(withoutTime(one.out())).isEqualTo(withoutTime(two.out()));
    }

    @Test
    void withoutATargetThereIsNoProbabilityOfIt() {
        var document = run(REQUEST.replace(",\"target\":300", ""));
        assertThat(document.path("base").path("probability_target").isNull()).isTrue();
        assertThat(document.path("base").path("mcse").path("probability_target").isNull())
                .isTrue();
    }

    @Test
    void hillDrawsIsTheOlderNameOfDraws() {
        var older = REQUEST.replace("\"kind\":\"draws\",\"of\":\"hill\"", "\"kind\":\"hill_draws\"");
        assertThat(run(older).path("base")).isEqualTo(run(REQUEST).path("base"));
    }

    private JsonNode run(String request) {
        var run = CommandLineRun.run(folder, request, Map.of(), "simulate", "-");
        assertThat(run.exitCode()).as(run.out()).isZero();
        return run.json();
    }

    private static String withoutTime(String document) {
        return document.replaceAll("\"elapsed_ms\":\\d+", "");
    }
}
