package io.outlay.engine.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The R package posterior's figures for chains of many kinds.
class DiagnosticsTest {

    @TestFactory
    Iterable<DynamicTest> equalToR() throws IOException {
        var draws = draws();
        var cases = JsonMapper.shared()
                .readTree(Files.readString(SharedData.require("bayes/sampler-reference.json")))
                .path("diagnostics")
                .path("cases");
        return cases.valueStream()
                .map(r -> DynamicTest.dynamicTest(
                        r.path("case").asString(),
                        () -> compare(draws.get(r.path("case").asString()), r)))
                .toList();
    }

    private static void compare(double[][] x, JsonNode r) {
        same(Diagnostics.rhat(x), r, "rhat");
        same(Diagnostics.essBulk(x), r, "ess_bulk");
        same(Diagnostics.essTail(x), r, "ess_tail");
        same(Diagnostics.essMean(x), r, "ess_mean");
        same(Diagnostics.errorOfMean(x), r, "mcse_mean");
        same(Diagnostics.errorOfSd(x), r, "mcse_sd");
        same(Diagnostics.errorOfQuantile(x, 0.05), r, "mcse_q05");
    }

    private static void same(double ours, JsonNode r, String field) {
        double theirs = r.path(field).asDouble();
        assertThat(ours).as(field).isCloseTo(theirs, within(1e-6 * Math.abs(theirs)));
    }

    @Test
    void drawsThatNeverChangeHaveNone() {
        var stuck = new double[][] {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}};
        assertThat(Diagnostics.rhat(stuck)).isInfinite();
        assertThat(Diagnostics.essBulk(stuck)).isZero();
        assertThat(Diagnostics.essTail(stuck)).isZero();
        assertThat(Diagnostics.errorOfMean(stuck)).isZero();
    }

    private static Map<String, double[][]> draws() throws IOException {
        var draws = new LinkedHashMap<String, double[][]>();
        for (var line : Files.readAllLines(SharedData.require("bayes/diagnostics-draws.csv"))) {
            var cells = line.split(",", -1);
            if (cells[0].equals("case")) {
                continue;
            }
            draws.computeIfAbsent(cells[0], name -> new double[4][500])[Integer.parseInt(cells[1]) - 1][
                            Integer.parseInt(cells[2]) - 1] =
                    Double.parseDouble(cells[3]);
        }
        assertThat(draws.values().stream().mapToInt(Arrays::hashCode).count()).isEqualTo(8);
        return draws;
    }
}
