package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ui.Room;
import io.outlay.ui.kit.PlannerSlider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;

/// The main job in a program of its own, which then waits to be killed: sample, import, fit, optimise, lock, drag, PDF,
/// and the import taken back.
final class KilledJourney {
    /// Begins the line that is printed when all is done; the project's folder follows.
    static final String DONE = "done ";

    /// Imports of the sample project.
    static final int IMPORTS_BEFORE = 12;

    private KilledJourney() {}

    /// @param args folder of the data, a Meta export, where the PDF goes
    public static void main(String[] args) {
        try {
            var window = new DrivenWindow(Path.of(args[0]), List.of(Path.of(args[2])));
            go(window.openSample("acme-retail"), Path.of(args[1]), Path.of(args[2]));
            System.out.println(
                    DONE + window.model().project().orElseThrow().session().folder());
            TimeUnit.MINUTES.sleep(5);
        } catch (Exception | AssertionError e) {
            e.printStackTrace(System.out);
        }
        Runtime.getRuntime().halt(1);
    }

    private static void go(DrivenWindow window, Path meta, Path pdf) throws Exception {
        var session = window.model().project().orElseThrow().session();
        assertThat(window.imports()).isEqualTo(IMPORTS_BEFORE);

        window.on(() -> {
            window.model().importFiles(List.of(meta));
            return true;
        });
        window.settle();
        for (int step = 0; step < 6 && window.imports() == IMPORTS_BEFORE; step++) {
            assertThat(window.enabled("data-import-next")).isTrue();
            window.click("data-import-next");
        }
        assertThat(window.imports()).isEqualTo(IMPORTS_BEFORE + 1);
        assertThat(session.state().outOfDate()).isTrue();

        // the new amounts have no exchange rate: runs are blocked until somebody takes that on
        window.click("data-override-currency-reason").type("The other account is not part of the question");
        window.click("data-override-currency");
        window.room(Room.CURVES).click("curves-fit");
        window.await("the study", () -> session.state().currentStudy().isPresent());

        // lock a channel, drag another with the mouse, and the sum stays the budget
        window.room(Room.OPTIMISE).settle();
        window.click("optimise-row-lock-google");
        assertThat(session.state().setup().channel("google").orElseThrow().locked())
                .isTrue();
        window.click("optimise-optimise");
        window.await("the plan", () -> session.state().currentStudy().isPresent());
        window.settle();
        double before = spend(window, "tiktok");
        double kept = spend(window, "google");
        window.drag("optimise-row-slider-tiktok", 0.5, 0.5, 0.15, 0.5);
        assertThat(spend(window, "tiktok")).isLessThan(before);
        assertThat(spend(window, "google")).isEqualTo(kept);

        window.room(Room.REPORTS).settle();
        window.click("reports-exportPdf");
        window.await("the file", () -> Files.exists(pdf));
        window.settle();

        // the lock is taken back, then the import
        while (session.state().undo().isPresent()) {
            window.press(KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(window.imports()).isEqualTo(IMPORTS_BEFORE);
    }

    /// Of the slider that stands there now: a row may have been made anew.
    private static double spend(DrivenWindow window, String channel) throws Exception {
        var slider = (PlannerSlider) window.node("optimise-row-slider-" + channel);
        return window.on(() -> slider.valueProperty().get());
    }
}
