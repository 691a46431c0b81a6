package io.outlay.feature.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.plot.fx.ChartFiles;
import io.outlay.run.Runs;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.settings.Settings;
import io.outlay.text.Text;
import io.outlay.ui.Appearance;
import io.outlay.ui.Describe;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.Theme;
import io.outlay.ui.WindowTables;
import io.outlay.ui.kit.Fx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Draws the welcome page to `target/screens`, to be looked at.
@Tag("fx")
class WelcomeScreensTest {
    private static final ChartFiles NOWHERE = new ChartFiles() {
        @Override
        public void save(String name, Format format, Picture picture) {}

        @Override
        public <T> void aside(Supplier<T> work, Consumer<T> then) {
            then.accept(work.get());
        }
    };

    @TempDir
    Path temp;

    @Test
    void withAndWithoutRecentProjects() throws Exception {
        try (var there = SampleSession.empty(temp)) {
            var services = new RecordingWindow().services();
            draw(services, Appearance.LIGHT, 1280, 800, "welcome-first");
            services.preferences()
                    .change(s -> s.opened(recent("/Volumes/Team/acme-2024.outlay", "Acme retail, old"))
                            .opened(recent(there.session().folder().toString(), "Acme retail")));
            draw(services, Appearance.LIGHT, 1280, 800, "welcome-light");
            draw(services, Appearance.DARK, 1920, 1080, "welcome-dark-1920");
        }
    }

    private static Settings.Recent recent(String folder, String name) {
        return new Settings.Recent(
                folder,
                name,
                "7 channels, Jan 2024 – Jun 2026",
                Instant.now().toString(),
                List.of(1.0, 3.0, 2.0, 4.0, 3.0));
    }

    private static void draw(Services services, Appearance looks, double width, double height, String file)
            throws Exception {
        var image = Fx.on(() -> {
            var look = new Look(
                    new Describe(Text.english()),
                    new SimpleObjectProperty<>(looks),
                    NOWHERE,
                    new WindowTables(new RecordingWindow().services(), Runs.immediate()));
            var model = new WelcomeViewModel(new AskedWindow(), Runs.immediate(), services);
            try (var view = new WelcomeView(model, services, look, new Label("Outlay"))) {
                var scene = new Scene(new StackPane(view.content()), width, height);
                new Theme().apply(scene, looks);
                for (int i = 0; i < 3; i++) {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    scene.snapshot(null);
                }
                return scene.snapshot(null);
            }
        });
        assertThat(Fx.png(image, Path.of("target/screens", file + ".png"))).isNotEmptyFile();
    }
}
