package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger types first.
class CommandWordsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "import",
                "imports",
                "calendar",
                "search",
                "insights",
                "export-analysis",
                "fit-curve",
                "allocate",
                "pareto",
                "flight",
                "simulate",
                "optimize",
                "scenarios",
                "daypart",
                "report",
                "pack",
                "unpack",
                "verify",
                "doctor"
            })
    void everyCommandExplainsItself(String command) {
        var run = CommandLineRun.in(folder, command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Usage: outlay " + command)
                .contains("--seed=N")
                .contains("--quiet");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void noCommandIsUsage() {
        var run = CommandLineRun.in(folder);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: outlay").contains("Exit codes: 0 done");
    }

    @Test
    void wrongWordsAreNamed() {
        assertThat(CommandLineRun.in(folder, "frobnicate").err()).startsWith("There is no command frobnicate. See ");
        assertThat(CommandLineRun.in(folder, "doctor", "x").err()).startsWith("The argument x is one too many. See ");
        assertThat(CommandLineRun.in(folder, "demo", "--frob").err()).startsWith("Unknown option: '--frob'. See ");
    }

    @Test
    void quietPrintsOneDocumentAndNothingElse() throws Exception {
        Files.writeString(
                folder.resolve("points.json"),
                "{\"schema\":\"curve-fit-1\",\"family\":\"power\",\"points\":{\"x\":[1,2,3,4,5,6],\"y\":[1,1.4,1.7,2,2.2,2.4]}}");
        var run = CommandLineRun.in(folder, "fit-curve", "points.json", "--quiet");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).hasLineCount(1);
        assertThat(run.json().path("status").asString()).isEqualTo("ok");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aDocumentGoesToAFileWholeOrNotAtAll() throws Exception {
        var run = CommandLineRun.in(folder, "doctor", "--out", "sub/doctor.json");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("sub/doctor.json")).isNotEmptyFile();
        Files.createDirectory(folder.resolve("taken"));
        var refused = CommandLineRun.in(folder, "doctor", "--out", "taken");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.json().path("error").path("code").asString()).isEqualTo("CANNOT_WRITE");
        assertThat(refused.err()).contains("Cannot write taken: it is a folder.");
        assertThat(folder.resolve("taken")).isEmptyDirectory();
    }
}
