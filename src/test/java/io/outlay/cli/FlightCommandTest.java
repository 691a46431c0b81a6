package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `outlay flight`: the form of the answer, commitments and pauses, contradictions, and bad requests.
class FlightCommandTest {
    private static final String PLAIN = """
        {"schema":"alloc-1","objective":{"kind":"max_response"},"budget":{"total":120,"mode":"equal"},
         "periods":6,"season":[1,1,1.5,1.5,1,1],"carry_in":{"tv":[10,20]},
         "channels":[
          {"id":"tv","curve":{"kind":"exponential","beta":40,"k":20},
           "adstock":{"kind":"geometric","alpha":0.5,"max_lag":4},"off":[1],"commitments":{"2":30}},
          {"id":"web","curve":{"kind":"michaelis_menten","beta":30,"k":15},"min":20,"max":70,"period_max":25}],
         "groups":[]}\
        """;

    @TempDir
    Path folder;

    private CommandLineRun flight(String request, String... more) {
        var args = new ArrayList<>(List.of("flight", "-", "--quiet"));
        args.addAll(List.of(more));
        return CommandLineRun.run(folder, request, Map.of(), args.toArray(String[]::new));
    }

    @Test
    void plansPeriodByPeriod() {
        var run = flight(PLAIN);
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        var result = run.json();
        assertThat(result.path("schema").asString()).isEqualTo("flight-result-1");
        assertThat(result.path("status").asString()).isEqualTo("optimal");
        assertThat(result.path("gap").asDouble()).isLessThanOrEqualTo(1e-6);
        var tv = result.path("spends").path("tv");
        assertThat(tv.get(1).asDouble()).isZero();
        assertThat(tv.get(2).asDouble()).isEqualTo(30);
        assertThat(result.path("responses").path("tv").size()).isEqualTo(9);
        assertThat(result.path("allocation").path("web").asDouble()).isBetween(20 - 1e-9, 70 + 1e-9);
        double sum = 0;
        for (var period : result.path("periods")) {
            sum += period.asDouble();
        }
        assertThat(sum).isCloseTo(120, Offset.offset(1e-9));
        assertThat(result.path("from_past").asDouble()).isPositive();
        assertThat(flight(PLAIN, "--csv").out().lines().toList()).hasSize(7).startsWith("period,tv,web");
    }

    @Test
    void sShapedPlansStateTheirBound() {
        var request = PLAIN.replace("\"exponential\",\"beta\":40,\"k\":20", "\"hill\",\"beta\":40,\"k\":20,\"s\":3")
                .replace("\"off\":[1]", "\"off\":[1],\"runs\":{\"spend\":5,\"on\":2,\"off\":1}");
        var result = flight(request).json();
        assertThat(result.path("concave").asBoolean()).isFalse();
        assertThat(result.path("upper_bound").asDouble())
                .isGreaterThanOrEqualTo(result.path("value").asDouble());
    }

    @Test
    void namesWhatContradicts() {
        var result = flight(PLAIN.replace("\"total\":120", "\"total\":40")).json();
        assertThat(result.path("status").asString()).isEqualTo("infeasible");
        assertThat(result.path("conflict").asString().replace('\u202f', ' '))
                .isEqualTo("channel:tv, channel:web need 50.00, but budget allows 40.00.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"periods\":6,        | ''                            | MISSING_FIELD | periods",
                "\"periods\":6         | \"periods\":0                 | BAD_VALUE     | periods",
                "\"alpha\":0.5         | \"alpha\":1.5                 | BAD_VALUE     | channels[0].adstock.alpha",
                "\"alpha\":0.5         | \"alpha\":0.5,\"theta\":1     | BAD_VALUE     | channels[0].adstock.theta",
                "\"off\":[1]           | \"off\":[6]                   | BAD_VALUE     | channels[0].off[0]",
                "\"2\":30              | \"x\":30                      | BAD_VALUE     | channels[0].commitments.x",
                "\"period_max\":25     | \"period_max\":[1,2]          | BAD_VALUE     | channels[1].period_max",
                "{\"tv\":[10,20]}      | {\"print\":[10]}              | BAD_VALUE     | carry_in.print",
                "\"groups\":[]         | \"groups\":[],\"period_max\":50 | BAD_VALUE  | period_max",
                "\"groups\":[]         | \"groups\":[],\"weeks\":5     | UNKNOWN_FIELD | weeks",
            })
    void namesWhatIsWrongWithARequest(String from, String to, String code, String path) {
        var run = flight(PLAIN.replace(from, to));
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.USAGE);
        var error = run.json().path("error");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("where").path("path").asString()).isEqualTo(path);
    }
}
