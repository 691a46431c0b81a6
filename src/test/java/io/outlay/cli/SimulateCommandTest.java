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
                            "tornado",
                            "sobol_first",
                            "convergence");
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

    @Test
    void everyKindOfScenario() {
        var kinds = """
            {"name":"dear","kind":"cost_shock","parameters":{"cost_factors":{"search":{"triangular":[1.1,1.2,1.4]}}}},
            {"name":"weak","kind":"demand_shift","parameters":{"factor":0.5}},
            {"name":"off","kind":"outage","parameters":{"channels":["search"],"share_of_period":0.25}},
            {"name":"rival","kind":"competitor","parameters":{"efficiency_factors":{"search":{"normal":[0.8,0.05]}}}},
            {"name":"new","kind":"new_channel","parameters":{"channel":
              {"id":"audio","curve":{"kind":"linear","beta":{"lognormal":[0.5,0.3]}},"spend":20}}},
            {"name":"again","kind":"past_shocks","parameters":{"shocks":[
              {"demand":0.9},{"demand":1.1,"cost_factors":{"search":1.3}},{"efficiency_factors":{"social":0.7}}]}},
            {"name":"both","kind":"combined","parameters":{"changes":[
              {"kind":"demand_shift","parameters":{"factor":0.5}},
              {"kind":"outage","parameters":{"channels":["search","social"],"share_of_period":0.5}}]}}
            """;
        var document = run(REQUEST.replaceAll("(?s)\"scenarios\":.*", "\"scenarios\":[" + kinds + "]}"));
        var base = document.path("base");
        var scenarios = document.path("scenarios");
        assertThat(scenarios.size()).isEqualTo(7);
        assertThat(scenarios.get(1).path("mean").asDouble())
                .isCloseTo(base.path("mean").asDouble() / 2, within(1e-9));
        assertThat(scenarios.get(2).path("spend").asDouble()).isCloseTo(105, within(1e-9));
        assertThat(scenarios.get(2).path("difference").path("mean").asDouble())
                .isCloseTo(
                        -50,
                        within(4
                                * scenarios
                                        .get(2)
                                        .path("mcse")
                                        .path("difference")
                                        .asDouble()));
        assertThat(scenarios.get(4).path("spend").asDouble()).isCloseTo(150, within(1e-9));
        assertThat(scenarios.get(6).path("mean").asDouble())
                .isCloseTo(base.path("mean").asDouble() / 4, within(1e-9));
        assertThat(scenarios.get(0).path("sobol_first").get(0).propertyNames())
                .containsExactly("input", "index", "error");
        assertThat(scenarios.get(0).path("mcse").path("percentiles").size()).isEqualTo(99);
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
