package io.outlay.feature.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.run.Runs;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeViewModelTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-07-02T16:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();
    private final AskedWindow asked = new AskedWindow();

    private static Settings.Recent recent(Path folder, String name, String at) {
        return new Settings.Recent(folder.toString(), name, "3 channels", at, List.of(1.0, 2.0));
    }

    @Test
    void recentProjectsAreTheNewestFirstAndMissingOnesStayUntilForgottenOrFound() throws Exception {
        try (var there = SampleSession.empty(temp)) {
            var services = window.services();
            var folder = there.session().folder();
            services.preferences()
                    .change(s -> s.opened(recent(temp.resolve("gone.outlay"), "Old", "2026-07-01T09:00:00Z"))
                            .opened(recent(folder, "New", "2026-07-02T14:02:00Z")));
            try (var model = new WelcomeViewModel(asked, Runs.immediate(), services, NOW)) {
                var list = model.recentProperty().get();
                assertThat(list).extracting(RecentProject::name).containsExactly("New", "Old");
                assertThat(list).extracting(RecentProject::there).containsExactly(true, false);
                assertThat(list).extracting(RecentProject::opened).containsExactly("today 14:02", "yesterday");
                assertThat(list.get(1).detail()).isEqualTo("moved or deleted");
                model.open(list.get(1));
                assertThat(asked.asked).isEmpty();
                window.answering(temp.resolve("moved.outlay"));
                model.locate(list.get(1));
                assertThat(asked.asked).containsExactly("project moved.outlay");
                assertThat(model.recentProperty().get())
                        .extracting(RecentProject::name)
                        .containsExactly("New");
                model.forget(list.getFirst());
                assertThat(model.recentProperty().get()).isEmpty();
            }
        }
    }

    @Test
    void aQuestionOpensTheNewestProjectThatIsThereElseTheSample() throws Exception {
        var services = window.services();
        services.preferences().change(s -> s.opened(recent(temp.resolve("gone.outlay"), "Old", "2026-07-01T09:00:00Z")));
        try (var model = new WelcomeViewModel(asked, Runs.immediate(), services, NOW)) {
            model.ask(Question.CHANGE);
            assertThat(asked.asked).containsExactly("in OPTIMISE", "sample acme-retail");
        }
    }

    @Test
    void droppedFilesGoWhereTheyBelong() {
        try (var model = new WelcomeViewModel(asked, Runs.immediate(), window.services(), NOW)) {
            model.drop(List.of(Path.of("a/acme.zip")));
            model.drop(List.of(Path.of("a/acme.outlay")));
            model.drop(List.of(Path.of("meta.json"), Path.of("google.zip")));
            assertThat(asked.asked).containsExactly("package acme.zip", "project acme.outlay", "import 2");
        }
    }
}
