package io.outlay.feature.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.Channel;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
    @TempDir
    Path temp;

    @Test
    void goingBackToAnEditTakesTheLaterOnesBackToo() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", temp);
                var model = new HistoryViewModel(sample.session(), new RecordingWindow().services())) {
            var session = sample.session();
            var before = session.state().setup();
            for (var channel : before.channels().subList(0, 3)) {
                var locked = new Channel(
                        channel.id(),
                        channel.name(),
                        channel.colour(),
                        channel.minimum(),
                        channel.maximum(),
                        !channel.locked(),
                        channel.archived());
                session.edit(Edit.of(EditKind.CHANNEL, "Lock " + channel.name(), channel, locked));
            }
            var steps = model.contentProperty().get().orElseThrow().steps();
            assertThat(steps.get(2).label())
                    .isEqualTo("Lock " + before.channels().getFirst().name());
            model.back(steps.get(2));
            assertThat(session.state().setup()).isEqualTo(before);
            assertThat(model.contentProperty().get().orElseThrow().steps()).hasSize(steps.size() - 3);
        }
    }

    @Test
    void theTimelineIsFoundByWordsAndChecked() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", temp)) {
            var window = new RecordingWindow();
            try (var model = new HistoryViewModel(sample.session(), window.services())) {
                model.filterProperty().set("unpacked");
                assertThat(model.shownProperty().get())
                        .singleElement()
                        .satisfies(line -> assertThat(line.what()).isEqualTo("Package unpacked"));
                model.check();
                assertThat(window.said().getLast()).contains("Everything agrees");
                int copies =
                        model.contentProperty().get().orElseThrow().copies().size();
                model.backUp();
                assertThat(model.contentProperty().get().orElseThrow().copies()).hasSizeGreaterThan(copies - 1);
                assertThat(window.problems()).isEmpty();
            }
        }
    }
}
