package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// The contract that every command keeps: one document on the standard output, one plain line on the error stream,
/// an exit code, never a stack trace.
class ErrorFormTest {
    private static final String GOOD = """
        {"schema":"simulate-1","id":"case 1","note":{"any":["thing"]},"draws":100,
         "channels":[{"id":"a","curve":{"kind":"linear","beta":{"normal":[2.0,0.2]}},"spend":10}]}
        """;

    @TempDir
    private Path folder;

    static Stream<Arguments> badRequests() {
        return Stream.of(
                bad("UNKNOWN_FIELD", "channels[0].curve.kk", curve("{'kind':'hill','beta':1,'k':1,'s':1,'kk':2}")),
                bad("MISSING_FIELD", "channels[0].curve.s", curve("{'kind':'hill','beta':1,'k':1}")),
                bad("MISSING_FIELD", "channels[0].curve.kind", curve("{'beta':1}")),
                bad("BAD_VALUE", "channels[0].curve.kind", curve("{'kind':'cubic','beta':1}")),
                bad("BAD_VALUE", "channels[0].curve.k", curve("{'kind':'hill','beta':1,'k':-1,'s':1}")),
                bad("BAD_VALUE", "channels[0].curve.beta", curve("{'kind':'linear','beta':'2'}")),
                bad(
                        "BAD_VALUE",
                        "channels[0].curve.beta.normal[1]",
                        curve("{'kind':'linear','beta':{'normal':[2,-1]}}")),
                bad("BAD_VALUE", "channels[0].curve.beta.normal", curve("{'kind':'linear','beta':{'normal':[2]}}")),
                bad(
                        "UNKNOWN_FIELD",
                        "channels[0].curve.beta.cauchy",
                        curve("{'kind':'linear','beta':{'cauchy':[2,1]}}")),
                bad("BAD_VALUE", "channels[0].curve.k", curve("{'kind':'hill_draws','beta':[1,2],'k':[1],'s':[1,1]}")),
                bad("BAD_VALUE", "channels[0].curve", curve("3")),
                bad(
                        "UNKNOWN_FIELD",
                        "channels[0].spendd",
                        "{'schema':'simulate-1','channels':[{'id':'a','spendd':3}]}"),
                bad("MISSING_FIELD", "channels[0].curve", "{'schema':'simulate-1','channels':[{'id':'a','spend':3}]}"),
                bad("MISSING_FIELD", "channels[0]", "{'schema':'simulate-1','channels':[null]}"),
                bad("MISSING_FIELD", "channels", "{'schema':'simulate-1','channels':null}"),
                bad("MISSING_FIELD", "schema", "{'channels':[]}"),
                bad("BAD_VALUE", "schema", with("'schema':'simulate-9'")),
                bad("BAD_VALUE", "channels", "{'schema':'simulate-1','channels':{'id':'a'}}"),
                bad("BAD_VALUE", "channels", "{'schema':'simulate-1','channels':[]}"),
                bad("BAD_VALUE", "draws", with("'schema':'simulate-1','draws':1.5")),
                bad("BAD_VALUE", "draws", with("'schema':'simulate-1','draws':99999999999")),
                bad("BAD_VALUE", "draws", with("'schema':'simulate-1','draws':'100'")),
                bad("BAD_VALUE", "draws", with("'schema':'simulate-1','draws':[100]")),
                bad("BAD_VALUE", "target", with("'schema':'simulate-1','target':1e999")),
                bad("BAD_VALUE", "scenarios[0].kind", scenario("meteor", "{}")),
                bad("MISSING_FIELD", "scenarios[0].parameters.channels", scenario("outage", "{}")),
                bad(
                        "BAD_VALUE",
                        "scenarios[0].parameters.share_of_period.triangular[2]",
                        scenario("outage", "{'channels':['a'],'share_of_period':{'triangular':[0.1,0.5,1.5]}}")),
                bad(
                        "BAD_VALUE",
                        "scenarios[0].parameters.cost_factors.a.normal[1]",
                        scenario("cost_shock", "{'cost_factors':{'a':{'normal':[1.2,-1]}}}")),
                bad(
                        "MISSING_FIELD",
                        "scenarios[0].parameters.channel.curve.k",
                        scenario("new_channel", "{'channel':{'id':'n','curve':{'kind':'hill','beta':1},'spend':1}}")),
                bad(
                        "BAD_VALUE",
                        "scenarios[0].parameters.changes[1].parameters.factor.lognormal[1]",
                        scenario(
                                "combined",
                                "{'changes':[{'kind':'demand_shift','parameters':{'factor':1}},"
                                        + "{'kind':'demand_shift','parameters':{'factor':{'lognormal':[0,-1]}}}]}")),
                bad("MISSING_FIELD", "scenarios[0].parameters.budget_changes", scenario("budget_change", "{}")),
                bad("UNKNOWN_FIELD", "scenarios[0].parameters.budget", scenario("budget_change", "{'budget':{}}")),
                bad(
                        "BAD_VALUE",
                        "scenarios[0].parameters.budgets.q",
                        scenario("budget_change", "{'budgets':{'q':1}}")));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void namesTheFieldAndItsPath(String code, String path, String request) throws IOException {
        Files.writeString(folder.resolve("request.json"), request);
        var run = CommandLineRun.in(folder, "simulate", "request.json");
        assertErrorForm(run, 2, code);
        var where = run.json().path("error").path("where");
        assertThat(where.path("path").asString()).isEqualTo(path);
        assertThat(where.path("file").asString()).isEqualTo("request.json");
        assertThat(run.json().path("error").path("message").asString()).contains(path);
    }

    static Stream<Arguments> unreadableRequests() {
        return Stream.of(
                Arguments.of("duplicate key", "{\"schema\":\"simulate-1\",\n\"schema\":\"x\"}"),
                Arguments.of("cut off", "{\"schema\":\"simulate-1\""),
                Arguments.of("empty", ""),
                Arguments.of("a list", "[1]"),
                Arguments.of("two documents", "{} {}"),
                Arguments.of("not a number", "{\"schema\":NaN}"),
                Arguments.of("deep", "{\"a\":" + "[".repeat(5000)),
                Arguments.of("long text", "{\"schema\":\"" + "x".repeat(5_100_000) + "\"}"),
                Arguments.of("long number", "{\"schema\":" + "9".repeat(2000) + "}"),
                Arguments.of("binary", "\u0000\u0001\u0002"));
    }

    @ParameterizedTest
    @MethodSource("unreadableRequests")
    void refusesWhatIsNoRequest(String what, String request) {
        var run = CommandLineRun.run(folder, request, Map.of(), "simulate", "-");
        assertErrorForm(run, 2, "BAD_REQUEST");
        assertThat(run.err()).as(what).hasSizeLessThan(500);
    }

    @Test
    void namesTheLineOfADuplicateKey() {
        var run =
                CommandLineRun.run(folder, "{\"schema\":\"simulate-1\",\n\"schema\":\"x\"}", Map.of(), "simulate", "-");
        assertThat(run.json().path("error").path("where").path("row").asInt()).isEqualTo(2);
    }

    @Test
    void missingFileAndFolder() {
        assertErrorForm(CommandLineRun.in(folder, "simulate", "none.json"), 2, "FILE_NOT_FOUND");
        assertErrorForm(CommandLineRun.in(folder, "simulate", "."), 2, "FILE_NOT_FOUND");
        assertErrorForm(CommandLineRun.in(folder, "simulate", "a\u0000b"), 2, "FILE_NOT_FOUND");
    }

    @Test
    void usage() {
        assertErrorForm(CommandLineRun.in(folder, "simulate", "--frobnicate", "x.json"), 2, "BAD_ARGUMENT");
        assertErrorForm(CommandLineRun.in(folder, "simulate"), 2, "BAD_ARGUMENT");
        assertErrorForm(CommandLineRun.in(folder, "simulate", "x.json", "--seed", "many"), 2, "BAD_ARGUMENT");
        assertErrorForm(CommandLineRun.in(folder, "simulate", "x.json", "--threads", "0"), 2, "BAD_VALUE");
        assertErrorForm(CommandLineRun.in(folder, "simulat"), 2, "BAD_ARGUMENT");
    }

    /// Every registered command answers an unknown option in the error form and describes itself.
    @Test
    void everyCommandKeepsTheForm() {
        for (var name : new CommandLine(new OutlayCommand()).getSubcommands().keySet()) {
            assertErrorForm(CommandLineRun.in(folder, name, "--frobnicate"), 2, "BAD_ARGUMENT");
            var help = CommandLineRun.in(folder, name, "--help");
            assertThat(help.exitCode()).as(name).isZero();
            assertThat(help.out()).as(name).contains("Usage: outlay " + name);
        }
    }

    @Test
    void readsTheStandardInputAndIgnoresNotes() {
        var run = CommandLineRun.run(folder, GOOD, Map.of(), "simulate", "-", "--quiet");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.json().path("stamp").path("seed").asInt()).isEqualTo(1);
    }

