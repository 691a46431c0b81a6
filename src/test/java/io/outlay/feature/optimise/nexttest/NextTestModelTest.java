package io.outlay.feature.optimise.nexttest;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.study.StudySettings;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextTestModelTest {
    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();

    @Test
    void aTestIsProposedInWordsAndGoesOutOfDate() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new NextTestModel(sample.session(), window.services())) {
            var words = new TestWords(Text.english(), Figures.english(), model.currency());
            model.start();
            var shown = model.shownProperty().get().orElseThrow();
            var answer = shown.answer().orElseThrow();
            var best = shown.best().getFirst();
            assertThat(answer.worthwhile()).isTrue();
            assertThat(words.title(shown, best)).isEqualTo("Test Amazon: 50\u202f% less spend for 4 weeks");
            assertThat(words.why(shown, best)).contains("1.44\u202fk EUR");
            assertThat(words.facts(shown, best)).hasSize(8);
            assertThat(shown.best()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
            assertThat(model.outOfDate().getValue()).isFalse();
            StudySettings question = sample.session().state().question().orElseThrow();
            sample.session().ask(question.withWeeklyTotal(new BigDecimal("120000")), "Budget", "");
            sample.session().analyse("study");
            assertThat(model.outOfDate().getValue()).isTrue();
        }
    }

    @Test
    void withoutAPlanThereIsNothingToImprove() throws Exception {
        try (var empty = SampleSession.empty(temp);
                var model = new NextTestModel(empty.session(), window.services())) {
            assertThat(model.possible().getValue()).isFalse();
            model.start();
            assertThat(model.shownProperty().get()).isEmpty();
        }
    }
}
