package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The channels service's own request bodies, answered from a sample project.
class ServiceCommandsTest {
    private static final String BUDGET = """
        {"org_id":"org_123","total_budget":TOTAL,
         "objectives":["MAXIMIZE_REVENUE","MAXIMIZE_ROAS"],
         "objective_weights":{"MAXIMIZE_REVENUE":0.6,"MAXIMIZE_ROAS":0.4},
         "constraints":[{"constraint_type":"MIN_SPEND","channel_id":"FIRST","min_value":1000.0}],
         "confidence_threshold":0.8,"risk_tolerance":"moderate",
         "use_bayesian_optimization":false,"monte_carlo_samples":1000}\
        """;
    private static final String SCENARIOS = """
        {"org_id":"org_123","scenarios":[
          {"scenario_type":"BUDGET_CHANGE","name":"More","parameters":{"budget_changes":{"FIRST":1.2,"SECOND":1.2}}},
          {"scenario_type":"BUDGET_CHANGE","name":"Less","parameters":{"budget_changes":{"FIRST":0.8,"SECOND":0.8}}}],
         "monte_carlo_samples":5000,"confidence_level":0.95}\
        """;

    @TempDir
    static Path folder;

    private static String first = "";
    private static String second = "";
    private static double spend;

    private static CommandLineRun ask(String command, String request) {
        return CommandLineRun.run(folder, request, Map.of(), command, "-", "--quiet", "--workspace", "acme.outlay");
    }

    /// The channels of the sample that its plan moves most, and what all of them spend.
    @BeforeAll
    static void sample() throws IOException {
        try (var in = ServiceCommandsTest.class.getResourceAsStream("/io/outlay/samples/acme-retail/acme-retail.zip")) {
            assertThat(in).isNotNull();
            Files.copy(in, folder.resolve("acme.zip"));
        }
        var unpacked = CommandLineRun.in(folder, "unpack", "acme.zip", "acme.outlay", "--quiet");
        assertThat(unpacked.exitCode()).as(unpacked.out()).isZero();
        var run = ask("scenarios", """
            {"org_id":"o","scenarios":[{"scenario_type":"BUDGET_CHANGE","name":"Same","parameters":{"budgets":{}}}]}\
            """);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        var base = run.json().path("base");
        spend = base.path("total_spend").asDouble();
        var ids = base.path("budget_allocation").propertyNames().iterator();
        first = ids.next();
        second = ids.next();
    }

    private static String filled(String request) {
        return request.replace("FIRST", first).replace("SECOND", second).replace("TOTAL", spend + "");
    }