    @Test
    void prettyIndentsTheSameDocument() {
        var run = CommandLineRun.run(folder, GOOD, Map.of(), "simulate", "-", "--pretty");
        assertThat(run.out().lines().count()).isGreaterThan(100);
        assertThat(run.json().path("schema").asString()).isEqualTo("simulate-result-1");
        var wrong = CommandLineRun.run(folder, "[]", Map.of(), "simulate", "-", "--pretty");
        assertThat(wrong.out().lines().count()).isGreaterThan(5);
    }

    @Test
    void theSeedOfTheCommandLineWins() {
        var request = GOOD.replace("\"draws\"", "\"seed\":5,\"draws\"");
        var own = CommandLineRun.run(folder, request, Map.of(), "simulate", "-").json();
        var other = CommandLineRun.run(folder, request, Map.of(), "simulate", "-", "--seed", "9")
                .json();
        assertThat(own.path("stamp").path("seed").asInt()).isEqualTo(5);
        assertThat(other.path("stamp").path("seed").asInt()).isEqualTo(9);
        assertThat(own.path("base").path("mean").asDouble())
                .isNotEqualTo(other.path("base").path("mean").asDouble());
    }

    @Test
    void wholeNumbersMayBeWrittenAsFractions() {
        var plain = CommandLineRun.run(folder, GOOD, Map.of(), "simulate", "-").json();
        for (var number : List.of("100.0", "1e2", "1.0E+2")) {
            var other = CommandLineRun.run(
                            folder, GOOD.replace("\"draws\":100", "\"draws\":" + number), Map.of(), "simulate", "-")
                    .json();
            assertThat(other.path("base")).as(number).isEqualTo(plain.path("base"));
            assertThat(other.path("stamp").path("request_digest"))
                    .isEqualTo(plain.path("stamp").path("request_digest"));
        }
    }

