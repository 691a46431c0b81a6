package io.outlay.feature.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.HealthKind;
import io.outlay.domain.data.HealthState;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewModelTest {
    @TempDir
    Path folder;

    private final RecordingWindow window = new RecordingWindow();

    @Test
    void showsSourcesDaysChecksAndImports() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", folder);
                var model = new DataViewModel(sample.session(), window.services())) {
            var content = ((DataState.Shown) model.stateProperty().get()).content();
            assertThat(content.sources()).hasSize(3);
            assertThat(content.sources()).allSatisfy(source -> {
                assertThat(source.days()).hasSize((int) content.calendar().days());
                assertThat(source.last()).isNotEmpty();
            });
            assertThat(content.health()).hasSize(HealthKind.values().length);
            assertThat(content.health())
                    .extracting(DataContent.Check::state)
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder());
            assertThat(content.imports()).isNotEmpty().allMatch(DataContent.Import::counts);
            assertThat(content.worst()).isNotEqualTo(HealthState.FAIL);
        }
    }

    @Test
    void anImportThatDoesNotCountCanBeCountedAgain() throws Exception {
        try (var sample = SampleSession.empty(folder);
                var model = new DataViewModel(sample.session(), window.services())) {
            assertThat(model.stateProperty().get()).isInstanceOf(DataState.Empty.class);
            model.importFiles(List.of(Path.of("sample-projects/b2b-saas/raw/meta_insights_daily.json.gz")));
            var page = model.importingProperty().get().orElseThrow();
            for (int i = 0; i < 4; i++) {
                page.next();
            }
            assertThat(model.importingProperty().get()).isEmpty();
            var line = ((DataState.Shown) model.stateProperty().get())
                    .content()
                    .imports()
                    .getFirst();
            assertThat(line.counts()).isTrue();

            model.count(line, false);
            var off = ((DataState.Empty) model.stateProperty().get()).imports().getFirst();
            assertThat(off.counts()).isFalse();
            assertThat(sample.session().state().undo().orElseThrow()).startsWith("Do not count");

            model.count(off, true);
            assertThat(sample.session().state().hasData()).isTrue();
            assertThat(sample.failures()).isEmpty();
        }
    }
}