    @Test
    void aBudgetIsAnsweredWithTheServicesFields() {
        var run = ask("optimize", filled(BUDGET));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        var result = run.json();
        assertThat(result.path("schema").asString()).isEqualTo("optimize-result-1");
        assertThat(result.path("status").asString()).isEqualTo("completed");
        assertThat(sum(result.path("recommended_allocation"))).isCloseTo(spend, within(1e-6 * spend));
        assertThat(sum(result.path("current_allocation"))).isCloseTo(spend, within(1e-6 * spend));
        assertThat(result.path("recommended_allocation").path(first).asDouble()).isGreaterThanOrEqualTo(1000);
        assertThat(result.path("performance_improvement").path("revenue").asDouble())
                .isGreaterThanOrEqualTo(-1e-6);
        assertThat(result.path("algorithm_used").asString()).isEqualTo("exact");
        assertThat(result.path("convergence_status").asString()).isEqualTo("PROVEN");
        assertThat(result.path("overall_confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(result.path("implementation_plan").size()).isGreaterThan(2);
        assertThat(result.path("notes").toString()).contains("are one aim");
        double impact = 0;
        for (var action : result.path("implementation_plan")) {
            impact += action.path("expected_impact").asDouble();
        }
        assertThat(impact)
                .isCloseTo(
                        result.path("performance_improvement").path("revenue").asDouble(),
                        within(1e-6
                                * Math.abs(result.path("expected_performance")
                                        .path("revenue")
                                        .asDouble())));
    }

    private static double sum(JsonNode amounts) {
        double sum = 0;
        for (var entry : amounts.properties()) {
            sum += entry.getValue().asDouble();
        }
        return sum;
    }

    @Test
    void carefulnessLowersTheRisk() {
        var bold = ask("optimize", filled(BUDGET)).json();
        var careful = ask("optimize", filled(BUDGET.replace("moderate", "conservative")))
                .json();
        assertThat(careful.path("algorithm_used").asString()).isEqualTo("nsga2");
        assertThat(careful.path("risk_metrics").path("standard_deviation").asDouble())
                .isLessThanOrEqualTo(
                        bold.path("risk_metrics").path("standard_deviation").asDouble() * 1.001);
        assertThat(sum(careful.path("recommended_allocation"))).isCloseTo(spend, within(1e-6 * spend));
    }

    @Test
    void everyConstraintTypeBinds() {
        var constraints = """
            [{"constraint_type":"FIXED","channel_id":"FIRST"},
             {"constraint_type":"max_change","channel_id":"SECOND","max_value":0.1},
             {"constraint_type":"MAX_SHARE","channel_id":"SECOND","max_value":0.9},
             {"constraint_type":"GROUP","constraint_id":"both","channels":["FIRST","SECOND"],"max_value":TOTAL}]\
            """;
        var request = filled(BUDGET.replaceAll("\"constraints\":\\[[^]]*]", "\"constraints\":" + constraints));
        var run = ask("optimize", request);
        assertThat(run.exitCode()).as(run.out()).isZero();
        var result = run.json();
        assertThat(result.path("status").asString()).isEqualTo("completed");
        double today = result.path("current_allocation").path(first).asDouble();
        assertThat(result.path("recommended_allocation").path(first).asDouble()).isCloseTo(today, within(1e-6 * today));
        double other = result.path("current_allocation").path(second).asDouble();
        assertThat(result.path("recommended_allocation").path(second).asDouble())
                .isBetween(other * (0.9 - 1e-9), other * (1.1 + 1e-9));
    }

    @Test
    void contradictingConstraintsAreAnsweredByName() {
        var result = ask("optimize", filled(BUDGET.replace("1000.0", "1e9"))).json();
        assertThat(result.path("status").asString()).isEqualTo("infeasible");
        assertThat(result.path("conflicting_constraints").toString()).contains("budget");
        assertThat(result.path("conflicts").size()).isPositive();
        assertThat(result.path("recommended_allocation").size()).isZero();
    }

    @Test
    void aGainThatIsNotReliableSaysSo() {
        var two = """
            {"org_id":"org_123","total_budget":477107.5,"channels":["google","microsoft"],
             "confidence_threshold":0.8,"monte_carlo_samples":1000}\
            """;
        var result = ask("optimize", two).json();
        assertThat(result.path("status").asString()).isEqualTo("completed");
        assertThat(result.path("recommendation").asString()).isEqualTo("no_reliable_improvement");
        assertThat(result.path("overall_confidence").asDouble()).isCloseTo(0.77, within(0.02));
        assertThat(result.path("performance_improvement").path("revenue").asDouble())
                .isPositive();
        assertThat(result.path("notes").toString()).contains("80");
        var bold = ask("optimize", two.replace("0.8,", "0.7,")).json();
        assertThat(bold.path("recommendation").asString()).isEqualTo("reliable");
    }

    @Test
    void theNextTestHasDurationDetectableEffectAndValue() {
        var result = ask("optimize", filled(BUDGET.replace("optimization\":false", "optimization\":true")))
                .json();
        assertThat(result.path("next_test").path("worthwhile").asBoolean()).isTrue();
        var test = result.path("next_test").path("best").get(0);
        assertThat(test.path("channel_id").asString()).isEqualTo("amazon");
        assertThat(test.path("duration_weeks").asInt()).isEqualTo(4);
        assertThat(test.path("detectable_effect").asDouble()).isCloseTo(27_338, within(1.0));
        assertThat(test.path("power").asDouble()).isCloseTo(0.11, within(0.005));
        assertThat(test.path("value").asDouble())
                .isGreaterThan(test.path("cost").asDouble());
        assertThat(result.path("notes").toString()).contains("needs no trial and error");
    }

    @Test
    void everyKindOfScenarioIsAnswered() {
        var run = ask("scenarios", filled("""
            {"org_id":"o","scenarios":[
              {"scenario_type":"COST_SHOCK","name":"Dear","parameters":{"cost_factors":{"FIRST":{"triangular":[1.1,1.2,1.4]}}}},
              {"scenario_type":"DEMAND_SHIFT","name":"Half","parameters":{"factor":0.5}},
              {"scenario_type":"OUTAGE","name":"Off","parameters":{"channels":["FIRST"],"share_of_period":0.5}},
              {"scenario_type":"COMPETITOR","name":"Rival","parameters":{"efficiency_factors":{"SECOND":0.8}}},
              {"scenario_type":"NEW_CHANNEL","name":"New","parameters":{"channel":
                {"id":"audio","curve":{"kind":"linear","beta":2},"spend":1000}}}]}\
            """));
        assertThat(run.exitCode()).as(run.out()).isZero();
        var base = run.json().path("base");
        var results = run.json().path("scenario_results");
        assertThat(results.size()).isEqualTo(5);
        assertThat(results.get(0).path("difference_to_base").path("high").asDouble())
                .isNegative();
        assertThat(results.get(1).path("total_spend").asDouble())
                .isEqualTo(base.path("total_spend").asDouble());
        assertThat(results.get(2).path("total_spend").asDouble())
                .isLessThan(base.path("total_spend").asDouble());
        assertThat(results.get(4).path("difference_to_base").path("mean").asDouble())
                .isCloseTo(2000, within(1e-6));
        assertThat(results.get(4).path("budget_allocation").path("audio").asDouble())
                .isEqualTo(1000);
    }

    @Test
    void scenariosAreAnsweredWithTheServicesFields() {
        var run = ask("scenarios", filled(SCENARIOS));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        var results = run.json().path("scenario_results");
        assertThat(results.size()).isEqualTo(2);
        var more = results.get(0);
        assertThat(more.path("scenario_name").asString()).isEqualTo("More");
        double mean =
                more.path("expected_performance").path("revenue").path("mean").asDouble();
        assertThat(mean)
                .isGreaterThan(run.json()
                        .path("base")
                        .path("expected_performance")
                        .path("revenue")
                        .path("mean")
                        .asDouble());
        assertThat(more.path("risk_metrics").path("probability_of_loss").asDouble())
                .isBetween(0.0, 1.0);
        assertThat(more.path("total_spend").asDouble())
                .isGreaterThan(results.get(1).path("total_spend").asDouble());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"risk_tolerance\":\"moderate\" | \"risk_tolerance\":\"brave\" | BAD_VALUE     | risk_tolerance",
                "\"risk_tolerance\":\"moderate\" | \"risk\":1                   | UNKNOWN_FIELD | risk",
                "MIN_SPEND                       | RATIO            | BAD_VALUE     | constraints[0].constraint_type",
                "\"min_value\":1000.0            | \"max_value\":1  | MISSING_FIELD | constraints[0].min_value",
                "\"channel_id\":\"FIRST\"        | \"channel_id\":\"radio\" | BAD_VALUE | constraints[0].channel_id",
                "0.6,                            | 0.9,             | BAD_VALUE     | objective_weights",
                "[\"MAXIMIZE_REVENUE\",          | [\"MAXIMIZE_FUN\", | BAD_VALUE   | objectives[0]",
                "\"monte_carlo_samples\":1000    | \"monte_carlo_samples\":1 | BAD_VALUE | monte_carlo_samples",
                "\"confidence_threshold\":0.8    | \"confidence_threshold\":2 | BAD_VALUE | confidence_threshold",
                "\"total_budget\":TOTAL          | \"total_budget\":0 | BAD_VALUE   | total_budget",
                "\"total_budget\":TOTAL,         | ''               | MISSING_FIELD | total_budget",
                "\"objectives\"                  | \"channels\":[\"radio\"],\"objectives\" | BAD_VALUE | channels[0]",
            })
    void namesWhatIsWrongWithARequest(String from, String to, String code, String path) {
        assertThat(BUDGET).contains(from);
        var run = ask("optimize", filled(BUDGET.replace(from, to)));
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.USAGE);
        var error = run.json().path("error");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("where").path("path").asString()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"BUDGET_CHANGE\",\"name\":\"Less\" | \"METEOR\",\"name\":\"Less\" | scenarios[1].scenario_type",
                "\"name\":\"Less\" | \"name\":\"More\" | scenarios[1].name",
                "\"SECOND\":0.8    | \"radio\":0.8     | scenarios[1].parameters.budget_changes.radio",
                "\"SECOND\":0.8    | \"SECOND\":-1     | scenarios[1].parameters.budget_changes.SECOND",
                "0.95              | 1                 | confidence_level",
            })
    void namesWhatIsWrongWithAScenario(String from, String to, String path) {
        assertThat(SCENARIOS).contains(from);
        var run = ask("scenarios", filled(SCENARIOS.replace(from, to)));
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.USAGE);
        assertThat(run.json().path("error").path("where").path("path").asString())
                .isEqualTo(filled(path));
    }
}
