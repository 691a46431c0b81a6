package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.cli.CommandLineRun;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.study.PlanDraws;
import io.outlay.engine.study.StudiedCurve;
import io.outlay.engine.study.WhatIf;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.report.ReportFiles;
import io.outlay.report.ReportPart;
import io.outlay.text.Text;
import io.outlay.workspace.ProjectPackage;
import io.outlay.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a mix model leads, its figures stand everywhere: study, plan, simulation, report, tables, command line.
class OneSetOfNumbersTest {
    private static final MixSampling FEW = new MixSampling(4, 500, 500, 0.8, 1);

    @TempDir
    static Path folder;

    private static Workspace workspace;
    private static StudyResult reported;
    private static StudyRun run;
    private static MixRun fit;

    @BeforeAll
    static void studyWithAndWithout() throws Exception {
        workspace = SampleWorkspace.of("acme-retail", folder);
        var sample = SampleProject.of("acme-retail");
        var studies = new Studies(workspace, Parallel.serial());
        reported = studies.current(sample.settings(1), Monitor.silent()).result();
        var stated = sample.mix(1).orElseThrow().withSampling(FEW);
        workspace.documents().save(MixModels.document(stated));
        var models = new MixModels(workspace, Parallel.serial());
        fit = ((MixAnswer.Fitted) models.current(stated, new MixLive(), Monitor.silent())).run();
        run = studies.current(sample.settings(1), Monitor.silent());
    }

    @AfterAll
    static void close() throws Exception {
        workspace.close();
    }

    private static ChannelStudy channel(String id) {
        return run.result().channel(id).orElseThrow();
    }

    @Test
    void withoutAFitNothingIsSaidToBeCaused() {
        assertThat(reported.incremental()).isFalse();
        assertThat(StudyJson.of(reported)).doesNotContain("\"mix\"");
        assertThat(reported.channels())
                .allSatisfy(channel -> assertThat(channel.roas()).isEqualTo(channel.returns()));
    }

    @Test
    void theModelsSectionsAreLeftOutOneByOne() throws Exception {
        var text = Text.english();
        var report = new ProjectReport(workspace, text).of(run);
        assertThat(ReportPart.of(report))
                .contains(ReportPart.DRIVERS, ReportPart.RETURN, ReportPart.SATURATION, ReportPart.TRUST);
        var files = new ReportFiles(text);
        var all = Files.readString(files.html(report, folder.resolve("all.html")));
        assertThat(all).contains("section-2", "section-3", "section-4", "section-7");
        var some = ReportPart.without(report, Set.of(ReportPart.RETURN, ReportPart.TRUST));
        assertThat(Files.readString(files.html(some, folder.resolve("some.html"))))
                .contains("section-2", "section-4")
                .doesNotContain("section-3", "section-7");
        var none = ReportPart.without(
                report, Set.of(ReportPart.DRIVERS, ReportPart.RETURN, ReportPart.SATURATION, ReportPart.TRUST));
        assertThat(none.mix()).isEmpty();
    }

    @Test
    void theStudyTakesReturnsAndCurvesFromTheFit() throws Exception {
        assertThat(run.fresh()).isTrue();
        assertThat(run.result().incremental()).isTrue();
        assertThat(run.result().mix().orElseThrow().fit()).isEqualTo(fit.id());
        for (var channel : run.result().channels()) {
            var id = channel.channel().id();
            assertThat(channel.mix().orElseThrow().draws())
                    .isEqualTo(fit.fit().channel(id).orElseThrow().curve());
            assertThat(channel.returns())
                    .isEqualTo(reported.channel(id).orElseThrow().returns());
            assertThat(channel.roas()).isNotEqualTo(channel.returns());
        }
        // over all weeks the figures are the fit's own
        var whole = io.outlay.engine.mix.MixEffects.of(
                        fit.request(),
                        fit.fit(),
                        fit.id(),
                        new io.outlay.domain.Period(
                                fit.request().dates().getFirst(),
                                fit.request().dates().getLast().plusDays(6)))
                .orElseThrow();
        for (var channel : fit.fit().channels()) {
            double expected = channel.roas().orElseThrow().value();
            assertThat(whole.channels()
                            .get(channel.id())
                            .returns()
                            .orElseThrow()
                            .value())
                    .isCloseTo(expected, within(1e-5 * expected));
            double contribution = channel.contribution().value();
            assertThat(whole.channels().get(channel.id()).contribution().value())
                    .isCloseTo(contribution, within(1e-5 * contribution));
        }
        // read back, it is the same to the bit
        assertThat(new Studies(workspace, Parallel.serial())
                        .current(run.result().settings(), Monitor.silent())
                        .result())
                .isEqualTo(run.result());
    }

