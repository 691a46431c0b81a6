package io.outlay.feature.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.insight.Metric;
import io.outlay.feature.data.export.ExportViewModel.Page;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    @TempDir
    Path folder;

    @Test
    void whatIsChosenIsShownAndWritten() throws Exception {
        var window = new RecordingWindow();
        try (var sample = SampleSession.of("b2b-saas", folder);
                var model = new ExportViewModel(sample.session(), window.services())) {
            model.take(Optional.of(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 7))));
            model.take(Metric.CTR, false);
            assertThat(model.pageProperty().get()).isInstanceOf(Page.Shown.class);
            var preview = ((Page.Shown) model.pageProperty().get()).preview();
            assertThat(preview.heads()).contains("date", "spend").doesNotContain("ctr");
            assertThat(preview.first()).hasSize((int) preview.rows());
            assertThat(preview.pairs()).isNotEmpty();

            var csv = folder.resolve("out.csv");
            window.answering(csv);
            model.save();
            assertThat(Files.readAllLines(csv)).hasSize((int) preview.rows() + 1);
            assertThat(folder.resolve("out.json")).exists();
            assertThat(window.said().getLast()).contains("Analysis export saved.");
        }
    }

    @Test
    void quotedCellsAreReadBack() throws Exception {
        var rows = new CsvRows(new StringReader("a,\"b,\"\"c\"\"\",\n1,2,\"x\ny\""));
        assertThat(rows.next().orElseThrow()).containsExactly("a", "b,\"c\"", "");
        assertThat(rows.next().orElseThrow()).containsExactly("1", "2", "x\ny");
        assertThat(rows.next()).isEmpty();
    }
}
