package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FitMixCommandTest {
    private static final String REFERENCE = """
        {"schema":"mix-fit-1","id":"r","data":"mmm.csv","date":"date_week","outcome":"y",
         "media":[{"id":"x1","column":"x1"},{"id":"x2","column":"x2"}],"controls":["event_1","event_2","t"],
         "fourier_order":2,"day_of_year":"dayofyear","trend":"none","control_scaling":"none","geo":null,
         "sampler":{"chains":4,"warmup":1000,"draws":1000,"target_accept":0.8,"seed":1}}
        """;

    @TempDir
    Path folder;

    @BeforeEach
    void data() throws IOException {
        Files.copy(SharedData.require("bayes/mmm_example.csv"), folder.resolve("mmm.csv"));
    }

    private static ObjectNode reference() {
        return (ObjectNode) JsonMapper.shared().readTree(REFERENCE);
    }

    private static ObjectNode quick() {
        var request = reference();
        ((ObjectNode) request.get("sampler"))
                .put("chains", 2)
                .put("warmup", 200)
                .put("draws", 150);
        return request;
    }

    private CommandLineRun run(JsonNode request) throws IOException {
        Files.writeString(folder.resolve("request.json"), request.toString());
        return CommandLineRun.in(folder, "fit-mix", "request.json", "--quiet");
    }

    private static JsonNode stan() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(SharedData.require("bayes/posterior_mmm_example_logistic.json")));
    }

    @Test
    void densityAndGradientAreStans() throws IOException {
        var request = reference();
        request.remove("sampler");
        var points = stan().path("density_checks").path("points");
        var at = request.putArray("density_at");
        points.forEach(point -> at.add(point.path("u")));
        var answer = run(request).json();
        assertThat(answer.path("points").size()).isEqualTo(points.size());
        assertThat(answer.path("unconstrained_names").get(1).asString()).isEqualTo("alpha[x1]");
        for (int i = 0; i < points.size(); i++) {
            for (var density : List.of("lp_jacobian_true", "lp_jacobian_false")) {
                double expected = points.get(i).path(density).asDouble();
                assertThat(answer.path("points").get(i).path(density).asDouble())
                        .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
            }
            var gradient = points.get(i).path("grad_jacobian_true");
            for (int j = 0; j < gradient.size(); j++) {
                double expected = gradient.get(j).asDouble();
                assertThat(answer.path("points")
                                .get(i)
                                .path("grad_jacobian_true")
                                .get(j)
                                .asDouble())
                        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void thePosteriorIsStans() throws IOException {
        var request = reference();
        request.put("draws_csv", "draws.csv");
        var answer = run(request).json();
        assertThat(answer.path("status").asString()).isEqualTo("ok");
        for (var r : stan().path("parameters")) {
            var name = r.path("variable").asString();
            var ours = name.replace("lam[", "lambda[").replaceAll("fourier\\[(sin|cos)([12])]", "fourier_$1[$2]");
            double width = r.path("q95").asDouble() - r.path("q5").asDouble();
            if (name.startsWith("contrib")) {
                var contribution = answer.path("media")
                        .path(name.substring(8, name.length() - 1))
                        .path("contribution");
                assertThat(contribution.path("low").asDouble())
                        .isCloseTo(r.path("q5").asDouble(), within(0.15 * width));
                continue;
            }
            var found = answer.path("parameters").path(ours);
            assertThat(found.path("mean").asDouble())
                    .as(name)
                    .isCloseTo(
                            r.path("mean").asDouble(),
                            within(4
                                    * Math.hypot(
                                            found.path("mcse").asDouble(),
                                            r.path("mcse_mean").asDouble())));
            assertThat(found.path("q95").asDouble())
                    .as(name)
                    .isCloseTo(r.path("q95").asDouble(), within(0.15 * width));
            assertThat(found.path("rhat").asDouble()).isLessThan(1.01);
            assertThat(found.path("ess_tail").asDouble()).isGreaterThan(400);
        }
        assertThat(answer.path("diagnostics").path("divergences").asInt()).isZero();
        var draws = Files.readAllLines(folder.resolve("draws.csv"));
        assertThat(draws).hasSize(4001);
        assertThat(draws.getFirst()).startsWith("chain,draw,intercept,alpha[x1]");
        double mean = draws.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[3]))
                .average()
                .orElseThrow();
        assertThat(answer.path("parameters").path("alpha[x1]").path("mean").asDouble())
                .isCloseTo(mean, within(1e-12));
    }

    @Test
    void contributionsAndBaselineAddUpToTheFit() throws IOException {
        var answer = run(quick()).json();
        assertThat(answer.path("periods").size()).isEqualTo(179);
        for (var period : answer.path("periods")) {
            double sum = period.path("baseline").path("mean").asDouble();
            for (var part : period.path("contribution")) {
                sum += part.path("mean").asDouble();
            }
            double fitted = period.path("fitted").path("mean").asDouble();
            assertThat(sum).isCloseTo(fitted, within(1e-9 * Math.abs(fitted)));
        }
    }

    @Test
    void theSameRequestGivesTheSameDocument() throws IOException {
        assertThat(withoutTime(run(quick()).json()))
                .isEqualTo(withoutTime(run(quick()).json()));
    }

    private static String withoutTime(JsonNode document) {
        return document.toString().replaceAll("\"(elapsed_ms|seconds_\\w+)\":[0-9.E-]+", "");
    }

    @Test
    void allOfTheModelCanBeAskedFor() throws IOException {
        var request = (ObjectNode) JsonMapper.shared().readTree("""
            {"data":"mmm.csv","date":"date_week","outcome":"y","trend":{"knots":[60,120]},"likelihood":"student_t",
             "media":[{"id":"a","column":"x1","family":"hill","adstock":{"kind":"delayed","max_lag":6},
                       "priors":{"theta":{"uniform":[0,2]},"k":{"beta":[2,2]}}},
                      {"id":"b","column":"x2","priors":{"roas":{"between":[2000,9000]},"alpha":{"about_periods":2}}}],
             "controls":["event_1","event_2"],"priors":{"sigma":{"half_normal":1},"gamma[event_1]":{"normal":[0,1]}},
             "experiments":[{"media":"a","from":"2019-03-04","to":"2019-03-25","spend_change":1,"increment":4000,
                             "se":800}],
             "history":"before.csv","holdout_periods":10,"sampler":{"chains":2,"warmup":200,"draws":100}}
            """);
        Files.writeString(folder.resolve("before.csv"), "x1,x2\n0.1,0\n0.2,0\n0.3,0.9\n");
        var answer = run(request).json();
        assertThat(answer.path("status").asString()).isEqualTo("ok");
        assertThat(answer.path("parameters").propertyNames())
                .contains("theta[a]", "k[a]", "s[a]", "roas[b]", "nu", "knot[2]");
        assertThat(answer.path("fit").path("holdout").path("periods").asInt()).isEqualTo(10);
        assertThat(answer.path("periods").get(178).path("held_out").asBoolean()).isTrue();
        assertThat(answer.path("media").path("b").path("roas").path("low").asDouble())
                .isPositive();
        assertThat(answer.path("identifiability").path("a").path("verdict").asString())
                .isNotEmpty();
        request.remove("experiments");
        request.putArray("families").add("logistic").add("hill");
        var mixed = run(request).json();
        assertThat(mixed.path("families").size()).isEqualTo(2);
        assertThat(mixed.path("families").get(0).path("weight").asDouble()
                        + mixed.path("families").get(1).path("weight").asDouble())
                .isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        media[0].family      | {"media":[{"id":"a","column":"x1","family":"power"}]}
        media[0].adstock.kind| {"media":[{"id":"a","column":"x1","adstock":{"kind":"half"}}]}
        media[0].adstock.max_lag | {"media":[{"id":"a","column":"x1","adstock":{"max_lag":0}}]}
        media[0].adstock.max | {"media":[{"id":"a","column":"x1","adstock":{"max":9}}]}
        media[0].priors.k    | {"media":[{"id":"a","column":"x1","priors":{"k":{"beta":[2,2]}}}]}
        media[0].priors.beta | {"media":[{"id":"a","column":"x1","priors":{"beta":{"half":2}}}]}
        media[0].priors.alpha.beta | {"media":[{"id":"a","column":"x1","priors":{"alpha":{"beta":[0,2]}}}]}
        media[0].column      | {"media":[{"id":"a"}]}
        media                | {"media":null}
        trend                | {"trend":"cubic"}
        likelihood           | {"likelihood":"poisson"}
        control_scaling      | {"control_scaling":"max"}
        fourier_order        | {"fourier_order":-1}
        holdout_periods      | {"holdout_periods":170}
        priors.sd            | {"priors":{"sd":{"half_normal":1}}}
        sampler.draws        | {"sampler":{"draws":3}}
        sampler.target_accept| {"sampler":{"target_accept":1}}
        experiments[0].media | {"experiments":[{"media":"tv","from":"2019-03-04","to":"2019-03-04","spend_change":1,"increment":1,"se":1}]}
        experiments[0].from  | {"experiments":[{"media":"x1","from":"2009-03-04","to":"2019-03-04","spend_change":1,"increment":1,"se":1}]}
        experiments[0].se    | {"experiments":[{"media":"x1","from":"2019-03-04","to":"2019-03-04","spend_change":1,"increment":1,"se":0}]}
        schema               | {"schema":"mix-fit-2"}
        density_at[0]        | {"density_at":[[1,2]]}
        seasonality          | {"seasonality":2}
        """)
    void whatIsWrongIsNamedByItsPath(String path, String change) throws IOException {
        var request = quick();
        request.setAll((ObjectNode) JsonMapper.shared().readTree(change));
        var run = run(request);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().path("error").path("where").path("path").asString())
                .isEqualTo(path);
        assertThat(run.err().lines().count()).isEqualTo(1);
    }

    @Test
    void aCellThatIsNoNumberIsNamedByItsPlace() throws IOException {
        var text = Files.readString(folder.resolve("mmm.csv"));
        Files.writeString(folder.resolve("mmm.csv"), text.replace("0.1123884764420599", "NaN"));
        var run = run(quick());
        assertThat(run.exitCode()).isEqualTo(4);
        var where = run.json().path("error").path("where");
        assertThat(where.path("column").asString()).isEqualTo("x1");
        assertThat(where.path("row").asInt()).isEqualTo(3);
    }

    @Test
    void twelveWeeksAreAnAnswer() throws IOException {
        var lines = Files.readAllLines(folder.resolve("mmm.csv"));
        Files.write(folder.resolve("mmm.csv"), lines.subList(0, 13));
        var run = run(quick());
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("status").asString()).isEqualTo("insufficient_data");
        var finding = run.json().path("findings").get(0);
        assertThat(finding.path("verdict").asString()).isEqualTo("TOO_FEW_ROWS");
        assertThat(finding.path("evidence").asString()).contains("12 weeks");
        assertThat(finding.path("advice").asString()).isNotEmpty();
    }
}
