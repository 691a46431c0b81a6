package io.outlay.feature.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.Channel;
import io.outlay.plot.fx.ChartFiles;
import io.outlay.run.Runs;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.Session;
import io.outlay.session.Viewed;
import io.outlay.text.Text;
import io.outlay.ui.Appearance;
import io.outlay.ui.Describe;
import io.outlay.ui.Look;
import io.outlay.ui.Theme;
import io.outlay.ui.WindowTables;
import io.outlay.ui.kit.Fx;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Draws the overview in its states to `target/screens`, to be looked at.
@Tag("fx")
class OverviewScreensTest {
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
    void full() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            draw(sample.session(), Appearance.LIGHT, 1080, 712, "overview-light");
            draw(sample.session(), Appearance.DARK, 1080, 712, "overview-dark");
            draw(sample.session(), Appearance.LIGHT, 1720, 992, "overview-light-1920");
            var meta = sample.session().state().channels().getFirst();
            sample.session().edit(Edit.of(EditKind.CHANNEL, "Lock", meta, locked(meta)));
            draw(sample.session(), Appearance.LIGHT, 1080, 712, "overview-outofdate");
        }
    }

    @Test
    void smallAndEmpty() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", temp)) {
            draw(sample.session(), Appearance.LIGHT, 1080, 712, "overview-b2b");
        }
        try (var empty = SampleSession.empty(temp)) {
            draw(empty.session(), Appearance.DARK, 1080, 712, "overview-empty");
        }
    }

    private static Channel locked(Channel it) {
        return new Channel(it.id(), it.name(), it.colour(), it.minimum(), it.maximum(), true, false);
    }

    private static void draw(Session session, Appearance looks, double width, double height, String file)
            throws Exception {
        var image = Fx.on(() -> {
            var services = new RecordingWindow().services();
            var model = new OverviewViewModel(session, new Viewed(session), services);
            var look = new Look(
                    new Describe(Text.english()),
                    new SimpleObjectProperty<>(looks),
                    NOWHERE,
                    new WindowTables(new RecordingWindow().services(), Runs.immediate()));
            try (var view = new OverviewView(model, services, look)) {
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
