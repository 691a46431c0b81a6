package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DaypartArithmeticTest {
    @TempDir
    Path folder;

    private CommandLineRun answer(String cases) throws IOException {
        var file = folder.resolve("cases.json");
        Files.writeString(file, cases);
        return CommandLineRun.in(folder, "daypart", "--arithmetic", "cases.json");
    }

    @Test
    void theSharedCasesAreExact() throws IOException {
        var cases = Files.readString(SharedData.require("daypart/arithmetic_cases.json"));
        var given = JsonMapper.shared().readTree(cases);
        var run = answer(cases);
        assertThat(run.exitCode()).isZero();
        assertThat(List.copyOf(run.json().propertyNames())).isEqualTo(List.copyOf(given.propertyNames()));
        for (var kind : given.properties()) {
            var answers = run.json().path(kind.getKey());
            assertThat(answers.size()).isEqualTo(kind.getValue().size());
            for (int i = 0; i < answers.size(); i++) {
                close(answers.get(i).path("result"), kind.getValue().get(i).path("expected"), kind.getKey() + " " + i);
            }
        }
    }

    private static void close(JsonNode answer, JsonNode expected, String what) {
        if (expected.isArray()) {
            assertThat(answer.size()).as(what).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                close(answer.get(i), expected.get(i), what + "[" + i + "]");
            }
        } else if (expected.isObject()) {
            assertThat(List.copyOf(answer.propertyNames())).as(what).isEqualTo(List.copyOf(expected.propertyNames()));
            expected.properties()
                    .forEach(
                            entry -> close(answer.path(entry.getKey()), entry.getValue(), what + "." + entry.getKey()));
        } else if (expected.isBoolean() || expected.isIntegralNumber()) {
            assertThat(answer).as(what).isEqualTo(expected);
        } else {
            assertThat(answer.asDouble()).as(what).isCloseTo(expected.asDouble(), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"allocation\":[{\"totalMinor\":10,\"multipliers\":[\"1\",\"-1\"]}]",
                "\"allocation\":[{\"totalMinor\":10,\"multipliers\":[\"0\",\"0\"]}]",
                "\"allocation\":[{\"totalMinor\":10,\"multipliers\":[]}]",
                "\"allocation\":[{\"totalMinor\":10,\"multipliers\":[\"0.05\"]}]",
                "\"allocation\":[{\"totalMinor\":10,\"multipliers\":[\"11\"]}]",
                "\"allocation\":[{\"totalMinor\":10,\"multipliers\":[\"x\"]}]",
                "\"allocation\":[{\"totalMinor\":-1,\"multipliers\":[\"1\"]}]",
                "\"allocation\":[{\"totalMinor\":1.5,\"multipliers\":[\"1\"]}]",
                "\"allocation\":[{\"multipliers\":[\"1\"]}]",
                "\"strength\":[{\"lift\":1.5,\"cv\":1,\"minLift\":1}]",
                "\"strength\":[{\"lift\":-1,\"cv\":1,\"minLift\":1.2}]",
                "\"strength\":[{\"lift\":1.5,\"cv\":-1,\"minLift\":1.2}]",
                "\"ewma\":[{\"alpha\":0,\"x\":[1]}]",
                "\"ewma\":[{\"alpha\":0.2,\"x\":[]}]",
                "\"ewma\":[{\"alpha\":0.2,\"x\":[null]}]",
                "\"ci\":[{\"x\":[1]}]",
                "\"ci\":[{\"x\":[1e308,-1e308]}]",
                "\"bh\":[{\"q\":0.1,\"p\":[1.1]}]",
                "\"shrink\":[{\"m\":1,\"k\":0,\"Y\":1,\"E\":0}]",
                "\"shrink\":[{\"m\":1,\"k\":5,\"Y\":-1,\"E\":1}]",
                "\"shrink\":[7]"
            })
    void aCaseWithoutAnAnswerSaysWhy(String kind) throws IOException {
        var run = answer("{" + kind + "}");
        assertThat(run.exitCode()).isZero();
        var one = run.json().iterator().next().get(0);
        assertThat(List.copyOf(one.propertyNames())).containsExactly("error");
        assertThat(one.path("error").asString())
                .endsWith(".")
                .doesNotContain("{")
                .doesNotContain("java");
    }

    @Test
    void oneBadCaseDoesNotSpoilTheOthers() throws IOException {
        var run = answer("{\"note\":\"n\",\"ewma\":[{\"alpha\":2,\"x\":[1]},{\"alpha\":0.5,\"x\":[\"1\",3]}]}");
        assertThat(run.json().path("ewma").get(0).has("error")).isTrue();
        assertThat(run.json().path("ewma").get(1).path("result").asDouble()).isEqualTo(2);
    }

    @Test
    void aKindThatIsNotKnownIsRefused() throws IOException {
        var run = answer("{\"median\":[]}");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.json().path("error").path("code").asString()).isEqualTo("UNKNOWN_FIELD");
    }

    @Test
    void anOffHourIsAllowedAndAnUndefinedVariationToo() throws IOException {
        var run = answer("{\"allocation\":[{\"totalMinor\":100,\"multipliers\":[0,1,\"3\"]}],"
                + "\"strength\":[{\"lift\":0,\"cv\":null,\"minLift\":1.2}]}");
        assertThat(run.json().path("allocation").get(0).path("result").toString())
                .isEqualTo("[0,25,75]");
        assertThat(run.json().path("strength").get(0).path("result").asDouble()).isCloseTo(0.7, within(1e-12));
    }
}
