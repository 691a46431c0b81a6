package io.outlay.feature.dayparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.feature.RoomPicture;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.ui.Appearance;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
class DaypartsViewTest {
    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();

    @Test
    void theRoomIsDrawnAndItsBarsFollowTheKeys() throws Exception {
        RoomPicture.onFxThread(() -> {
            try (var sample = SampleSession.of("acme-retail", temp)) {
                var services = window.services();
                var model = new DaypartsViewModel(sample.session(), services);
                var light = new DaypartsView(model, services, RoomPicture.look(Appearance.LIGHT, services));
                var scene = RoomPicture.draw("dayparts-light", Appearance.LIGHT, 1280, 800, light);
                RoomPicture.draw("dayparts-light-1920", Appearance.LIGHT, 1920, 1080, light);
                var bars = scene.lookup("#dayparts-schedule-bars") != null
                        ? scene.lookup("#dayparts-schedule-bars")
                        : light.content().lookup("#dayparts-schedule-bars");
                press(bars, KeyCode.UP, true);
                press(bars, KeyCode.RIGHT, false);
                press(bars, KeyCode.DOWN, false);
                var own = model.schedule().shownProperty().get().orElseThrow();
                assertThat(own.hours().get(12).multiplier()).isEqualByComparingTo("1.5");
                assertThat(own.hours().get(13).multiplier()).isEqualByComparingTo("0.9");
                assertThat(own.sum()).isEqualByComparingTo("2000.00");
                light.actions().getLast().run().run();
                RoomPicture.draw("dayparts-own", Appearance.LIGHT, 1280, 800, light);
                light.close();
                var other = new DaypartsViewModel(sample.session(), services);
                var dark = new DaypartsView(other, services, RoomPicture.look(Appearance.DARK, services));
                RoomPicture.draw("dayparts-dark", Appearance.DARK, 1280, 800, dark);
                dark.select("meta");
                RoomPicture.draw("dayparts-dark-meta", Appearance.DARK, 1280, 800, dark);
                dark.close();
            }
        });
    }

    @Test
    void withoutHoursAndWithTooFewThereIsAnExplanation() throws Exception {
        RoomPicture.onFxThread(() -> {
            try (var sample = SampleSession.of("b2b-saas", temp)) {
                var services = window.services();
                var view = new DaypartsView(
                        new DaypartsViewModel(sample.session(), services),
                        services,
                        RoomPicture.look(Appearance.LIGHT, services));
                RoomPicture.draw("dayparts-nohours", Appearance.LIGHT, 1280, 800, view);
                view.close();
            }
        });
    }

    private static void press(javafx.scene.Node node, KeyCode code, boolean shift) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
