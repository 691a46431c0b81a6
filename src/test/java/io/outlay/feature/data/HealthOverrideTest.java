package io.outlay.feature.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.HealthKind;
import io.outlay.feature.data.DataContent.Check;
import io.outlay.project.ProjectReport;
import io.outlay.run.RunState;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A failed check blocks runs until a reason is given, which the report prints.
class HealthOverrideTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @TempDir
    Path folder;

    private SampleSession sample;
    private final RecordingWindow window = new RecordingWindow();
    private DataViewModel model;

    @BeforeEach
    void open() throws Exception {
        sample = SampleSession.empty(folder);
        model = new DataViewModel(sample.session(), window.services());
        var page = new ImportViewModel(sample.session(), window.services());
        page.open(List.of(Files.writeString(folder.resolve("google.csv"), daysWithGaps())));
        for (int i = 0; i < 4; i++) {
            page.next();
        }
        assertThat(page.state()).isInstanceOf(ImportState.Ended.class);
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        sample.close();
    }

    /// Twelve weeks of which every fourth is missing.
    private static String daysWithGaps() {
        var text = new StringBuilder("Day,Campaign,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value\n");
        for (int day = 0; day < 84; day++) {
            if (day / 7 % 4 != 2) {
                int spend = 100 + day * 37 % 90;
                text.append("%s,A,EUR,%d.00,%d,%d,%d.00,%d.00%n"
                        .formatted(FIRST.plusDays(day), spend, spend * 20, spend / 2, spend / 20, spend * 3));
            }
        }
        return text.toString();
    }

    private Check gaps() {
        assertThat(model.stateProperty().get()).isInstanceOf(DataState.Shown.class);
        return ((DataState.Shown) model.stateProperty().get())
                .content().health().stream()
                        .filter(check -> check.found().kind() == HealthKind.GAPS)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aRunIsBlockedUntilAReasonIsGiven() throws Exception {
        var session = sample.session();
        assertThat(gaps().failed()).isTrue();
        assertThat(session.analyse("Study").state())
                .isInstanceOfSatisfying(
                        RunState.Failed.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo(ProblemCode.DATA_CHECK));

        model.override(gaps(), "  ");
        assertThat(gaps().reason()).isEmpty();
        model.override(gaps(), "The shop was closed in those weeks");
        assertThat(gaps().reason()).contains("The shop was closed in those weeks");
        assertThat(session.state().undo()).contains("Go on despite the check: Missing days");
        assertThat(session.analyse("Study").state()).isInstanceOf(RunState.Done.class);

        var study = session.state().study().orElseThrow();
        var report = session.read((workspace, monitor) -> new ProjectReport(workspace, Text.english()).of(study));
        assertThat(report.state())
                .isInstanceOfSatisfying(
                        RunState.Done.class,
                        done -> assertThat(((io.outlay.report.model.Report) done.result())
                                        .data()
                                        .overrides())
                                .extracting(overruled -> overruled.check() + ": " + overruled.reason())
                                .containsExactly("Missing days: The shop was closed in those weeks"));

        session.undo();
        assertThat(gaps().reason()).isEqualTo(Optional.empty());
    }

    @Test
    void aReasonHoldsForWhatWasFoundThen() {
        model.override(gaps(), "The shop was closed");
        model.withdraw(gaps());
        assertThat(gaps().reason()).isEmpty();
        assertThat(sample.session().state().undo()).contains("Block on the check: Missing days");
    }
}
