package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.text.Text;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What hinders a window is found before JavaFX starts, and said in one plain line.
class DisplayTest {
    private static final Map<String, String> SCREEN = Map.of("DISPLAY", ":0");

    private record Fake(boolean linux, Set<String> absent, boolean answers, boolean hasFonts)
            implements Display.Machine {
        static final Fake COMPLETE = new Fake(true, Set.of(), true, true);

        @Override
        public boolean has(String library) {
            return !absent.contains(library);
        }

        @Override
        public boolean answers(String display) {
            return answers;
        }

        Display display() {
            return new Display(this);
        }
    }

    private static String said(Display.Obstacle obstacle) {
        return Text.english().say(obstacle.key(), obstacle.what());
    }

    @Test
    void aCompleteMachineHasNoObstacle() {
        assertThat(Fake.COMPLETE.display().toWindow(SCREEN)).isEmpty();
        assertThat(Fake.COMPLETE.display().toDrawing()).isEmpty();
    }

    @Test
    void withoutAScreen() {
        for (var environment : java.util.List.of(Map.<String, String>of(), Map.of("DISPLAY", " "))) {
            assertThat(Fake.COMPLETE.display().toWindow(environment))
                    .map(DisplayTest::said)
                    .contains("There is no display.");
        }
    }

    @Test
    void withAScreenThatIsNotThere() {
        var machine = new Fake(true, Set.of(), false, true);
        assertThat(machine.display().toWindow(SCREEN))
                .map(DisplayTest::said)
                .contains("The display :0 does not answer.");
        assertThat(machine.display().toDrawing()).isEmpty();
    }

    @Test
    void withoutGtkThereIsNoWindowButPicturesAreDrawn() {
        var machine = new Fake(true, Set.of("libgtk-3.so.0"), true, true);
        assertThat(machine.display().toWindow(SCREEN))
                .map(DisplayTest::said)
                .contains("The system library libgtk-3.so.0 is missing.");
        assertThat(machine.display().toDrawing()).isEmpty();
    }

    @Test
    void withoutALibraryOfTextNothingIsDrawn() {
        for (var library : Set.of("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libfontconfig.so.1")) {
            var machine = new Fake(true, Set.of(library), true, true);
            assertThat(machine.display().toWindow(SCREEN))
                    .map(Display.Obstacle::what)
                    .contains(library);
            assertThat(machine.display().toDrawing())
                    .map(Display.Obstacle::what)
                    .contains(library);
        }
    }

    @Test
    void withoutAFontNothingIsDrawn() {
        var machine = new Fake(true, Set.of(), true, false);
        assertThat(machine.display().toDrawing()).map(DisplayTest::said).contains("This system has no fonts.");
        assertThat(machine.display().toWindow(SCREEN))
                .map(Display.Obstacle::key)
                .contains("app.noFonts");
    }

    @Test
    void otherSystemsBringAllThatIsNeeded() {
        var machine = new Fake(false, Set.of("libgtk-3.so.0"), false, false);
        assertThat(machine.display().toWindow(Map.of())).isEmpty();
        assertThat(machine.display().toDrawing()).isEmpty();
    }
}
