package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitCurveCommandTest {
    private static final Path MISRA = Path.of("src/test/resources/nist/Misra1a.csv");

    @TempDir
    Path folder;

    @BeforeEach
    void data() throws IOException {
        Files.copy(MISRA, folder.resolve("misra.csv"));
    }

    @Test
    void answersMisra1aWithTheCertifiedValues() throws IOException {
        var run = fit("""
            {"schema":"curve-fit-1","id":"m","data":"misra.csv","x":"x","y":"y","family":"exponential","at":[0,300,900]}\
            """);
        assertThat(run.exitCode()).isZero();
        var json = run.json();
        assertThat(json.path("schema").asString()).isEqualTo("curve-fit-result-1");
        assertThat(json.path("status").asString()).isEqualTo("ok");
        assertThat(json.path("best").asString()).isEqualTo("exponential");
        var fit = json.path("fits").path(0);
        assertThat(fit.path("status").asString()).isEqualTo("converged");
        var parameters = fit.path("parameters");
        assertThat(parameters.path("beta").path("value").asDouble()).isCloseTo(238.94212918, within(2e-6));
        assertThat(1 / parameters.path("k").path("value").asDouble()).isCloseTo(0.00055015643181, within(5e-12));
        assertThat(parameters.path("beta").path("se").asDouble()).isCloseTo(2.7070075241, within(2e-6));
        assertThat(fit.path("rss").asDouble()).isCloseTo(0.12455138894, within(1e-9));
        assertThat(fit.path("residual_sd").asDouble()).isCloseTo(0.1018787633, within(1e-9));
        assertThat(fit.path("loo_rmse").asDouble()).isPositive();
        assertThat(fit.path("weight").asDouble()).isEqualTo(1);
        assertThat(json.path("averaged").path("x").size()).isEqualTo(121);
        assertThat(json.path("at").path(2).path("beyond_data").asBoolean()).isTrue();
        assertThat(json.path("stamp").path("data_digest").asString()).hasSize(64);
    }

    @Test
    void carryOverAndBootstrapAreAskedFor() throws IOException {
        var run = fit("""
            {"points":{"x":[10,80,0,40,90,0,20,70,30,0,60,100,50,0,15,85,35,0,65,25],
             "y":[16,86,50,60,101,55,38,76,63,30,65,106,88,38,30,87,68,32,70,53]},
             "family":"exponential","adstock":{"kind":"geometric","max_lag":4},"bootstrap":200}\
            """);
        assertThat(run.exitCode()).isZero();
        var spread = run.json().path("fits").path(0).path("carry_over");
        assertThat(spread.path("kind").asString()).isEqualTo("geometric");
        assertThat(spread.path("weights").size()).isEqualTo(4);
        var alpha = spread.path("parameters").path("alpha");
        assertThat(alpha.path("value").asDouble()).isBetween(0.2, 0.7);
        assertThat(alpha.path("boot_low").asDouble())
                .isLessThan(alpha.path("value").asDouble());
        assertThat(alpha.path("boot_high").asDouble())
                .isGreaterThan(alpha.path("value").asDouble());
        assertThat(spread.path("half_life").asDouble())
                .isCloseTo(Math.log(0.5) / Math.log(alpha.path("value").asDouble()), within(1e-9));
        var refused = fit("""
            {"points":{"x":[1,2,3],"y":[1,2,3]},"adstock":{"kind":"geometrical"}}\
            """);
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.json().path("error").path("where").path("path").asString())
                .isEqualTo("adstock.kind");
    }

    @Test
    void fitsInlinePointsWithEveryFamily() throws IOException {
        var run = fit("""
            {"points":{"x":[0,10,20,30,40,60,80,100],"y":[0.2,31,53,66,79,90,98,101]},"loss":"huber","confidence":0.9}\
            """);
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("fits").size()).isEqualTo(7);
        assertThat(run.json().path("fits").path(0).path("aicc").isNull()).isTrue();
        assertThat(run.json().path("loss").asString()).isEqualTo("huber");
    }

    @Test
    void theSameRequestGivesTheSameDocument() throws IOException {
        var request = """
            {"data":"misra.csv","x":"x","y":"y","baseline":true}\
            """;
        assertThat(withoutTime(fit(request).out()))
                .isEqualTo(withoutTime(fit(request).out()));
    }

    @Test
    void tooFewRowsAreAnAnswer() throws IOException {
        var run = fit("""
            {"points":{"x":[1,2],"y":[3,4]}}\
            """);
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("status").asString()).isEqualTo("insufficient_data");
        assertThat(run.json().path("verdicts").path(0).asString()).isEqualTo("TOO_FEW_POINTS");
        assertThat(run.json().path("advice").path(0).asString()).contains("spend levels");
        assertThat(run.json().path("best").isNull()).isTrue();
    }

    @Test
    void printsATable() throws IOException {
        Files.writeString(folder.resolve("req.json"), """
            {"data":"misra.csv","x":"x","y":"y","family":"exponential"}\
            """);
        var run = CommandLineRun.in(folder, "fit-curve", "req.json", "--csv");
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).startsWith("family,status,weight,aicc,parameter,value,se,low,high\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'data':'misra.csv','x':'spend','y':'y'}|4|MISSING_COLUMN|",
                "{'data':'none.csv','x':'x','y':'y'}|2|FILE_NOT_FOUND|",
                "{'data':'misra.csv','y':'y'}|2|MISSING_FIELD|x",
                "{}|2|MISSING_FIELD|data",
                "{'points':{'x':[1,2,3]}}|2|MISSING_FIELD|points.y",
                "{'points':{'x':[1,2,3],'y':[1,2]}}|2|BAD_VALUE|points.y",
                "{'points':{'x':[1,-2,3],'y':[1,2,3]}}|2|BAD_VALUE|points.x[1]",
                "{'points':{'x':[1,2,3],'y':[1,null,3]}}|2|MISSING_FIELD|points.y[1]",
                "{'points':{'x':[1,2,3],'y':[1,1e999,3]}}|2|BAD_VALUE|points.y[1]",
                "{'points':{'x':[1],'y':[1]},'family':'cubic'}|2|BAD_VALUE|family",
                "{'points':{'x':[1],'y':[1]},'loss':'cubic'}|2|BAD_VALUE|loss",
                "{'points':{'x':[1],'y':[1]},'confidence':1}|2|BAD_VALUE|confidence",
                "{'points':{'x':[1],'y':[1]},'start':{'k':0}}|2|BAD_VALUE|start.k",
                "{'points':{'x':[1],'y':[1]},'start':{'q':1}}|2|UNKNOWN_FIELD|start.q",
                "{'points':{'x':[1],'y':[1]},'data':'misra.csv'}|2|BAD_VALUE|points",
                "{'points':{'x':[1],'y':[1]},'schema':'curve-fit-9'}|2|BAD_VALUE|schema",
                "{'points':{'x':[1],'y':[1],'z':[1]}}|2|UNKNOWN_FIELD|points.z",
                "{'points':{'x':[1],'y':['a']}}|2|BAD_VALUE|points.y[0]",
                "{'points':{'x':[1],'y':[NaN]}}|2|BAD_REQUEST|"
            })
    void namesWhatIsWrong(String request, int exit, String code, String path) throws IOException {
        var run = fit(request.replace('\'', '"'));
        assertThat(run.json().path("error").path("code").asString()).isEqualTo(code);
        assertThat(run.exitCode()).isEqualTo(exit);
        if (path != null) {
            assertThat(run.json().path("error").path("where").path("path").asString())
                    .isEqualTo(path);
        }
    }

    @Test
    void namesTheCellOfANegativeSpend() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), "x,y\n1,2\n-3,4\n");
        var run = fit("""
            {"data":"bad.csv","x":"x","y":"y"}\
            """);
        assertThat(run.exitCode()).isEqualTo(4);
        var where = run.json().path("error").path("where");
        assertThat(where.path("row").asInt()).isEqualTo(3);
        assertThat(where.path("column").asString()).isEqualTo("x");
        assertThat(where.path("file").asString()).isEqualTo("bad.csv");
    }

    private CommandLineRun fit(String request) throws IOException {
        Files.writeString(folder.resolve("req.json"), request);
        return CommandLineRun.in(folder, "fit-curve", "req.json");
    }

    private static String withoutTime(String document) {
        return document.replaceAll("\"elapsed_ms\":\\d+", "");
    }
}
