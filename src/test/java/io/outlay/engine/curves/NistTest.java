package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.progress.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// NIST StRD certified values. LRE = −log₁₀ of the relative error; the values are certified to 11 digits, so 11 is the
/// most there is to reach.
class NistTest {
    private static final Path FOLDER = Path.of("src/test/resources/nist");
    private static final double ESTIMATES = 8;
    private static final double ERRORS = 6;

    @ParameterizedTest
    @CsvSource({
        "Misra1a,1", "Misra1a,2", "Misra1b,1", "Misra1b,2", "Chwirut2,1", "Chwirut2,2", "DanWood,1", "DanWood,2",
        "Eckerle4,1", "Eckerle4,2", "MGH09,1", "MGH09,2", "Rat43,1", "Rat43,2", "Thurber,1", "Thurber,2"
    })
    void reachesTheCertifiedValues(String name, int start) throws IOException {
        var set = Set.read(name);
        var fit = new LeastSquares().fit(set.model(), set.y, set.start("start" + start), Monitor.silent());

        double estimates = leastLre(fit.estimates(), set.certified("certified"));
        double errors = leastLre(fit.standardErrors(), set.certified("std_error"));
        System.out.printf(
                "nist %-9s start%d converged=%s estimates %.1f errors %.1f evaluations %d%n",
                name, start, fit.converged(), estimates, errors, fit.evaluations());
        assertThat(fit.converged()).isTrue();
        assertThat(estimates).isGreaterThanOrEqualTo(ESTIMATES);
        assertThat(errors).isGreaterThanOrEqualTo(ERRORS);
        double rss = set.json.path("residual_sum_of_squares").asDouble();
        assertThat(lre(fit.rss(), rss)).isGreaterThanOrEqualTo(ESTIMATES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void ourExponentialReachesThemByItsOwnStartsAndByNists(int start) throws IOException {
        var set = Set.read("Misra1a");
        Map<String, Double> own = start == 0 ? Map.of() : Map.of("k", 1 / set.start("start" + start)[1]);
        var request = new CurveFitRequest(CurvePoints.of(set.x, set.y), List.of(CurveFamily.EXPONENTIAL), false, own);
        var fit = new CurveFitter().fit(request, Monitor.silent()).bestFit().orElseThrow();
        var beta = fit.parameter("beta").orElseThrow();
        var k = fit.parameter("k").orElseThrow();
        var certified = set.certified("certified");
        var errors = set.certified("std_error");
        System.out.printf(
                "nist Misra1a as exponential: beta %.1f k %.1f se %.1f %.1f%n",
                lre(beta.value(), certified[0]),
                lre(1 / k.value(), certified[1]),
                lre(beta.se().orElseThrow(), errors[0]),
                lre(k.se().orElseThrow() / k.value() / k.value(), errors[1]));
        assertThat(lre(beta.value(), certified[0])).isGreaterThanOrEqualTo(ESTIMATES);
        assertThat(lre(1 / k.value(), certified[1])).isGreaterThanOrEqualTo(ESTIMATES);
        assertThat(lre(beta.se().orElseThrow(), errors[0])).isGreaterThanOrEqualTo(ERRORS);
        assertThat(lre(k.se().orElseThrow() / k.value() / k.value(), errors[1])).isGreaterThanOrEqualTo(ERRORS);
    }

    @Test
    void saysWhenItDidNotConverge() {
        // A model that is least at infinity has no minimum to find.
        ResponseModel runaway = (b, out) -> {
            for (int i = 0; i < out.length; i++) {
                out[i] = Math.exp(-b[0]) * (i + 1);
            }
        };
        var fit = new LeastSquares().fit(runaway, new double[] {-1, -2, -3, -4}, new double[] {1}, Monitor.silent());
        assertThat(fit.converged()).isFalse();
        assertThat(fit.standardErrors()).isEmpty();
    }

    private static double leastLre(List<Double> values, double[] certified) {
        double least = values.size() == certified.length ? 11 : 0;
        for (int j = 0; j < values.size(); j++) {
            least = Math.min(least, lre(values.get(j), certified[j]));
        }
        return least;
    }

    private static double lre(double value, double certified) {
        return Math.min(11, -Math.log10(Math.abs(value - certified) / Math.abs(certified)));
    }

    private record Set(JsonNode json, double[] x, double[] y) {

        static Set read(String name) throws IOException {
            var json = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(name + ".json")));
            var lines = Files.readAllLines(FOLDER.resolve(name + ".csv"));
            var x = new ArrayList<Double>();
            var y = new ArrayList<Double>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(",");
                y.add(Double.parseDouble(cells[0]));
                x.add(Double.parseDouble(cells[1]));
            }
            return new Set(
                    json,
                    x.stream().mapToDouble(v -> v).toArray(),
                    y.stream().mapToDouble(v -> v).toArray());
        }

        double[] start(String field) {
            return certified(field);
        }

        double[] certified(String field) {
            return json.path("parameters")
                    .valueStream()
                    .mapToDouble(p -> p.path(field).asDouble())
                    .toArray();
        }

        ResponseModel model() {
            Formula f = formula(json.path("name").asString());
            return (b, out) -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = f.at(b, x[i]);
                }
            };
        }

        private static Formula formula(String name) {
            return switch (name) {
                case "Misra1a" -> (b, x) -> b[0] * (1 - Math.exp(-b[1] * x));
                case "Misra1b" -> (b, x) -> b[0] * (1 - Math.pow(1 + b[1] * x / 2, -2));
                case "Chwirut2" -> (b, x) -> Math.exp(-b[0] * x) / (b[1] + b[2] * x);
                case "DanWood" -> (b, x) -> b[0] * Math.pow(x, b[1]);
                case "Eckerle4" -> (b, x) -> b[0] / b[1] * Math.exp(-0.5 * Math.pow((x - b[2]) / b[1], 2));
                case "MGH09" -> (b, x) -> b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]);
                case "Rat43" -> (b, x) -> b[0] / Math.pow(1 + Math.exp(b[1] - b[2] * x), 1 / b[3]);
                case "Thurber" ->
                    (b, x) -> (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1 + x * (b[4] + x * (b[5] + x * b[6])));
                default -> throw new IllegalArgumentException(name);
            };
        }
    }

    private interface Formula {
        double at(double[] b, double x);
    }
}
