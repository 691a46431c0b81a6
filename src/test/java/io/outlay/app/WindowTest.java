package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.run.RunState;
import io.outlay.ui.Room;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
class WindowTest {
    @TempDir
    Path temp;

    @Test
    void everyRoomIsReachedByRailKeysAndPalette() throws Exception {
        try (var window = new DrivenWindow(temp.resolve("data")).openSample("b2b-saas")) {
            for (var room : Room.values()) {
                window.click("rail-" + room.id());
                assertThat(window.model().visitProperty().get().room()).isEqualTo(room);
            }
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            assertThat(window.model().visitProperty().get().room()).isEqualTo(Room.OVERVIEW);
            window.press(KeyCode.CONTROL, KeyCode.K);
            assertThat(((TextField) window.node("palette-field")).isFocused()).isTrue();
            window.type("hist").press(KeyCode.ENTER);
            assertThat(window.model().visitProperty().get().room()).isEqualTo(Room.HISTORY);
            assertThat(window.has("palette-field")).isFalse();
        }
    }

    @Test
    void whatRunsStandsInTheRunBarAndCanBeStoppedThere() throws Exception {
        try (var window = new DrivenWindow(temp.resolve("data")).openSample("b2b-saas")) {
            System.gc();
            var run = window.on(() -> window.model().runs().start("Counting", monitor -> {
                while (true) {
                    monitor.progress(0.4, "curves.fitting");
                    monitor.check();
                    Thread.sleep(5);
                }
            }));
            window.await("the run in the bar", () -> window.shows("run-stop"));
            window.robot().clickOn(window.node("run-stop"));
            window.await("the end", () -> run.state().ended());
            assertThat(run.state()).isInstanceOf(RunState.Stopped.class);
            window.settle();
            assertThat(window.has("run-stop")).isFalse();
        }
    }

    @Test
    void theFirstProjectIsShownBesideTheTour() throws Exception {
        try (var window = new DrivenWindow(temp.resolve("data"))) {
            window.on(() -> {
                window.window().parts().services().preferences().change(settings -> settings.withTourSeen(false));
                return true;
            });
            window.openSample("b2b-saas");
            assertThat(window.on(() -> window.window().parts().shell().shownRoom()))
                    .isPresent();
            assertThat(window.on(() -> window.window().scene().getRoot().lookup(".tour-card")))
                    .isNotNull();
        }
    }

    @Test
    void aClosedProjectIsAmongTheRecentOnesAndOpensAsItWas() throws Exception {
        var data = temp.resolve("data");
        try (var window = new DrivenWindow(data).openSample("b2b-saas")) {
            window.room(Room.SETTINGS);
            window.click("settings-name");
            window.press(KeyCode.CONTROL, KeyCode.A).type("Renamed").press(KeyCode.ENTER);
            assertThat(((Label) window.node("run-bar-saved")).getText()).startsWith("All changes saved");
        }
        try (var window = new DrivenWindow(data)) {
            var recent = window.window().parts().services().preferences().get().recent();
            assertThat(recent).hasSize(1);
            window.on(() -> window.model().openFolder(Path.of(recent.getFirst().folder())));
            window.await("the project", () -> window.model().project().isPresent());
            var state = window.model().project().orElseThrow().session().state();
            assertThat(state.project().name()).isEqualTo("Renamed");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(window.model()
                            .project()
                            .orElseThrow()
                            .session()
                            .state()
                            .project()
                            .name())
                    .isNotEqualTo("Renamed");
        }
    }

    @Test
    void figuresFollowTheRegionAtOnceAndHelpExplainsTheRoom() throws Exception {
        try (var window = new DrivenWindow(temp.resolve("data")).openSample("b2b-saas")) {
            window.room(Room.SETTINGS);
            var preferences = window.window().parts().services().preferences();
            var before = window.window().parts().shell().shownRoom().orElseThrow();
            window.on(() -> {
                preferences.change(
                        settings -> settings.withFormats(new io.outlay.settings.Settings.Formats("de-DE", 0)));
                return true;
            });
            window.settle();
            assertThat(window.window().parts().services().figures().number(1234.5, 1))
                    .isEqualTo("1.234,5");
            assertThat(window.window().parts().shell().shownRoom().orElseThrow())
                    .as("the room is made anew")
                    .isNotSameAs(before);
            window.press(KeyCode.F1);
            window.await(
                    "help",
                    () -> javafx.stage.Window.getWindows().stream()
                            .anyMatch(other -> other.getScene().lookup("#help") != null));
            window.press(KeyCode.ESCAPE);
        }
    }
}
