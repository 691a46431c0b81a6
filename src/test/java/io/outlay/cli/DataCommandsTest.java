package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Calendar, search, insights and analysis export as commands.
class DataCommandsTest {
    private static final String HEAD = "Campaign,Day,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value\n";

    @TempDir
    Path folder;

    @BeforeEach
    void data() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                HEAD
                        + "Brand Été,2026-03-02,EUR,10.00,1000,20,2,80.00\n"
                        + "Brand Été,2026-03-03,EUR,20.00,1000,30,1,40.00\n"
                        + "Generic,2026-03-02,EUR,30.00,3000,40,0,0\n");
        Files.writeString(folder.resolve("b.csv"), HEAD + "Export US,2026-03-04,USD,50.00,900,9,1,90.00\n");
        assertThat(run("import", "a.csv", "--workspace", "w.outlay").exitCode()).isZero();
        assertThat(run("import", "b.csv", "--workspace", "w.outlay").exitCode()).isZero();
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.in(folder, args);
    }

    @Test
    void searchUnderstandsWordsAndFilters() {
        var run = run("search", "brand ete roas>3 platform:google since:2026-03-01", "--workspace", "w.outlay");
        assertThat(run.exitCode()).as(run.out()).isZero();
        var document = run.json();
        assertThat(document.get("searched").asInt()).isEqualTo(3);
        assertThat(document.get("hits").asInt()).isEqualTo(1);
        assertThat(document.at("/filters/2/kind").asString()).isEqualTo("compares");
        assertThat(document.at("/campaigns/0/name").asString()).isEqualTo("Brand Été");
        assertThat(document.at("/campaigns/0/figures/spend/value").asString()).isEqualTo("30");
        assertThat(document.at("/campaigns/0/figures/roas/value").asDouble()).isEqualTo(4);
        assertThat(run("search", "without conversions", "--workspace", "w.outlay")
                        .json()
                        .at("/campaigns/0/name")
                        .asString())
                .isEqualTo("Generic");
    }

    @Test
    void mixedCurrenciesWithoutARateGiveNoSum() throws IOException {
        var run = insights("\"metrics\":[\"spend\",\"clicks\"],\"by\":[\"campaign\"]");
        assertThat(run.exitCode()).as(run.out()).isZero();
        var total = run.json().at("/total/figures/spend");
        assertThat(total.get("value").isNull()).isTrue();
        assertThat(total.at("/missing/currency").asString()).isEqualTo("USD");
        assertThat(total.at("/missing/date").asString()).isEqualTo("2026-03-04");
        assertThat(run.json().at("/total/figures/clicks/value").asString()).isEqualTo("99");
        assertThat(run.json().at("/rows/0/figures/spend/value").asString()).isEqualTo("30");
        var dated = insights("\"metrics\":[\"spend\"],\"by\":[\"day\"]");
        assertThat(dated.json().at("/rows/2/figures/spend/missing/currency").asString())
                .isEqualTo("USD");
        assertThat(dated.json().at("/rows/1/figures/spend/value").asString()).isEqualTo("20");
    }

    @Test
    void insightsByCalendarWithComparison() throws IOException {
        var run = insights("\"metrics\":[\"spend\",\"ctr\"],\"by\":[\"weekday\",\"platform\"],"
                + "\"period\":{\"from\":\"2026-03-03\",\"to\":\"2026-03-03\"},\"compare\":\"previous\"");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.json().at("/compared/from").asString()).isEqualTo("2026-03-02");
        assertThat(run.json().at("/rows/0/keys/0/id").asString()).isEqualTo("MONDAY");
        assertThat(run.json().at("/rows/0/before/spend/value").asString()).isEqualTo("40");
        assertThat(run.json().at("/total/change/spend").asDouble()).isEqualTo(-0.5);
    }

    private CommandLineRun insights(String fields) throws IOException {
        Files.writeString(
                folder.resolve("r.json"), "{\"schema\":\"insights-1\",\"workspace\":\"w.outlay\"," + fields + "}");
        return run("insights", "r.json");
    }

    @Test
    void wrongRequestsNameTheField() throws IOException {
        assertThat(path(insights("\"metrics\":[\"spent\"]"))).isEqualTo("metrics[0]");
        assertThat(path(insights("\"metrics\":[\"spend\"],\"by\":[\"day\",\"day\"]")))
                .isEqualTo("by[1]");
        assertThat(path(insights("\"metrics\":[\"spend\"],\"where\":\"roas>2\"")))
                .isEqualTo("where");
        assertThat(path(insights("\"metrics\":[\"spend\"],\"calendar\":{\"country\":\"XX\"}")))
                .isEqualTo("country");
        assertThat(path(run("calendar", "2026", "--country", "XX"))).isEqualTo("country");
    }

    private static String path(CommandLineRun run) {
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.USAGE);
        return run.json().at("/error/where/path").asString();
    }

    @Test
    void analysisExportWritesBothFiles() throws IOException {
        Files.writeString(
                folder.resolve("e.json"),
                "{\"schema\":\"export-analysis-1\",\"workspace\":\"w.outlay\",\"csv\":\"out/a.csv\","
                        + "\"calendar\":{\"country\":\"DE\"}}");
        var run = run("export-analysis", "e.json");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.json().get("heading").asString()).isEqualTo("association, not effect");
        var lines = Files.readAllLines(folder.resolve("out/a.csv"));
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).startsWith("date,iso_week,").endsWith(",cpa,roas");
        assertThat(lines.getLast()).startsWith("2026-03-04,2026-W10,2026-03,2026-Q1,WEDNESDAY,0,SPRING,,30,");
        // no rate for the dollar: empty, not 0
        assertThat(lines.getLast()).contains(",USD,").contains(",,900,9,1,,");
        var sidecar = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/a.json")));
        assertThat(sidecar.get("heading").asString()).isEqualTo("association, not effect");
        assertThat(sidecar.at("/summary/spend/count").asInt()).isEqualTo(3);
        assertThat(sidecar.at("/summary/spend/absent").asInt()).isEqualTo(1);
        assertThat(sidecar.at("/pairs/0/1").asInt()).isEqualTo(3);
        assertThat(sidecar.at("/pairs/1/2").asInt()).isEqualTo(4);
        assertThat(sidecar.at("/missing_rates/0/currency").asString()).isEqualTo("USD");
        assertThat(sidecar.get("spearman")).hasSize(10);
    }

    @Test
    void calendarAsDocumentAndTable() {
        var run = run("calendar", "2026", "--country", "de", "--region", "BY", "--fiscal-start", "7");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.json().get("days")).hasSize(365);
        assertThat(run.json().at("/days/5/holidays/0").asString()).isEqualTo("Epiphany");
        assertThat(run.json().at("/days/200/fiscal_year").asInt()).isEqualTo(2027);
        var table = run("calendar", "2024", "--csv");
        assertThat(table.out().lines()).hasSize(367);
    }
}