    @Test
    void writesTheDocumentToAFileWholeOrNotAtAll() throws IOException {
        var run = CommandLineRun.run(folder, GOOD, Map.of(), "simulate", "-", "--out", "sub/result.json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("sub/result.json"))).contains("simulate-result-1");

        Files.writeString(folder.resolve("old.json"), "old");
        assertErrorForm(
                CommandLineRun.run(folder, "[]", Map.of(), "simulate", "-", "--out", "old.json"), 2, "BAD_REQUEST");
        assertThat(Files.readString(folder.resolve("old.json"))).isEqualTo("old");

        Files.createDirectories(folder.resolve("full/inside"));
        assertErrorForm(
                CommandLineRun.run(folder, GOOD, Map.of(), "simulate", "-", "--out", "full"), 1, "CANNOT_WRITE");
        assertErrorForm(
                CommandLineRun.run(folder, GOOD, Map.of(), "simulate", "-", "--out", "old.json/x"), 1, "CANNOT_WRITE");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    /// Details go to a file of JSON lines, named on the error stream; without --debug there is none.
    @Test
    void debugWritesTheLogFile() throws IOException {
        var log = folder.resolve("data/logs/outlay.log");
        CommandLineRun.run(folder, "[]", Map.of(), "simulate", "-", "--data-dir", "data");
        assertThat(log).doesNotExist();
        var run = CommandLineRun.run(folder, "[]", Map.of(), "simulate", "-", "--data-dir", "data", "--debug");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2).last().asString().contains(log.toString());
        var lines = Files.readAllLines(log);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(String.join("\n", lines)).contains("ProblemException").contains("\"run\"");
    }

    @Test
    void debugWithoutAWritableFolderStillAnswers() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        var run =
                CommandLineRun.run(folder, GOOD, Map.of(), "simulate", "-", "--data-dir", "file", "--debug", "--quiet");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("No details");
    }

