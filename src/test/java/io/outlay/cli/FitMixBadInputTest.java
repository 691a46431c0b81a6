package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Data and beliefs that cannot be answered, from the command line: each has a verdict and advice, none a silent
/// number.
class FitMixBadInputTest {
    private static final int WEEKS = 60;
    private static final String BOTH = """
        {"id":"tv","column":"tv"},{"id":"search","column":"search"}\
        """;

    @TempDir
    Path folder;

    /// A week of the file.
    private record Week(LocalDate date, double sales, double tv, double search) {
        String line() {
            return String.format(Locale.ROOT, "%s,%s,%s,%s", date, sales, tv, search);
        }

        Week sales(double value) {
            return new Week(date, value, tv, search);
        }

        Week tv(double value) {
            return new Week(date, sales, value, search);
        }
    }

    private static List<Week> sound() {
        var random = new Random(5);
        var weeks = new ArrayList<Week>();
        for (int t = 0; t < WEEKS; t++) {
            double tv = random.nextDouble() < 0.4 ? 0 : 200 * random.nextDouble();
            double search = 40 + 60 * random.nextDouble();
            double sales = 2000 + 500 * Math.tanh(tv / 100) + 300 * Math.tanh(search / 80) + 40 * random.nextGaussian();
            weeks.add(new Week(LocalDate.of(2024, 1, 1).plusWeeks(t), sales, tv, search));
        }
        return weeks;
    }

    private CommandLineRun run(List<Week> weeks, String media) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("week,sales,tv,search");
        weeks.forEach(week -> lines.add(week.line()));
        Files.write(folder.resolve("weeks.csv"), lines);
        Files.writeString(folder.resolve("request.json"), """
            {"schema":"mix-fit-1","data":"weeks.csv","date":"week","outcome":"sales","fourier_order":1,
             "media":[%s],
             "sampler":{"chains":2,"warmup":200,"draws":150,"seed":1}}
            """.formatted(media));
        return CommandLineRun.in(folder, "fit-mix", "request.json", "--quiet");
    }

    private CommandLineRun run(UnaryOperator<Week> change) throws IOException {
        return run(sound().stream().map(change).toList(), BOTH);
    }

    /// The finding, told with its advice; everything else in the document is a number.
    private static JsonNode finding(CommandLineRun run, String status, String verdict) {
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("status").asString()).isEqualTo(status);
        assertThat(run.out()).doesNotContain("NaN").doesNotContain("Infinity");
        var found = run.json()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("verdict").asString().equals(verdict))
                .findFirst()
                .orElseThrow();
        assertThat(found.path("advice").asString()).isNotEmpty();
        System.out.printf(
                "%s %s: %s %s%n",
                status,
                verdict,
                found.path("evidence").asString(),
                found.path("advice").asString());
        return found;
    }

    @Test
    void mediaWithoutSpend() throws IOException {
        var run = run(week -> week.tv(0));
        finding(run, "ok", "NO_SPEND");
        assertThat(run.json().path("media").path("tv").path("roas").isNumber()).isFalse();
    }

    @Test
    void mediaThatNeverChange() throws IOException {
        var run = run(week -> week.tv(70));
        finding(run, "ok", "CONSTANT_SPEND");
        var told = run.json().path("identifiability").path("tv");
        assertThat(told.path("verdict").asString()).isEqualTo("no_variation");
        assertThat(told.path("advice").asString()).isNotEmpty();
    }

    @Test
    void mediaThatMoveTogether() throws IOException {
        var random = new Random(9);
        var run = run(week -> week.tv(0.5 * week.search() * (1 + 0.01 * random.nextGaussian())));
        assertThat(run.exitCode()).isZero();
        var told = run.json().path("identifiability").path("tv");
        System.out.println("collinear: " + told);
        assertThat(told.path("verdict").asString()).isEqualTo("not_told_apart");
        assertThat(told.path("advice").asString()).isNotEmpty();
        assertThat(told.path("vif").asDouble()).isGreaterThan(10);
    }

    @Test
    void weeksThatAreMissing() throws IOException {
        var weeks = new ArrayList<>(sound());
        weeks.subList(20, 23).clear();
        var found = finding(run(weeks, BOTH), "insufficient_data", "MISSING_PERIODS");
        assertThat(found.path("evidence").asString()).contains("2024");
    }

    @Test
    void twelveRows() throws IOException {
        finding(run(sound().subList(0, 12), BOTH), "insufficient_data", "TOO_FEW_ROWS");
    }

    @Test
    void anOutcomeWithOneHugeOutlier() throws IOException {
        var odd = sound().get(30).date();
        var run = run(week -> week.date().equals(odd) ? week.sales(900_000) : week);
        finding(run, "ok", "OUTLIER");
        assertThat(run.json().path("health").valueStream()).anySatisfy(check -> {
            assertThat(check.path("check").asString()).isEqualTo("predictive_fit");
            assertThat(check.path("state").asString()).isEqualTo("FAIL");
        });
    }

    @Test
    void aNumberThatIsNone() throws IOException {
        var run = run(week -> week.date().equals(LocalDate.of(2024, 3, 4)) ? week.sales(Double.NaN) : week);
        assertThat(run.exitCode()).isEqualTo(4);
        var error = run.json().path("error");
        System.out.println("NaN: " + error);
        assertThat(error.path("where").path("row").asInt()).isEqualTo(11);
        assertThat(error.path("where").path("column").asString()).isEqualTo("sales");
    }

    @Test
    void beliefsThatContradict() throws IOException {
        var media = """
            {"id":"tv","column":"tv","priors":{"roas":{"between":[60,90]}}},
            {"id":"search","column":"search","priors":{"roas":{"between":[50,80]}}}\
            """;
        var found = finding(run(sound(), media), "refused", "PRIORS_CONTRADICT");
        assertThat(found.path("evidence").asString()).startsWith("Even the lowest returns stated for tv, search");
        var twice = """
            {"id":"tv","column":"tv","priors":{"roas":{"between":[1,2]},"beta":{"half_normal":2}}}\
            """;
        finding(run(sound(), twice), "refused", "PRIORS_CONTRADICT");
    }

    @Test
    void anOutcomeThatNeverChanges() throws IOException {
        finding(run(week -> week.sales(10)), "insufficient_data", "CONSTANT_OUTCOME");
    }
}
