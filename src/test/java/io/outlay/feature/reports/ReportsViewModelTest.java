package io.outlay.feature.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.feature.reports.ReportsViewModel.Format;
import io.outlay.feature.reports.ReportsViewModel.Page;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsViewModelTest {
    @TempDir
    Path temp;

    @Test
    void aHiddenPartLeavesThePagesAndComesBackWithUndo() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            var window = new RecordingWindow();
            try (var model = new ReportsViewModel(sample.session(), window.services())) {
                var all = pages(model);
                var scenarios = all.sections().stream()
                        .filter(section -> section.number().equals("6"))
                        .findFirst()
                        .orElseThrow();
                assertThat(scenarios.shown()).isTrue();
                model.show(scenarios, false);
                var fewer = pages(model);
                assertThat(fewer.sections().stream().filter(section -> !section.shown()))
                        .singleElement()
                        .satisfies(section -> assertThat(section.number()).isEqualTo("6"));
                assertThat(sample.session().state().undo()).contains("Hide section Scenarios");
                sample.session().undo();
                assertThat(pages(model).sections()).allMatch(ReportsViewModel.Section::shown);
                assertThat(pages(model).pictures()).hasSameSizeAs(all.pictures());
            }
        }
    }

    @Test
    void thePdfThatLeavesHasThePagesThatWereShown() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", temp)) {
            var file = temp.resolve("out.pdf");
            var window = new RecordingWindow().answering(file);
            try (var model = new ReportsViewModel(sample.session(), window.services())) {
                model.paper("LETTER");
                model.ask("Where should the money go?");
                int shown = pages(model).pictures().size();
                model.export(Format.PDF);
                assertThat(window.problems()).isEmpty();
                assertThat(window.said().getLast()).contains("out.pdf");
                try (var pdf = org.apache.pdfbox.Loader.loadPDF(Files.readAllBytes(file))) {
                    assertThat(pdf.getNumberOfPages()).isEqualTo(shown);
                    assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
                }
            }
        }
    }

    @Test
    void withoutDataThereIsNothingToReport() throws Exception {
        try (var empty = SampleSession.empty(temp);
                var model = new ReportsViewModel(empty.session(), new RecordingWindow().services())) {
            assertThat(model.pageProperty().get()).isEqualTo(new Page.NoStudy(false));
            assertThat(model.exportPossible().getValue()).isFalse();
        }
    }

    private static Page.Pages pages(ReportsViewModel model) {
        assertThat(model.pageProperty().get()).isInstanceOf(Page.Pages.class);
        return (Page.Pages) model.pageProperty().get();
    }
}