    @Test
    void planAndSimulationUseTheSameDraws() {
        var made = run.result().plan().orElseThrow();
        var plan = made.plan().orElseThrow();
        var whatIf = new WhatIf(PlanDraws.of(run.result()), made);
        var spends = run.result().channels().stream()
                .mapToDouble(c -> plan.spend(c.channel().id()))
                .toArray();
        var figures = whatIf.evaluate(spends);
        var simulated = made.scenario(PlanStudy.RECOMMENDED).orElseThrow();
        assertThat(figures.outcome().value()).isCloseTo(simulated.mean(), within(1e-6 * simulated.mean()));
        // the expected outcome is that of the fit's curves at the planned spend
        double weeks = run.result().settings().weeks();
        double sum = 0;
        for (int c = 0; c < spends.length; c++) {
            var channel = run.result().channels().get(c);
            sum += weeks
                    * StudiedCurve.of(channel)
                            .orElseThrow()
                            .at(spends[c] / weeks)
                            .value();
        }
        assertThat(figures.outcome().value()).isCloseTo(sum, within(1e-3 * sum));
        assertThat(plan.spend("linkedin") / weeks).isCloseTo(channel("linkedin").today(), within(1e-6));
    }

    @Test
    void reportTablesAndCommandLineSayTheSame() throws Exception {
        var text = Text.english();
        var report = new ProjectReport(workspace, text).of(run);
        assertThat(report.incremental()).isTrue();
        for (var row : report.returns().channels()) {
            var roas = channel(row.channel().id()).roas().orElseThrow();
            assertThat(row.roas().orElseThrow().value()).isEqualTo(roas.value());
            assertThat(row.roas().orElseThrow().high()).isEqualTo(roas.high90());
        }
        var mix = report.mix().orElseThrow();
        assertThat(mix.channels()).hasSize(7);
        for (var row : mix.channels()) {
            assertThat(row.roas().orElseThrow().value())
                    .isEqualTo(channel(row.channel().id()).roas().orElseThrow().value());
            assertThat(row.claimed().orElseThrow().value())
                    .isEqualTo(
                            channel(row.channel().id()).returns().orElseThrow().value());
        }
        double parts = mix.baseline();
        for (var row : mix.channels()) {
            parts += row.contribution().value();
        }
        assertThat(parts).isCloseTo(mix.fitted(), within(1e-9 * mix.fitted()));
        var tables = tables(new ReportFiles(text)
                .write(report, folder.resolve("report"), io.outlay.report.Paper.A4)
                .data());
        assertThat(tables)
                .containsKeys(
                        "contribution_by_period.csv",
                        "incremental_returns.csv",
                        "response_curves.csv",
                        "model_fit.csv",
                        "health_checks.csv");
        var zip = folder.resolve("acme.zip");
        ProjectPackage.pack(workspace, zip);
        var said = CommandLineRun.in(folder, "report", "--project", "acme.zip", "--out", "again", "--quiet")
                .json();
        assertThat(said.path("basis").asString()).startsWith("incremental");
        assertThat(tables(folder.resolve("again").resolve("report-data.zip"))).isEqualTo(tables);
        for (var row : said.path("channels")) {
            var id = row.path("id").asString();
            var roas = channel(id).roas().orElseThrow();
            assertThat(row.path("roas").asDouble()).isEqualTo(roas.value());
            assertThat(row.path("reported_roas").asDouble())
                    .isEqualTo(channel(id).returns().orElseThrow().value());
            var line = tables.get("channels.csv")
                    .lines()
                    .filter(it -> it.startsWith(id + ","))
                    .findFirst()
                    .orElseThrow()
                    .split(",");
            assertThat(Double.parseDouble(line[5])).isEqualTo(roas.value());
        }
    }

    @Test
    void whoeverAsksTheFitNotToLeadGetsTheReportedFiguresBack() throws Exception {
        var models = new MixModels(workspace, Parallel.serial());
        var settings = models.settings();
        try {
            workspace.documents().save(MixModels.document(settings.leading(false)));
            var again = new Studies(workspace, Parallel.serial())
                    .current(run.result().settings(), Monitor.silent());
            assertThat(again.fresh()).isFalse();
            assertThat(again.result()).isEqualTo(reported);
        } finally {
            workspace.documents().save(MixModels.document(settings));
        }
    }

    private static Map<String, String> tables(Path zip) throws Exception {
        var tables = new HashMap<String, String>();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    tables.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(List.copyOf(tables.keySet())).isNotEmpty();
        return tables;
    }
}
