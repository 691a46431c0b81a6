package io.outlay.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSessionTest {
    @TempDir
    Path temp;

    @Test
    void aSampleOpensWithItsFinishedStudyAndAnEditMakesItOutOfDateUntilItIsUndone() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            var session = sample.session();
            assertThat(session.state().currentStudy()).isPresent();
            assertThat(session.state().channels()).hasSize(7);
            var meta = session.state().channels().getFirst();
            var locked = new io.outlay.domain.data.Channel(
                    meta.id(), meta.name(), meta.colour(), meta.minimum(), meta.maximum(), !meta.locked(), false);
            session.edit(Edit.of(EditKind.CHANNEL, "Lock of " + meta.name(), meta, locked));
            assertThat(session.state().outOfDate()).isTrue();
            assertThat(session.state().undo()).contains("Lock of " + meta.name());
            session.undo();
            assertThat(session.state().currentStudy()).isPresent();
            assertThat(session.state().redo()).isPresent();
            assertThat(sample.failures()).isEmpty();
        }
    }

    @Test
    void anEmptyProjectHasNoQuestion() throws Exception {
        try (var empty = SampleSession.empty(temp)) {
            assertThat(empty.session().state().hasData()).isFalse();
            assertThat(empty.session().state().question()).isEmpty();
            assertThat(empty.session().state().study()).isEmpty();
        }
    }
}