    /// A failure inside a command is told without its inside.
    @Test
    void unforeseenFailures() {
        for (var failure : List.of(
                new NullPointerException("Cannot invoke \"java.util.List.size()\" because \"x\" is null"),
                new IllegalStateException("a result holds NaN (through reference chain: io.outlay.cli.SimulateResult)"),
                new IllegalStateException(),
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError())) {
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            var console = new Console(
                    InputStream.nullInputStream(),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    folder,
                    Map.of());
            int code = new BatchRunner(console, Text.english()).run(fails(failure), new CommonOptions(), null, false);
            assertErrorForm(
                    new CommandLineRun(
                            code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8)),
                    1,
                    "INTERNAL");
        }
    }

    private static BatchCommand fails(Throwable failure) {
        return new BatchCommand() {
            @Override
            public CommonOptions common() {
                return new CommonOptions();
            }

            @Override
            public Answer answer(BatchContext context) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
        };
    }

    /// NaN and infinity, also inside optionals and arrays, are refused before a byte of the document is written.
    @Test
    void noNaNInADocument() {
        record Figure(double mean) {}
        assertThatThrownBy(() -> Json.mapper().writeValueAsString(new Figure(Double.NaN)))
                .hasMessageContaining("a result holds NaN");
        assertThatThrownBy(() -> Json.mapper().writeValueAsString(Map.of("x", List.of(Double.POSITIVE_INFINITY))))
                .hasMessageContaining("a result holds Infinity");
        assertThatThrownBy(() -> Json.mapper().writeValueAsString(Map.of("x", OptionalDouble.of(Double.NaN))))
                .hasMessageContaining("a result holds NaN");
        assertThatThrownBy(() -> Json.mapper().writeValueAsString(Map.of("x", new double[] {1, Double.NaN})))
                .hasMessageContaining("a result holds NaN");
    }

    private static void assertErrorForm(CommandLineRun run, int exitCode, String code) {
        assertThat(run.exitCode()).as(run.out()).isEqualTo(exitCode);
        var document = run.json();
        assertThat(document.propertyNames()).containsExactly("error", "problems", "problem_count");
        var error = document.path("error");
        assertThat(error.propertyNames()).containsExactly("code", "message", "where", "remedy");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("where").propertyNames()).containsExactly("file", "row", "column", "value", "path");
        assertThat(document.path("problem_count").asInt())
                .isEqualTo(document.path("problems").size());
        for (var problem : document.path("problems")) {
            assertThat(problem.propertyNames())
                    .containsExactly("severity", "code", "file", "row", "column", "value", "rule", "remedy");
        }
        var lines = run.err().lines().filter(line -> !line.equals("Simulating")).toList();
        assertThat(lines).hasSize(1);
        for (var text : List.of(run.out(), run.err())) {
            assertThat(text)
                    .doesNotContain(
                            "\tat ", "Exception", "tools.jackson", "java.", "io.outlay", "`", "REDACTED", "NaN,");
        }
    }

    private static Arguments bad(String code, String path, String request) {
        return Arguments.of(code, path, request.replace('\'', '"'));
    }

    private static String curve(String curve) {
        return "{'schema':'simulate-1','channels':[{'id':'a','curve':" + curve + ",'spend':1}]}";
    }

    private static String with(String fields) {
        return "{" + fields + ",'channels':[{'id':'a','curve':{'kind':'linear','beta':2},'spend':1}]}";
    }

    private static String scenario(String kind, String parameters) {
        return with("'schema':'simulate-1','scenarios':[{'name':'x','kind':'" + kind + "','parameters':" + parameters
                + "}]");
    }
}
