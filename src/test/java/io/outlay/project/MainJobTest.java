package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartKind;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.SearchStop;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.curves.Curves;
import io.outlay.engine.study.Study;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.report.Paper;
import io.outlay.report.ReportFiles;
import io.outlay.report.model.Report;
import io.outlay.run.Workers;
import io.outlay.text.Text;
import io.outlay.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job on the retailer's raw exports, against the truth they were generated from.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {
    private static final String SAMPLE = "acme-retail";
    private static final Text TEXT = Text.english();

    /// What one run leaves behind for a reader.
    private record Written(Report report, String pdf, Map<String, String> tables) {}

    private final SampleProject sample = SampleProject.of(SAMPLE);
    private final Workers workers = Workers.perCore();
    private Workspace workspace;
    private StudyRun run;
    private JsonNode truth;

    private Path folder;

    @BeforeAll
    void importAndStudy(@TempDir Path temporary) throws Exception {
        folder = temporary;
        workspace = SampleWorkspace.of(SAMPLE, folder);
        run = new Studies(workspace, workers).current(sample.settings(1), Monitor.silent());
        try (var in = sample.open("truth.json")) {
            truth = JsonMapper.shared().readTree(in.readAllBytes());
        }
    }

    @AfterAll
    void close() throws Exception {
        workspace.close();
        workers.close();
    }

    @Test
    void theTrueParametersLieInTheirIntervals() {
        int inside = 0;
        int all = 0;
        for (var channel : truth.path("channels")) {
            var study = run.result().channel(channel.path("id").asString()).orElseThrow();
            if (study.role() != PlanRole.PLANNED) {
                continue;
            }
            var fit = study.fits()
                    .fit(CurveFamily.of(channel.path("family").asString()).orElseThrow())
                    .orElseThrow();
            for (var name : fit.family().parameters()) {
                double value = channel.path("parameters").path(name).asDouble();
                var estimate = fit.parameter(name).orElseThrow();
                all++;
                if (estimate.low().orElse(0) <= value
                        && value <= estimate.high().orElse(Double.MAX_VALUE)) {
                    inside++;
                }
            }
        }
        assertThat(all).isEqualTo(13);
        // 90 % intervals: fewer than 9 of 13 inside would happen once in 200 times
        assertThat(inside).isGreaterThanOrEqualTo(9);
    }

    @Test
    void theChannelThatCannotBeToldIsLeftAlone() {
        var linkedin = run.result().channel("linkedin").orElseThrow();
        assertThat(linkedin.role()).isEqualTo(PlanRole.HELD);
        assertThat(plan(run.result()).spend("linkedin") / 13).isCloseTo(linkedin.today(), within(1e-6));
    }

    @Test
    void thePlanIsProvenAndNearTheBestOfTheTrueCurves() {
        var plan = plan(run.result());
        assertThat(plan.stop()).isEqualTo(SearchStop.PROVEN);
        assertThat(plan.gap()).isLessThanOrEqualTo(1e-6);
        var made = run.result().plan().orElseThrow();
        double today = 0;
        double planned = 0;
        for (int c = 0; c < run.result().channels().size(); c++) {
            var id = run.result().channels().get(c).channel().id();
            var curve = Curves.of(shape(id));
            today += curve.value(made.today().get(c).amount() / 13);
            planned += curve.value(plan.spend(id) / 13);
        }
        double promised =
                made.scenario(PlanStudy.RECOMMENDED).orElseThrow().difference().mean() / 13;
        assertThat(planned).isGreaterThan(today);
        assertThat(promised).isCloseTo(planned - today, within(0.15 * (planned - today)));
    }

    @Test
    void theEveningPeakIsFound() {
        var dayparts = (DaypartResult.Ok) run.result().dayparts().orElseThrow();
        assertThat(dayparts.patterns(DaypartGrouping.HOUR).stream()
                        .filter(pattern -> pattern.significant() && pattern.kind() == DaypartKind.PEAK)
                        .map(pattern -> pattern.index()))
                .contains(18, 19, 20, 21);
        assertThat(dayparts.schedule().orElseThrow().sum())
                .isEqualByComparingTo(
                        run.result().settings().dayparts().orElseThrow().scheduleTotal());
    }

    @Test
    void aStoredStudyIsReadBackAsItWasComputed() throws Exception {
        var again = new Studies(workspace, workers).current(sample.settings(1), Monitor.silent());
        assertThat(again.fresh()).isFalse();
        assertThat(again.result()).isEqualTo(run.result());
        assertThat(again.stamp()).isEqualTo(run.stamp());
    }

    @Test
    void theSameInputsGiveTheSameBitsOnOneThread() throws Exception {
        var inputs = new StudyLoader(workspace, new MixModels(workspace, Parallel.serial())).load(sample.settings(1));
        var serial = new Study(Parallel.serial()).run(inputs, Monitor.silent());
        assertThat(StudyJson.of(serial)).isEqualTo(StudyJson.of(run.result()));
    }

    @Test
    void oneChangedNumberReachesTileCurvePlanPdfAndTables() throws Exception {
        var before = written(workspace, run);
        var other = Files.createDirectory(folder.resolve("changed"));
        try (var changed = SampleWorkspace.of(SAMPLE, other)) {
            SampleWorkspace.restate(
                    changed,
                    SAMPLE,
                    "raw/tiktok_campaigns_by_day.csv.gz",
                    "mappings/tiktok.json",
                    other,
                    text -> text.replace("\"6,804.04\"", "\"96,804.04\""));
            var rerun = new Studies(changed, workers).current(sample.settings(1), Monitor.silent());
            assertThat(rerun.fresh()).isTrue();
            assertThat(rerun.stamp().dataDigest()).isNotEqualTo(run.stamp().dataDigest());
            var after = written(changed, rerun);

            // the tile, to the cent
            assertThat(after.report()
                            .totals()
                            .reported()
                            .subtract(before.report().totals().reported()))
                    .isEqualByComparingTo("90000");
            // the curve
            assertThat(rerun.result().channel("tiktok").orElseThrow().fits().bestShape())
                    .isNotEqualTo(
                            run.result().channel("tiktok").orElseThrow().fits().bestShape());
            assertThat(rerun.result().channel("meta").orElseThrow().fits())
                    .isEqualTo(run.result().channel("meta").orElseThrow().fits());
            // the plan
            assertThat(plan(rerun.result()).spend("tiktok"))
                    .isNotEqualTo(plan(run.result()).spend("tiktok"));
            // what people read: 803 262.17 becomes 893 262.17
            assertThat(plain(before.pdf())).contains("803262.17").doesNotContain("893262.17");
            assertThat(plain(after.pdf())).contains("893262.17").doesNotContain("803262.17");
            assertThat(before.tables().get("channels.csv")).contains(",803262.17,");
            assertThat(after.tables().get("channels.csv")).contains(",893262.17,");
            for (var table : new String[] {"summary.csv", "response_curves.csv", "allocation.csv", "scenarios.csv"}) {
                assertThat(after.tables().get(table))
                        .as(table)
                        .isNotEqualTo(before.tables().get(table));
            }
            assertThat(after.tables().get("schedule.csv"))
                    .isEqualTo(before.tables().get("schedule.csv"));
        }
    }

    @Test
    void anotherSeedGivesOtherDrawsButTheSameStory() throws Exception {
        var other = new Studies(workspace, workers).current(sample.settings(2), Monitor.silent());
        assertThat(other.result()).isNotEqualTo(run.result());
        assertThat(plan(other.result()).spend("meta"))
                .isCloseTo(
                        plan(run.result()).spend("meta"),
                        within(0.05 * plan(run.result()).spend("meta")));
    }

    private Written written(Workspace from, StudyRun study) throws Exception {
        var report = new ProjectReport(from, TEXT).of(study);
        var files = new ReportFiles(TEXT).write(report, Files.createTempDirectory(folder, "report"), Paper.A4);
        try (var pdf = Loader.loadPDF(files.pdf().toFile())) {
            return new Written(report, new PDFTextStripper().getText(pdf), tables(files.data()));
        }
    }

    private static Map<String, String> tables(Path zip) throws IOException {
        var tables = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                tables.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return tables;
    }

    private static String plain(String pdf) {
        return pdf.replaceAll("[\\u202f\\u00a0\\u2009 ]", "");
    }

    private static BudgetPlan plan(StudyResult result) {
        return result.plan().flatMap(PlanStudy::plan).orElseThrow();
    }

    private CurveShape shape(String id) {
        for (var channel : truth.path("channels")) {
            if (channel.path("id").asString().equals(id)) {
                var family = CurveFamily.of(channel.path("family").asString()).orElseThrow();
                var values = family.parameters().stream()
                        .mapToDouble(
                                name -> channel.path("parameters").path(name).asDouble())
                        .toArray();
                return CurveShape.of(family, values);
            }
        }
        throw new IllegalArgumentException(id);
    }
}
