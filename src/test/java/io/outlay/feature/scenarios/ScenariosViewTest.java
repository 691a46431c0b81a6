package io.outlay.feature.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.feature.RoomPicture;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.ui.Appearance;
import java.nio.file.Path;
import java.util.OptionalDouble;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
class ScenariosViewTest {
    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();

    @Test
    void theRoomIsDrawnAndASliderChangesTheScenario() throws Exception {
        RoomPicture.onFxThread(() -> {
            try (var sample = SampleSession.of("acme-retail", temp)) {
                var services = window.services();
                var model = new ScenariosViewModel(sample.session(), services);
                var view = new ScenariosView(model, services, RoomPicture.look(Appearance.LIGHT, services));
                model.aimAt(OptionalDouble.of(6.2e6));
                RoomPicture.draw("scenarios-light", Appearance.LIGHT, 1280, 800, view);
                model.duplicate("recommended");
                var slider = (Slider) view.content().lookup("#scenarios-slider-meta");
                RoomPicture.draw("scenarios-twin", Appearance.LIGHT, 1920, 1080, view);
                slider.setValue(-30);
                assertThat(model.setProperty()
                                .get()
                                .scenario(model.selectedProperty().get())
                                .orElseThrow()
                                .factor("meta"))
                        .isEqualTo(0.7);
                var dark = new ScenariosView(
                        new ScenariosViewModel(sample.session(), services),
                        services,
                        RoomPicture.look(Appearance.DARK, services));
                RoomPicture.draw("scenarios-dark", Appearance.DARK, 1280, 800, dark);
                dark.close();
                view.close();
            }
        });
    }

    @Test
    void withoutDataItSaysWhatIsNeeded() throws Exception {
        RoomPicture.onFxThread(() -> {
            try (var empty = SampleSession.empty(temp)) {
                var services = window.services();
                var view = new ScenariosView(
                        new ScenariosViewModel(empty.session(), services),
                        services,
                        RoomPicture.look(Appearance.LIGHT, services));
                RoomPicture.draw("scenarios-empty", Appearance.LIGHT, 1280, 800, view);
                view.close();
            }
        });
    }
}
